import Content
import Diagnostics

/// Every rubric is used by a track.
enum UnusedRubrics {
  static let guide = RuleGuide(
    rule: Rule(
      "rubrics/unused", .warning, zh: "每张指标表至少有一条赛道使用。", en: "Every rubric is used by a track."),
    title: Bilingual(zh: "没有赛道使用的指标表", en: "A rubric that no track uses"),
    asks: [],
    why: RubricRules.why,
    remedy: [
      Bilingual(
        zh: "在使用它的赛道文件里写上 rubric；不再使用的，删去这张表。",
        en: "Name it as rubric in the tracks that use it, or delete it.")
    ],
    examples: [])

  static func check(_ programme: Programme) -> [Finding] {
    let used = Set(programme.tracks.compactMap { $0.rubric?.value })
    return programme.rubrics.filter { !used.contains($0.id) }.map { rubric in
      Finding(
        guide.rule, at: rubric.page.zh.file.place(rubric.page.zh.titleRange),
        zh: "没有赛道使用“\(rubric.page.zh.title)”。", en: "No track uses “\(rubric.page.en.title)”.",
        help: guide.remedy[0])
    }
  }
}
