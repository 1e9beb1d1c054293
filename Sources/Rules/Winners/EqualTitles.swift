import Content
import Diagnostics

/// Two projects of one title are looked at, even where their units differ.
enum EqualTitles {
  static let guide = RuleGuide(
    rule: Rule(
      "winners/same-title", .warning,
      zh: "不同单位的项目名称相同的，要核对是不是同一个项目。",
      en: "Where projects of different units have one title, check that they differ."),
    title: Bilingual(zh: "不同单位的项目同名", en: "Projects of different units with one title"),
    asks: [],
    why: Bilingual(
      zh: "同一个项目换一家单位再报，也是重复参赛。", en: "A project entered again by another unit is entered twice as well."),
    remedy: [
      Bilingual(
        zh: "是同一个项目的，只留一条；不是的，保留，这个警告不影响发布。",
        en: "If it is one project, keep one entry; if not, keep both: this warning does not stop a build.")
    ],
    examples: [])

  static func check(_ list: WinnerList) -> [Finding] {
    var first: [MatchingKey: WinnerEntry] = [:]
    return list.standing.compactMap { entry in
      let title = MatchingKey(entry.project.zh)
      guard let earlier = first[title] else {
        first[title] = entry
        return nil
      }
      if earlier.sharesUnit(with: entry) { return nil }
      return Finding(
        guide.rule, at: entry.places.project.zh, zh: "“\(entry.project.zh)”与编号 \(earlier.id) 的项目同名，单位不同。",
        en: "“\(entry.project.zh)” has the title of entry \(earlier.id) and another unit.",
        notes: [Note(at: earlier.places.project.zh, zh: "第一次在这里。", en: "It stands here first.")])
    }
  }
}
