import Diagnostics

extension ContentFile {
  /// What a key is for, for help in editors; nil where nothing is known of it.
  ///
  /// - Parameter path: the keys that lead to it, itself at the end.
  package func meaning(of path: [String]) -> Bilingual? {
    let full = [rawValue] + path
    for start in full.indices {
      let suffix = full[start...].joined(separator: "/")
      if let meaning = KeyMeanings.all.first(where: { $0.path == suffix }) { return meaning.text }
    }
    return nil
  }
}

/// What keys are for: of a path, the longest end that stands here counts.
enum KeyMeanings {
  typealias Meaning = (path: String, text: Bilingual)

  static let all: [Meaning] = site + registries + programme + times + people + pages + winners

  private static func meaning(_ path: String, _ zh: String, _ en: String) -> Meaning {
    (path, Bilingual(zh: zh, en: en))
  }

  private static let site: [Meaning] = [
    meaning("title", "标题。", "The title."),
    meaning("description", "一句话介绍网站。", "One sentence about the site."),
    meaning("base-url", "网站的根地址，以 https:// 开头。", "The absolute address of the site, from https:// on."),
    meaning("publisher", "谁发布。", "Who publishes."),
    meaning("demonstration", "true：每页写明这是演示。", "true: every page says that this is a demonstration."),
    meaning(
      "programmes", "首页上的次序；每项是 Content 里的一个文件夹。", "The order on the home page; each is a folder of Content."),
    meaning("identification", "网站标识码和备案号。", "The codes under which the site is registered."),
    meaning(
      "site-code", "网站标识码：bm 加八位数字，或十位数字。",
      "The site identification code: bm and eight digits, or ten digits."),
    meaning("icp", "ICP 备案号。", "The ICP filing number."),
    meaning("public-security", "公安备案号的十四位数字。", "The fourteen digits of the public-security filing."),
    meaning(
      "security-contact", "发现网站安全问题向哪里报告：https: 或 mailto:。",
      "Where to report a weakness of the site: https: or mailto:."),
    meaning("marks", "页脚的标识。", "The marks of the footer."),
    meaning("link", "标识通向的 https 地址。", "The https address the mark leads to."),
    meaning("image", "Content/marks/ 里的图片文件名。", "The name of the image in Content/marks/."),
    meaning(
      "entrant-kinds", "参赛主体的种类，赛道的 open-to 引用它们的 id。",
      "Kinds of entrants, which open-to in tracks names by id."),
  ]

  private static let registries: [Meaning] = [
    meaning("names", "必须一字不差的名称。", "Names that must be used exactly."),
    meaning("id", "在别处引用它的编号。", "The id by which it is referred to."),
    meaning(
      "names/id", "programme.yml 的 name 和 within 引用的编号。",
      "The id that name in programme.yml and within refer to."),
    meaning("within", "上一级名称的 id。", "The id of the name it belongs to."),
    meaning("zh", "中文。", "Chinese."),
    meaning("en", "英文。", "English."),
    meaning("names/short", "登记的简称，中英文各一列。", "Registered short forms in each language."),
    meaning("organizations/short", "通行的简称。", "Abbreviations in use."),
    meaning("rule", "主办方对名称的规定。", "What the organisers say of the name."),
    meaning("organizers", "主办单位的全称，按通知的次序。", "Full names of the hosts, in the order of the notice."),
    meaning("logo", "唯一核准的标识。", "The one approved logo."),
    meaning("logo/file", "项目文件夹里的标识文件。", "The file of the logo in the programme's folder."),
    meaning("sha256", "核准文件的 SHA-256。", "The SHA-256 of the approved file."),
    meaning("examples", "写对和写错的例子，登记表用它们检查自己。", "Right and wrong uses, by which the registry checks itself."),
    meaning("wrong", "错误的写法。", "Wrong uses."),
    meaning("right", "正确的写法。", "Right uses."),
    meaning("phrases", "只是看起来像名称的词语。", "Phrases that only look like a name."),
    meaning("file-names", "提交文件的命名格式。", "Forms of names of files handed in."),
    meaning("file-names/pattern", "文件名的格式。", "The form of the file name."),
    meaning("file-names/programme", "属于哪个项目。", "The programme it belongs to."),
    meaning("organizations", "机构。", "Bodies."),
    meaning("terms", "术语和译法。", "Terms and their translations."),
    meaning("years", "各年的节假日安排。", "The holidays of each year."),
    meaning("year", "年份。", "The year."),
    meaning(
      "holidays/years/holidays", "放假的日子，可以写成一段 2027-01-01/2027-01-03。",
      "Days off; a range is written 2027-01-01/2027-01-03."),
    meaning("workdays", "调休上班的星期六、星期日。", "Working days on a Saturday or Sunday."),
  ]

