/// A line of a PDF page with its box, in points from the page's upper left corner.
struct PDFLine: Sendable {
  var text: Text
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double
  /// From 1, in the order of the file.
  var number = 0
  /// The lines that poppler sees as one block.
  var block = 0

  var height: Double { bottom - top }
  var middle: Double { (top + bottom) / 2 }
  var centre: Double { (left + right) / 2 }

  /// The width of a Chinese character, in points.
  var em: Double { text.isEmpty ? height : max(1, (right - left) / Double(text.columns) * 2) }

  /// Whether two lines stand beside each other.
  func isBeside(_ other: PDFLine) -> Bool {
    min(bottom, other.bottom) - max(top, other.top) > min(height, other.height) / 2
  }
}

extension Text {
  /// Columns of a terminal: two for a Chinese character.
  var columns: Int { max(1, scalars.reduce(0) { $0 + (Signs.isChinese($1) ? 2 : 1) }) }
}

/// The lines of a page.
struct PDFPage: Sendable {
  var lines: [PDFLine] = []
}

/// Reads the boxes that `pdftotext -bbox-layout` writes: one element a line of its output.
enum PDFBoxes {
  static func pages(_ bytes: [UInt8]) -> [PDFPage] {
    var pages: [PDFPage] = []
    var line: PDFLine?
    var block = 0
    for raw in bytes.split(separator: UInt8(ascii: "\n")) {
      let row = String(decoding: raw.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
      if row.hasPrefix("<page ") {
        pages.append(PDFPage())
      } else if row.hasPrefix("<block ") {
        block += 1
      } else if row.hasPrefix("<line ") {
        // Words without a place are words all the same.
        let box = box(row) ?? (0, 0, 0, 0)
        line = PDFLine(
          text: "", left: box.left, top: box.top, right: box.right, bottom: box.bottom, block: block)
      } else if row.hasPrefix("<word "), line != nil, let word = word(row) {
        add(word, to: &line)
      } else if row.hasPrefix("</line>"), var ended = line, !pages.isEmpty {
        line = nil
        ended.text = Text(ended.text.scalars).trimmed()
        guard !ended.text.isEmpty else { continue }
        ended.number = pages[pages.count - 1].lines.count + 1
        pages[pages.count - 1].lines.append(ended)
      }
    }
    return pages
  }
}

extension PDFBoxes {
  private static func add(_ word: Text, to line: inout PDFLine?) {
    guard var changed = line else { return }
    if !changed.text.isEmpty { changed.text.scalars.append(" ") }
    changed.text.scalars += word.scalars
    line = changed
  }

  private static func box(_ row: String) -> (left: Double, top: Double, right: Double, bottom: Double)? {
    let values = row.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }.prefix(4)
      .compactMap { Double($0.element) }
    guard values.count == 4, values.allSatisfy(\.isFinite) else { return nil }
    return (values[0], values[1], values[2], values[3])
  }

  private static func word(_ row: String) -> Text? {
    guard let open = row.firstIndex(of: ">"), let close = row.lastIndex(of: "<"), open < close else {
      return nil
    }
    return Text(unescaped(row[row.index(after: open)..<close]))
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    var result = String(text)
    for (name, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
      result = result.replacing(name, with: sign)
    }
    return result
  }
}
