import CivilTime
import Content
import Diagnostics

extension APIKind {
  static let all = [site, programmes, tracks, rubrics, winners, schedule, names]

  private typealias Field = Schema.Field

  private static let addresses = Schema.object([
    .init("zh", .address, zh: "中文页", en: "the Chinese page"),
    .init("en", .address, zh: "英文页", en: "the English page"),
  ])
  private static let version = Field("version", .version, zh: "格式的版本", en: "version of the format")
  private static let programme = Field("programme", .string, zh: "活动的编号", en: "id of the programme")

  private static let site = APIKind(
    name: "site", title: Bilingual(zh: "网站", en: "The site"),
    summary: Bilingual(
      zh: "网站的名称、网址、主办单位，以及全部数据文件。", en: "The site’s name, address and publisher, and all its data files."),
    item: nil,
    fields: [
      .init("title", .text, zh: "网站名称", en: "name of the site"),
      .init("description", .text, zh: "网站说明", en: "what the site is"),
      .init("url", addresses, zh: "首页", en: "home page"),
      .init("publisher", .text, zh: "主办单位", en: "who publishes it"),
      .init("demonstration", .bool, zh: "是否只是演示", en: "whether it is only a demonstration"),
      .init("programmes", .list(.string), zh: "各项活动的编号", en: "ids of the programmes"),
      .init(
        "files",
        .list(
          .object([
            .init("kind", .string, zh: "种类", en: "kind"),
            .init("url", .address, zh: "数据文件", en: "the data"),
            .init("schema", .address, zh: "数据格式", en: "its JSON Schema"),
          ])), zh: "全部数据文件", en: "all data files"),
    ])

  private static let programmes = APIKind(
    name: "programmes", title: Bilingual(zh: "活动", en: "Programmes"),
    summary: Bilingual(
      zh: "每项比赛和征集：名称、文号、主办单位、奖项、通知和通知的变更。",
      en:
        "Every competition and call: names, document, organisers, awards, notices and what changed about them."
    ),
    item: "programme",
    fields: [
      .init("id", .string, zh: "活动的编号，也是网址的一部分", en: "id, which is also part of its address"),
      .init("kind", .oneOf(Programme.Kind.allCases.map(\.rawValue)), zh: "种类", en: "kind"),
      .init("title", .text, zh: "规范全称", en: "registered full name"),
      .init("summary", .text, zh: "概要", en: "summary"),
      .init("url", addresses, zh: "页面", en: "its page"),
      .init("documentNumber", .nullable(.string), zh: "发文字号", en: "document number"),
      .init("documentDate", .nullable(.date), zh: "成文日期", en: "date of the document"),
      .init("assumedYear", .nullable(.integer), zh: "本站推定的年份", en: "year assumed by this site"),
      .init("organizers", .list(.text), zh: "主办单位，按通知的次序", en: "organisers, in the order of the notice"),
      .init(
        "awards",
        .list(
          .object([
            .init("id", .string, zh: "奖项的编号", en: "id"), .init("title", .text, zh: "奖项", en: "award"),
          ])), zh: "奖项", en: "awards"),
      .init("notices", .list(.object(notice)), zh: "通知，最早的在前", en: "notices, the first one first"),
    ])

  private static let notice: [Schema.Field] = [
    .init("title", .text, zh: "标题", en: "title"),
    .init("url", addresses, zh: "页面", en: "its page"),
    .init("published", .nullable(.date), zh: "发布日期", en: "day of publication"),
    .init(
      "changes",
      .list(
        .object([
          .init("date", .date, zh: "日期", en: "day"),
          .init("kind", .oneOf(Change.Kind.allCases.map(\.rawValue)), zh: "种类", en: "kind"),
          .init("what", .text, zh: "变了什么", en: "what changed"),
          .init("reason", .text, zh: "原因", en: "why"),
          .init("affectsPeriod", .bool, zh: "是否影响期限", en: "whether a period is touched"),
        ])), zh: "发布以后的变更，最早的在前", en: "changes since publication, the first one first"),
  ]

  private static let tracks = APIKind(
    name: "tracks", title: Bilingual(zh: "赛道和赛题", en: "Tracks and topics"),
    summary: Bilingual(
      zh: "每条赛道的参赛对象、评价指标和全部赛题。", en: "Who may enter each track, its rubric and all its topics."),
    item: "track",
    fields: [
      programme,
      .init("id", .string, zh: "赛道的编号，获奖名单用它", en: "id, which winner lists use"),
      .init("number", .integer, zh: "序号", en: "number"),
      .init("group", .nullable(.text), zh: "分组", en: "group"),
      .init("title", .text, zh: "名称", en: "name"),
      .init("url", addresses, zh: "页面", en: "its page"),
      .init("openTo", .list(.text), zh: "参赛对象", en: "who may enter"),
      .init("rubric", .nullable(.string), zh: "评价指标的编号", en: "id of its rubric"),
      .init("topics", .list(.text), zh: "赛题，按通知的次序", en: "topics, in the order of the notice"),
    ])

