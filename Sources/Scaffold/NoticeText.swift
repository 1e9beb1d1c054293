import Diagnostics

/// A new notice: the programme's own, or a later one.
enum NoticeText {
  static func first(_ request: Request) -> Bilingual {
    let title =
      request.name.isEmpty
      ? Bilingual(zh: "“\(request.title.zh)”通知", en: "Notice: \(request.title.en)")
      : Bilingual(zh: "通知", en: "Notice")
    return Bilingual(
      zh: """
        ---
        # 标题照正式文件写，一字不差。
        title: \(yaml(title.zh))
        # 一句话说清楚这是什么通知，列表和搜索结果里都用它。
        # summary: 一句话。
        # 发布的日期，精确到分的写成 2027-06-15 17:30；只写在中文文件里。
        published: \(request.today)
        ---

        <!-- 正文从这里写起。标题用 ##，不写序号：网站会自动编成一、（一）1. -->

        （待填写）通知的第一段：为什么办，谁来办。

        ## 参加对象

        （待填写）

        ## 时间安排

        （待填写）日期写进 programme.yml 的 schedule，这里只写规则。

        """,
      en: """
        ---
        # The title says what the Chinese one says; the Chinese text prevails.
        title: \(yaml(title.en))
        # One sentence on what the notice is, for lists and search results.
        # summary: One sentence.
        # The date stands in the Chinese file only.
        ---

        <!-- The text begins here: the same headings in the same order as in Chinese, with ## and no numbers. -->

        (To be written) The first paragraph: why it is held, and by whom.

        ## Who may take part

        (To be written)

        ## Timetable

        (To be written) Dates go into the schedule of programme.yml; only rules stand here.

        """)
  }

  static func later(_ request: Request) -> Bilingual {
    Bilingual(
      zh: """
        ---
        # 后续通知：延期、补充说明、结果等。已经发布的通知要改，写在那个通知的 changes 里，不要另发。
        title: \(yaml(request.title.zh))
        # summary: 一句话。
        published: \(request.today)
        ---

        （待填写）通知的正文。关于哪个通知，写明并链接：[原通知](../notice.zh.md)。

        """,
      en: """
        ---
        # A later notice: an extension, a clarification, an outcome. What changes in a notice that is out goes into its changes.
        title: \(yaml(request.title.en))
        # summary: One sentence.
        ---

        (To be written) The text. Name the notice it is about, with a link: [the notice](../notice.en.md).

        """)
  }
}
