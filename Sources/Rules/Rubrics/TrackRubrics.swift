import Content
import Diagnostics

/// Every track names its rubric, or says that the notice gives none.
enum TrackRubrics {
  static let guide = RuleGuide(
    rule: Rule(
      "rubrics/track", zh: "每条赛道写明用哪张指标表；通知没有给出的，写明没有。",
      en: "Every track names its rubric or says that the notice gives none."),
    title: Bilingual(zh: "赛道没有写明评价指标", en: "A track without a rubric"),
    asks: [
      Bilingual(
        zh: "赛道的中文文件写 rubric: 指标表的文件名，或 rubric: none。",
        en: "The track's Chinese file says rubric: FILE-NAME, or rubric: none.")
    ],
    why: RubricRules.why,
    remedy: [
      Bilingual(
        zh: "写 rubric: 和 rubrics/ 里的文件名（不带 .zh.md）；通知没有列指标的，写 rubric: none，可以用 rubric-note 说明。",
        en: """
          Write rubric: and the name of a file in rubrics/ without .zh.md; where the notice gives no rubric, write \
          rubric: none and, if you like, explain in rubric-note.
          """)
    ],
    examples: [])

  static func check(_ programme: Programme) -> [Finding] {
    programme.tracks.filter { $0.rubric == nil }.map { track in
      Finding(
        guide.rule, at: track.page.zh.file.place(track.page.zh.titleRange),
        zh: "“\(track.page.zh.title)”没有写明用哪张指标表。",
        en: "“\(track.page.en.title)” does not say which rubric it uses.", help: guide.remedy[0])
    }
  }
}