  private static let programme: [Meaning] = [
    meaning(
      "programme/kind", "competition 比赛；solicitation 征集。",
      "competition, or solicitation for a call for submissions."),
    meaning("programme/name", "names.yml 里登记的名称的 id。", "The id of its name in names.yml."),
    meaning("programme/title", "没有登记名称的项目的标题。", "The title of a programme without a registered name."),
    meaning("summary", "一句话，列表和搜索结果里用。", "One sentence, for lists and search results."),
    meaning("document", "正式文件的文头。", "The head of the official document."),
    meaning("masthead", "红头，如“某某市大数据局文件”。", "The red line at the head of the paper."),
    meaning("index", "索引号。", "The index of government information."),
    meaning("number", "发文字号，年份用六角括号。", "The document number, its year in tortoise-shell brackets."),
    meaning("validity", "是否有效：in-force、amended、repealed。", "Whether it holds: in-force, amended, repealed."),
    meaning("document/date", "成文日期。", "The date of the document."),
    meaning("issuers", "印发机关的全称，按落款的次序。", "Issuers by full name, in the order of the signatures."),
    meaning("assumed-year", "原文没有写年份时，本站计算用的年份。", "The year to compute with where the source prints none."),
    meaning("reason", "理由，中英文。", "The reason in both languages."),
    meaning("awards", "奖项，从高到低。", "Awards, from the highest down."),
    meaning("quota", "每条赛道最多几个。", "The greatest number in each track."),
    meaning("ranked", "false：不分高低，单独设立。", "false: it stands beside the order of merit."),
    meaning("track-groups", "赛道的分组。", "Groups of tracks."),
    meaning(
      "topic-numbers", "赛题编号：chinese 一、二、三；arabic 1、2、3。",
      "How topics are numbered: chinese, or arabic for 1, 2, 3."),
    meaning("attachments", "供下载的文件。", "Files offered for download."),
    meaning("attachments/file", "attachments/ 里的文件名。", "The name of the file in attachments/."),
    meaning("attachments/pattern", "names.yml 里文件名格式的 id。", "The id of a form of file names in names.yml."),
  ]

  private static let times: [Meaning] = [
    meaning("schedule", "日程，照通知写。", "The schedule, as the notice gives it."),
    meaning(
      "schedule/id", "网址的一部分：小写英文字母、数字、连字符。", "Part of an address: lower-case letters, digits, hyphens."),
    meaning("schedule/kind", "这一项是什么，决定怎样显示状态。", "What the item is; how its state is shown follows from it."),
    meaning(
      "when", "时间：一天、一个时刻、一段、旬、月，或 {monthly: 25, until: …}。",
      "A day, a moment, a range, a third of a month, a month, or {monthly: 25, until: …}."),
    meaning("monthly", "每月的几日截止。", "The day of each month on which it falls due."),
    meaning("from", "从哪天起。", "From which day on."),
    meaning("until", "到哪天为止。", "Until which day."),
    meaning(
      "closing", "最后一天几时截止，如 \"17:30\"；不写就是 24:00。",
      "The hour at which the last day closes, like \"17:30\"; 24:00 without it."),
    meaning("source", "出自通知哪一部分。", "The section of the notice that says so."),
    meaning("note", "说明。", "A remark."),
    meaning("withdrawn", "宣布了又不办的：哪天起，为什么。", "What was announced and is not held: from when, and why."),
    meaning("date", "日期，如 2026-07-14。", "A day, like 2026-07-14."),
    meaning("notice-period", "公示多少天，怎样数。", "How long winners are shown and how days are counted."),
    meaning("count", "天数。", "The number of days."),
    meaning("unit", "calendar-day 自然日；working-day 工作日。", "Calendar days or working days."),
    meaning("first-day", "首日是否计入。", "Whether the first day counts."),
    meaning(
      "roll", "末日逢休假日怎么办：none 不变，next-working-day 顺延。",
      "Where the last day is a day off: none, or next-working-day."),
  ]

