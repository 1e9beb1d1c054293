import Diagnostics

/// A new article that explains the notice.
enum InterpretationText {
  static func page(_ request: Request) -> Bilingual {
    Bilingual(
      zh: """
        ---
        title: \(yaml(request.title.zh))
        # summary: 一句话。
        published: \(request.today)
        # 解释哪个通知：notice，或 notices/文件名（不带 .zh.md）。两边的页面会互相链接。
        explains: notice
        ---

        本文帮助读者看懂[通知](../notice.zh.md)，不是主办单位的文件；两者不一致的，以通知为准。

        ## （待填写）读者会问的第一个问题

        （待填写）用自己的话回答，写明出自通知哪一部分。

        """,
      en: """
        ---
        title: \(yaml(request.title.en))
        # summary: One sentence.
        # What it explains and the date stand in the Chinese file.
        ---

        This article helps readers to understand [the notice](../notice.en.md). It is no document of the organisers; where the two
        differ, the notice prevails.

        ## (To be written) The first question a reader would ask

        (To be written) Answer it in your own words, and name the section of the notice.

        """)
  }
}
