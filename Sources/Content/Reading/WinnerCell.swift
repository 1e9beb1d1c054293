import Diagnostics
import Markdown

/// A cell of a winner list, wherever it is written.
struct WinnerCell {
  let text: String
  let place: Place

  init(_ cell: CSV.Cell, _ file: SourceFile) {
    self.init(text: cell.text, place: file.place(cell.range))
  }

  init(_ cell: Table.Cell, _ file: SourceFile) {
    self.init(text: cell.text, place: file.place(cell.range))
  }

  private init(text: String, place: Place) {
    self.text = text
    self.place = place
  }

  /// What stands between semicolons, without blanks around it; empty parts are left out.
  var parts: [WinnerCell] {
    let bytes = Array(text.utf8)
    let isVerbatim = bytes.elementsEqual(place.file.bytes[place.range])
    var parts: [WinnerCell] = []
    var start = 0
    var index = 0
    func add(_ range: Range<Int>) {
      var range = range
      while let first = range.first, bytes[first] == UInt8(ascii: " ") {
        range = first + 1..<range.upperBound
      }
      while let last = range.last, bytes[last] == UInt8(ascii: " ") { range = range.lowerBound..<last }
      if range.isEmpty { return }
      let shift = place.range.lowerBound
      parts.append(
        WinnerCell(
          text: String(decoding: bytes[range], as: UTF8.self),
          place: isVerbatim
            ? place.file.place(range.lowerBound + shift..<range.upperBound + shift) : place))
    }
    while index < bytes.count {
      // U+FF1B, the semicolon of Chinese texts.
      let width =
        bytes[index] == UInt8(ascii: ";") ? 1 : bytes[index...].starts(with: [0xEF, 0xBC, 0x9B]) ? 3 : 0
      if width > 0 {
        add(start..<index)
        start = index + width
      }
      index += max(width, 1)
    }
    add(start..<bytes.count)
    return parts
  }

  /// The text as an id; one that cannot be part of an address is a finding.
  func slug(_ findings: inout [Finding]) -> String? {
    if isSlug(text) { return text }
    if !text.isEmpty {
      findings.append(
        Finding(
          ContentRules.badAddress, at: place, zh: "编号“\(text)”不能用作网址。",
          en: "The id “\(text)” cannot be part of an address.",
          help: Bilingual(zh: "例如 wf26-001。", en: "Write something like wf26-001.")))
    }
    return nil
  }

  func emptyFinding(under column: String) -> Finding {
    Finding(
      ContentRules.tableShape, at: place, zh: "“\(column)”这一格是空的。", en: "The cell under “\(column)” is empty."
    )
  }
}