  private static let rubrics = APIKind(
    name: "rubrics", title: Bilingual(zh: "评价指标", en: "Rubrics"),
    summary: Bilingual(zh: "每张评价指标表的全部层级。", en: "Every rubric with all its levels."), item: "rubric",
    fields: [
      version, programme, .init("rubric", .string, zh: "指标表的编号", en: "id of the rubric"),
      .init("title", .text, zh: "标题", en: "title"),
      .init("levels", .list(.text), zh: "各级指标的名称", en: "names of the levels, outermost first"),
      .init("tracks", .list(.string), zh: "适用的赛道", en: "ids of the tracks it applies to"),
      .init(
        "indicators", .list(.list(.object(indicator))), zh: "每个末级指标，连同它的各级上级指标",
        en: "every innermost indicator, with those above it in front"),
    ], single: "PROGRAMME/rubrics/RUBRIC/rubric.json")

  private static let indicator: [Schema.Field] = [
    .init("zh", .string, zh: "中文名称", en: "its name in Chinese"),
    .init("en", .string, zh: "英文名称", en: "its name in English"),
    .init("weight", .number, zh: "权重，通知给出的", en: "its weight, where the notice gives one", isOptional: true),
    .init(
      "description", .text, zh: "说明，通知给出的", en: "its description, where the notice gives one",
      isOptional: true),
  ]

  private static let scoring: [Schema.Field] = [
    .init("experts", .integer, zh: "专家人数", en: "number of experts"),
    .init("mean", .oneOf(["arithmetic"]), zh: "平均的方法", en: "how the mean is made"),
    .init("decimals", .integer, zh: "保留的小数位数", en: "decimal places kept"),
    .init("rounding", .oneOf(["half-up"]), zh: "舍入的方法", en: "how it is rounded"),
    .init("ties", .text, zh: "同分怎样排序", en: "how equal scores are ordered", isOptional: true),
  ]

  private static let winners = APIKind(
    name: "winners", title: Bilingual(zh: "获奖名单", en: "Winners"),
    summary: Bilingual(zh: "每项活动公示的名单。", en: "The published list of every programme."), item: "list",
    fields: [
      version, programme, .init("sample", .bool, zh: "是否为示例", en: "whether it is only a sample"),
      .init("count", .integer, zh: "条数", en: "number of entries"),
      .init("withdrawn", .integer, zh: "其中已撤销的条数", en: "how many of them are withdrawn"),
      .init(
        "scoring", .object(scoring), zh: "分数怎样得出，有评分表的", en: "how scores were made, where there is a sheet",
        isOptional: true),
      .init("winners", .list(.object(entry)), zh: "名单", en: "the entries"),
    ], single: "PROGRAMME/winners/winners.json")

  private static let entry: [Schema.Field] = [
    .init("id", .string, zh: "编号，也是网址里的锚点", en: "id, which is also its place on the page"),
    .init("track", .string, zh: "赛道的编号", en: "id of the track"),
    .init("award", .string, zh: "奖项的编号", en: "id of the award"),
    .init("scores", .list(.number), zh: "各位专家的分数", en: "the experts’ scores", isOptional: true),
    .init("score", .number, zh: "最终分数", en: "the final score", isOptional: true),
    .init("rank", .integer, zh: "本赛道的名次", en: "its rank in the track", isOptional: true),
    .init("project", .text, zh: "项目", en: "project"),
    .init("organizations", .list(.text), zh: "单位", en: "organisations"),
    .init(
      "changes",
      .list(
        .object([
          .init("kind", .oneOf(WinnerChange.Kind.allCases.map(\.rawValue)), zh: "种类", en: "kind"),
          .init("date", .date, zh: "日期", en: "day"),
          .init("reason", .text, zh: "原因", en: "why"),
          .init("was", .text, zh: "原来的内容", en: "what stood there before", isOptional: true),
        ])), zh: "公示以后的变更", en: "changes since it was published"),
  ]

  private static let names = APIKind(
    name: "names", title: Bilingual(zh: "登记的名称", en: "Registered names"),
    summary: Bilingual(
      zh: "每个登记的名称：全称、简称、规则和对错举例。",
      en: "Every registered name: full and short forms, its rule, right and wrong examples."),
    item: "name",
    fields: [
      .init("id", .string, zh: "名称的编号", en: "id"),
      .init("within", .nullable(.string), zh: "上一级比赛的编号", en: "id of the name one level up"),
      .init("full", .text, zh: "全称", en: "full name"),
      .init(
        "short",
        .object([
          .init("zh", .list(.string), zh: "中文简称", en: "short forms in Chinese"),
          .init("en", .list(.string), zh: "英文简称", en: "short forms in English"),
        ]), zh: "简称", en: "short forms"),
      .init("rule", .nullable(.text), zh: "使用规则", en: "the rule for its use"),
      .init(
        "organizers", .list(.string), zh: "主办单位的中文全称，次序固定",
        en: "Chinese full names of the organisers, in their order"),
      .init("right", .list(.string), zh: "正确的例子", en: "right examples"),
      .init("wrong", .list(.string), zh: "错误的例子", en: "wrong examples"),
    ])
}