  private static let people: [Meaning] = [
    meaning("organization", "主办单位以外的机构。", "Bodies besides the hosts."),
    meaning("guidance", "指导单位。", "Guiding bodies."),
    meaning("leads", "牵头单位。", "Lead bodies."),
    meaning("undertakers", "承办单位。", "Undertaking bodies."),
    meaning("related", "与主办单位有关联、也不能获奖的机构。", "Bodies tied to an organiser, which may not win either."),
    meaning("secretariat", "秘书处。", "The secretariat."),
    meaning("contact", "办公室和公开的联系方式，不写个人。", "The office and how to reach it; never a person."),
    meaning("office", "办公室。", "The office."),
    meaning("phones", "公开的座机。", "Published landlines."),
    meaning("phone", "电话。", "The telephone number."),
    meaning("email", "工作邮箱。", "The office's mailbox."),
    meaning("address", "地址。", "The address."),
    meaning("website", "官网。", "The website."),
    meaning("complaint", "举报由谁受理，怎样提交。", "Who receives complaints and how they are handed in."),
    meaning("receiver", "受理单位。", "Who receives them."),
    meaning("about", "可以对什么提出异议。", "What one may object to."),
    meaning(
      "endpoint", "受理系统的 https 地址；没有就不发送。",
      "The https address of the receiving system; nothing is sent without it."),
    meaning("delivery", "纸质举报怎样提交。", "How a complaint on paper is handed in."),
    meaning("retention", "举报保存多久，由谁保存。", "How long complaints are kept, and by whom."),
    meaning("channels", "其他渠道。", "Other ways to complain."),
  ]

  private static let pages: [Meaning] = [
    meaning("published", "发布的日期或时刻。", "The day or moment of publication."),
    meaning("changes", "发布以后的变更，按日期先后。", "What changed since publication, in the order of dates."),
    meaning("changes/kind", "哪一种变更。", "What kind of change it is."),
    meaning("changes/date", "变更的日期。", "The day of the change."),
    meaning("what", "变更了什么。", "What changed."),
    meaning("affects-period", "true：影响报名或公示的时间。", "true: a period is affected."),
    meaning("group", "赛道分组的 id。", "The id of a track group."),
    meaning("track/rubric", "指标表的文件名，或 none。", "The file name of the rubric, or none."),
    meaning("rubric-note", "没有指标表时的说明。", "Why there is no rubric."),
    meaning(
      "quotas", "这条赛道各奖项的数量，键是奖项的 id。", "How many of each award in this track; keys are ids of awards."),
    meaning("open-to", "谁可以参加：参赛主体的 id。", "Who may take part: ids of entrant kinds."),
    meaning("annex", "附件的序号。", "The number of the annex."),
    meaning("explains", "解释哪个通知：notice 或 notices/文件名。", "The notice it explains: notice, or notices/NAME."),
  ]

  private static let winners: [Meaning] = [
    meaning("sample", "true：名单是示例。", "true: the list is a sample."),
    meaning("period", "公示从哪天到哪天。", "From when to when winners are shown."),
    meaning("start", "公示开始的日期。", "The first day."),
    meaning("end", "公示上印的截止日期，以它为准。", "The last day as printed, which prevails."),
    meaning("entry", "变更的是哪一条：条目的编号。", "The id of the entry that changed."),
    meaning("was", "原来写的是什么。", "What stood there before."),
    meaning("scores", "最终得分怎样计算。", "How final scores are made."),
    meaning("decimals", "保留几位小数。", "The number of decimals."),
    meaning("rounding", "怎样取舍。", "How it is rounded."),
    meaning("ties", "同分怎样排序。", "How ties are broken."),
    meaning("outcome", "公示期满后，结果通知在 notices/ 里的文件名。", "The name in notices/ of the notice of the outcome."),
  ]
}
