import Content
import Diagnostics

/// A new track with one topic.
enum TrackText {
  static func page(_ request: Request, in site: Site) -> Bilingual {
    Bilingual(
      zh: """
        ---
        title: \(yaml(request.title.zh))
        # 属于哪一组：programme.yml 的 track-groups 里的 id，没有分组就不写。
        # group: industry
        \(rubric(request, in: site))
        # 谁可以参加：site.yml 的 entrant-kinds 里的 id。
        # open-to: [enterprise, university]
        # summary: 一句话介绍这条赛道。
        ---

        <!-- 每个 ## 是一个赛题，不写序号；中英文的赛题个数和次序相同。 -->

        ## （待填写）第一个赛题

        （待填写）要解决什么问题，用什么数据，做出什么成果。

        """,
      en: """
        ---
        # Group, rubric and entrants stand in the Chinese file and hold for both languages.
        title: \(yaml(request.title.en))
        # summary: One sentence about the track.
        ---

        <!-- Each ## is a topic, without a number; as many and in the same order as in Chinese. -->

        ## (To be written) The first topic

        (To be written) The problem, the data to use and the result that is wanted.

        """)
  }

  private static func rubric(_ request: Request, in site: Site) -> String {
    let rubrics = request.site(site)?.rubrics.map(\.id) ?? []
    guard let first = rubrics.first else {
      return """
        # 用哪张指标表：rubrics/ 里的文件名，不带 .zh.md；通知没有列指标的，写 none。
        rubric: none
        """
    }
    return """
      # 用哪张指标表：\(rubrics.joined(separator: "、"))；通知没有列指标的，写 none。
      rubric: \(first)
      """
  }
}
