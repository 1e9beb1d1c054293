/// The line a place begins in, as a terminal shows it, and where its carets go.
struct Excerpt {
  /// The line, or the part of it around the place with `…` for what is cut: before the place, the part of the
  /// place that is shown, and after it.
  let before, marked, after: String
  /// The columns before the place, from 0.
  let indent: Int
  /// The columns of the part of the place that is shown, at least 1.
  let width: Int

  /// - Parameters:
  ///   - place: the place; of one that spans lines, the first is shown.
  ///   - hidden: byte ranges to show as stars.
  ///   - columns: the most columns the text takes.
  init(of place: Place, in table: LineTable, hiding hidden: HiddenRanges = .none, columns: Int = 100) {
    let bytes = place.file.bytes
    let line = table.lineRange(at: place.range.lowerBound)
    let range = place.range.clamped(to: line)
    let window = Self.window(around: range, line: line, bytes: bytes, columns: columns)
    var cells = Cells(hidden: hidden.touching(window))
    if window.lowerBound > line.lowerBound { cells.append("…") }
    cells.append(bytes, window.lowerBound..<range.lowerBound)
    indent = cells.columns
    before = cells.taken()
    let end = min(range.upperBound, window.upperBound)
    cells.append(bytes, range.lowerBound..<end)
    width = max(1, cells.columns - indent)
    marked = cells.taken()
    cells.append(bytes, end..<window.upperBound)
    if window.upperBound < line.upperBound { cells.append("…") }
    after = cells.taken()
  }

  var text: String { before + marked + after }
}

extension Excerpt {
  /// Text and the columns it takes.
  private struct Cells {
    let hidden: ArraySlice<Range<Int>>
    var text: [UInt8] = []
    var columns = 0

    mutating func append(_ scalar: Unicode.Scalar) {
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      columns += DisplayWidth.of(scalar)
    }

    /// Hands out the text since the last call.
    mutating func taken() -> String {
      defer { text.removeAll(keepingCapacity: true) }
      return String(decoding: text, as: UTF8.self)
    }

    mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
      var index = range.lowerBound
      while index < range.upperBound {
        let (scalar, length) = decodeScalar(at: index, in: bytes, end: range.upperBound)
        append(hidden.contains { $0.contains(index) } ? "*" : scalar?.printable ?? "\u{FFFD}")
        index += length
      }
    }
  }

  /// The part of a line to show: all of it, or the start of the range with text on both sides of it.
  private static func window(
    around range: Range<Int>, line: Range<Int>, bytes: [UInt8], columns: Int
  ) -> Range<Int> {
    let start = range.lowerBound
    if forward(line, bytes, columns).offset == line.upperBound { return line }
    // One column at each end for `…`.
    let room = columns - 2
    var after = forward(start..<line.upperBound, bytes, room * 2 / 3)
    let before = backward(line.lowerBound..<start, bytes, room - after.columns)
    if before.offset == line.lowerBound {
      after = forward(start..<line.upperBound, bytes, room - before.columns)
    }
    return before.offset..<after.offset
  }

  /// Walks from the start of a range as far as the columns allow, over at most four scalars for each.
  private static func forward(
    _ range: Range<Int>, _ bytes: [UInt8], _ limit: Int
  ) -> (offset: Int, columns: Int) {
    var (offset, columns, left) = (range.lowerBound, 0, limit * 4)
    while offset < range.upperBound, left > 0 {
      let (scalar, length) = decodeScalar(at: offset, in: bytes, end: range.upperBound)
      let width = DisplayWidth.of(scalar?.printable ?? "\u{FFFD}")
      guard columns + width <= limit else { break }
      (offset, columns, left) = (offset + length, columns + width, left - 1)
    }
    return (offset, columns)
  }

  /// Walks from the end of a range backwards in the same way.
  private static func backward(
    _ range: Range<Int>, _ bytes: [UInt8], _ limit: Int
  ) -> (offset: Int, columns: Int) {
    var (offset, columns, left) = (range.upperBound, 0, limit * 4)
    while offset > range.lowerBound, left > 0 {
      let start = scalarStart(before: offset, in: bytes, start: range.lowerBound)
      let scalar = decodeScalar(at: start, in: bytes, end: offset).scalar
      let width = DisplayWidth.of(scalar?.printable ?? "\u{FFFD}")
      guard columns + width <= limit else { break }
      (offset, columns, left) = (start, columns + width, left - 1)
    }
    return (offset, columns)
  }
}
