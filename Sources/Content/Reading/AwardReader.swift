import Diagnostics
import YAML

/// Reads the tiers of awards; an id that occurs twice is a finding.
enum AwardReader {
  static func read(_ fields: Fields, _ decoding: Decoding) -> [Award] {
    var awards: [Award] = []
    fields.each("awards", of: Bilingual(zh: "一个奖项（id 和 title）", en: "an award with id and title")) { entry in
      let id = entry.string("id")
      let title = entry.bilingual("title")
      let quota = entry.optionalInt("quota", in: 0...100_000)
      let isRanked = entry.bool("ranked", default: true)
      guard let id, let title else { return }
      awards.append(
        Award(
          id: id.value, title: title.value, quota: quota?.value, isRanked: isRanked,
          place: decoding.file.place(id.range)))
    }
    for finding in duplicates(awards.map { ($0.id, $0.place) }) { decoding.report(finding) }
    return awards
  }
}
