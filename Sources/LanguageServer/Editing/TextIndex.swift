/// A line and a character as an editor counts them, both from 0.
struct TextPosition: Hashable, Sendable {
  var line: Int
  /// In units of the encoding that was agreed upon.
  var character: Int
}

/// What editors count characters in.
enum PositionEncoding: String, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
}

/// Turns byte offsets of a text into positions of an editor and back.
struct TextIndex: Sendable {
  let bytes: [UInt8]
  private let encoding: PositionEncoding
  /// The byte offset each line begins at; lines end with CR LF, LF or CR.
  private let starts: [Int]

  init(_ bytes: [UInt8], _ encoding: PositionEncoding) {
    self.bytes = bytes
    self.encoding = encoding
    // Editors do not show a byte-order mark.
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in bytes.enumerated() {
      let isReturn = byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      if byte == 0x0A || isReturn { starts.append(index + 1) }
    }
    self.starts = starts
  }

  func position(at offset: Int) -> TextPosition {
    let end = min(max(offset, 0), bytes.count)
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= end { low = middle } else { high = middle }
    }
    let start = min(starts[low], end)
    return TextPosition(line: low, character: bytes[start..<end].reduce(0) { $0 + units($1) })
  }

  /// The offset of a position; one behind the end of its line or of the text is that end.
  func offset(of position: TextPosition) -> Int {
    guard position.line < starts.count else { return bytes.count }
    var offset = starts[max(0, position.line)]
    let end = lineEnd(position.line)
    var left = position.character
    while offset < end, left > 0 {
      left -= units(bytes[offset])
      offset += 1
      while offset < end, bytes[offset] & 0xC0 == 0x80 {
        left -= units(bytes[offset])
        offset += 1
      }
    }
    return offset
  }

  /// The bytes of the line that holds an offset, without its end.
  func line(at offset: Int) -> Range<Int> {
    let line = position(at: offset).line
    return starts[line]..<max(starts[line], lineEnd(line))
  }
}

extension TextIndex {
  private func lineEnd(_ line: Int) -> Int {
    guard line + 1 < starts.count else { return bytes.count }
    var end = starts[line + 1] - 1
    if end > starts[line], bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  /// How many units the scalar that begins with a byte takes; none for the bytes that follow in it.
  private func units(_ byte: UInt8) -> Int {
    switch encoding {
    case .utf8: 1
    case .utf16: byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
    }
  }
}
