/// The bytes of a file while its prose is taken out.
typealias SourceBytes = UnsafeBufferPointer<UInt8>

/// Gathers the prose of a file.
struct TextBuilder {
  let source: SourceBytes
  /// All but the bytes.
  private var text = ExtractedText()
  /// Room for the text.
  private var bytes: [UInt8]
  /// How many bytes the text has so far.
  private(set) var count = 0
  /// Whether the way back to the file is kept.
  private let keepsPlaces: Bool
  private var titleStart: Int?
  /// Whether the last line belongs to a list, so that deeper lines are no code.
  var isAfterItem = false

  init(_ source: SourceBytes, keepsPlaces: Bool) {
    self.source = source
    self.keepsPlaces = keepsPlaces
    bytes = [UInt8](repeating: 0, count: source.count + 64)
    if keepsPlaces { text.spans.reserveCapacity(source.count / 64) }
  }

  /// The text, when all of it is there.
  consuming func finished() -> ExtractedText {
    text.bytes = Array(bytes[..<count])
    return text
  }
}

extension TextBuilder {
  var isEmpty: Bool { count == 0 }
  /// The last byte, nil in an empty text.
  var last: UInt8? { count > 0 ? bytes[count - 1] : nil }

  /// Takes over bytes of the file as they are.
  mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if keepsPlaces { noteCopy(of: range) }
    makeRoom(for: range.count)
    bytes.withUnsafeMutableBufferPointer { bytes in
      guard let target = bytes.baseAddress, let start = source.baseAddress else { return }
      (target + count).update(from: start + range.lowerBound, count: range.count)
    }
    count += range.count
  }

  /// Puts other bytes in the place of a stretch of the file.
  mutating func put(_ bytes: [UInt8], for range: Range<Int>) {
    guard !bytes.isEmpty else { return }
    if keepsPlaces { notePut(bytes, for: range) }
    for byte in bytes { append(byte) }
  }

  mutating func mark(_ kind: Mark.Kind) {
    text.marks.append(Mark(offset: count, kind: kind))
  }

  /// Puts one masked character in the place of code, a URL or a placeholder.
  mutating func mask(_ range: Range<Int>) {
    let start = count
    put([0xEF, 0xBF, 0xBC], for: range)
    text.masks.append(start..<count)
  }

  /// Notes a suppression that stands here.
  mutating func add(_ suppression: Suppression) {
    text.suppressions.append(suppression.placed(at: count))
  }

  /// Ends a block: no name goes on.
  mutating func breakBlock(at offset: Int) {
    guard count > 0 else { return }
    if count > 1, bytes[count - 1] == 0x0A, bytes[count - 2] == 0x0A { return }
    if keepsPlaces { notePut([0x0A, 0x0A], for: offset..<offset) }
    append(0x0A)
    append(0x0A)
    mark(.block)
  }

  mutating func beginTitle() { titleStart = count }

  /// A title begins after the block edge that was just put.
  mutating func restartTitle() {
    if titleStart != nil { titleStart = count }
  }

  mutating func endTitle() {
    guard let start = titleStart else { return }
    titleStart = nil
    if start < count { text.titles.append(start..<count) }
  }
}

extension TextBuilder {
  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    bytes[count] = byte
    count += 1
  }

  @inline(__always)
  private mutating func makeRoom(for more: Int) {
    if count + more > bytes.count { grow(by: more) }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    bytes.append(contentsOf: repeatElement(0, count: max(more, bytes.count)))
  }

  @inline(never)
  private mutating func noteCopy(of range: Range<Int>) {
    let last = text.spans.count - 1
    if last >= 0, continues(text.spans[last], at: range.lowerBound) {
      text.spans[last].length += range.count
      text.spans[last].sourceLength += range.count
    } else {
      text.spans.append(
        ExtractedText.Span(
          text: count, source: range.lowerBound, length: range.count, sourceLength: range.count))
    }
  }

  /// Whether the file's own bytes go on behind a span, and the text with them.
  private func continues(_ span: ExtractedText.Span, at offset: Int) -> Bool {
    span.length == span.sourceLength && span.source + span.length == offset
      && span.text + span.length == count
  }

  @inline(never)
  private mutating func notePut(_ bytes: [UInt8], for range: Range<Int>) {
    // A span of equal lengths would be taken for the file's own bytes.
    let isOther = bytes.count == range.count && !holds(bytes, at: range.lowerBound)
    text.spans.append(
      ExtractedText.Span(
        text: count, source: range.lowerBound, length: bytes.count, sourceLength: isOther ? 0 : range.count))
  }

  private func holds(_ bytes: [UInt8], at offset: Int) -> Bool {
    for index in bytes.indices where source[offset + index] != bytes[index] { return false }
    return true
  }
}
