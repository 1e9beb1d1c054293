import Diagnostics
import Markdown

/// The numbered headings that a block of the body stands under.
struct SectionPath: Sendable {
  var headings: [Heading] = []

  /// The path of every block of a part.
  static func all(of blocks: [Block]) -> [SectionPath] {
    var path = SectionPath()
    return blocks.map { block in
      if let heading = block.heading, heading.marker?.level != nil || block.paragraph?.level != nil {
        path.headings.removeAll { $0.level >= heading.level }
        path.headings.append(heading)
      }
      return path
    }
  }

  func has(_ words: [Text]) -> Bool { headings.contains { $0.title.contains(anyOf: words) } }

  /// The section as a source names it: “通知第六部分（二）赛程计划”.
  var source: Bilingual {
    guard let first = headings.first else { return Bilingual(zh: "通知正文", en: "The notice") }
    var (zh, en) = ("通知", "")
    if let number = first.marker?.number, number > 0 {
      zh += "第\(HeadingNumber.numeral(number))部分"
      en = "Section \(number)"
    } else {
      zh += "“\(first.title.string)”部分"
    }
    if headings.count > 1, let marker = headings[1].marker {
      zh += "（\(HeadingNumber.numeral(marker.number))）"
      en += en.isEmpty ? "" : " (\(marker.number))"
    }
    return Bilingual(zh: zh, en: en.isEmpty ? "The notice" : en + " of the notice")
  }
}
