import Diagnostics

/// A new `programme.yml`: the facts that must be there, and those that may follow as comments to uncomment.
enum ProgrammeText {
  static func settings(_ request: Request) -> String {
    """
    # 一项活动的全部事实：名称、文号、时间、奖项。日期和数字只写在这里，中英文页面都从这里取。
    # All facts of one programme: name, document, times, awards. Dates and figures stand only here; both languages take them from here.
    # 带 # 的行是说明和样子：照通知填好内容，再删去行首的“# ”。通知没有写的，不要补。
    # Lines with # explain or show a form: fill in what the notice says, then delete the “# ”. Add nothing that it does not say.

    # competition 比赛；solicitation 征集。
    # competition, or solicitation for a call for submissions.
    kind: \(request.programmeKind.rawValue)

    \(title(request))

    # 首页上的一句话：谁可以参加，什么时候。
    # One sentence for the home page: who may take part, and when.
    summary:
      zh: （待填写）一句话介绍。
      en: (To be written) One sentence about the programme.

    # 文号里的括号是六角括号〔〕；印发机关写全称，先登记在 organizations.yml。
    # The brackets of the document number are 〔〕. Issuers by full name, registered in organizations.yml first.
    # document:
    #   number: 示科发〔\(request.today.year)〕1号
    #   date: \(request.today)
    #   issuers: [示例市科技局]

    # 只写办公室和公开的座机，不写个人姓名和手机号。
    # The office and its published landline only: no personal names, no mobile numbers.
    # contact:
    #   office: {zh: 示例市科技局, en: Sample City Science Bureau}
    #   phones: ["000-0000000"]

    # 日程照通知写，没写准的不猜。一天 2027-07-14；到某时 2027-07-14 17:30；一段 2027-07-01/2027-07-03；下旬 2027-07-late；
    # 月 2027-10；每月 {monthly: 25, until: 2027-10-25}。source 写明出自通知哪一部分。
    # Dates as the notice gives them, never guessed: a day, a moment, a range, a third of a month (early, mid, late), a month, or
    # monthly. source names the section of the notice.
    # kind: registration 报名、submission 提交、preliminary 初赛、review 评审、final 决赛、recommendation 推荐、division-final、national-final
    # schedule:
    #   - id: registration
    #     title: {zh: 报名, en: Registration}
    #     kind: registration
    #     when: 2027-06-12/2027-07-14
    #     source: {zh: 通知第三部分, en: "Notice, part 3"}

    # 公示多少天，怎样数。通知没有写明算法的，照民法典：首日不计入（not-counted），末日逢休假日顺延（next-working-day）。
    # How long winners are shown and how days are counted. Without a rule in the notice, the Civil Code: the first day is not
    # counted, and a last day that is a day off moves on to the next working day.
    # notice-period:
    #   count: 5
    #   unit: calendar-day
    #   first-day: not-counted
    #   roll: next-working-day
    #   source: {zh: 通知第九部分, en: "Notice, part 9"}

    # 奖项，从高到低；quota 是每条赛道最多几个，通知没有写就不写。
    # Awards from the highest down; quota is the greatest number in each track, where the notice gives one.
    # awards:
    #   - {id: first, title: {zh: 一等奖, en: First Prize}, quota: 1}
    #   - {id: second, title: {zh: 二等奖, en: Second Prize}}

    # 实名举报由谁受理，出自通知哪一部分。
    # Who receives real-name complaints, and the section of the notice that says so.
    # complaint:
    #   receiver: {zh: 组委会, en: Organising committee}
    #   source: {zh: 通知第九部分, en: "Notice, part 9"}

    # 供下载的文件放进 attachments/ 文件夹，逐个列在这里。
    # Files offered for download go into attachments/ and are listed here one by one.
    # attachments:
    #   - {file: form.docx, title: {zh: 申报表, en: Application form}}

    """
  }

  private static func title(_ request: Request) -> String {
    guard request.name.isEmpty else {
      return """
        # names.yml 里登记的 id，不在这里重写名称。
        # The id registered in names.yml; the name itself is not repeated here.
        name: \(request.name)
        """
    }
    return """
      # 比赛的名称应当登记在 names.yml，然后把下面的 title 换成 name: 加登记的 id，名称就不会写错。
      # A competition’s name belongs into names.yml; then replace title by name: and its id, and it cannot be misspelt.
      title:
        zh: \(yaml(request.title.zh))
        en: \(yaml(request.title.en))
      """
  }
}
