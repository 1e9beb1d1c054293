import Diagnostics

/// Reads a body byte by byte before the parser does: is it UTF-8, and does it hold characters that no
/// reader can see?
struct TextCheck {
  private let file: SourceFile
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var findings: [Finding] = []
  /// Whether the text may go to the parser.
  private(set) var isReadable = true
  /// The noncharacters U+FDD0…U+FDEF that occur, one bit each.
  private var noncharacters: UInt32 = 0
  /// An unbroken run of invisible or control characters that is not reported yet.
  private var run: (rule: Rule, range: Range<Int>, scalar: UInt32)?

  init(_ file: SourceFile, bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.file = file
    self.bytes = bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      findings.append(.utf16(file.place(0..<2)))
      isReadable = false
      return
    }
    check(from: start)
    flush()
  }

  /// A noncharacter that the text does not use, as its last UTF-8 byte after `EF B7`; nil when all are used.
  var freeNoncharacter: UInt8? {
    let free = (~noncharacters).trailingZeroBitCount
    return free < 32 ? 0x90 + UInt8(free) : nil
  }
}

extension TextCheck {
  private mutating func check(from start: Int) {
    let end = bytes.count
    var index = start
    while index < end {
      index = skipHan(from: skipPlainASCII(from: index))
      guard index < end else { return }
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0 {
          findings.append(.nul(file.place(index..<index + 1)))
          isReadable = false
          return
        }
        if byte < 0x20 ? byte != 9 && byte != 10 && byte != 13 : byte == 0x7F {
          note(.controlCharacter, at: index, count: 1, scalar: UInt32(byte))
        }
        index += 1
      } else if let length = UTF8Sequence.length(in: bytes, at: index) {
        if mayHide(byte) { inspect(at: index, count: length) }
        index += length
      } else {
        findings.append(.invalidUTF8(file.place(index..<index + 1), byte: byte))
        isReadable = false
        return
      }
    }
  }

  /// Skips eight bytes at a time as long as all of them are printable ASCII.
  private func skipPlainASCII(from start: Int) -> Int {
    var index = start
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return start }
    while index + 8 <= bytes.count {
      let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let below20 = (word &- 0x2020_2020_2020_2020) & ~word
      let delete = word &+ 0x0101_0101_0101_0101
      guard (word | below20 | delete) & 0x8080_8080_8080_8080 == 0 else { break }
      index += 8
    }
    return index
  }

  /// Skips three-byte characters from U+3000 to U+CFFF, which are harmless and most of a Chinese text.
  private func skipHan(from start: Int) -> Int {
    var index = start
    while index + 3 <= bytes.count, bytes[index] >= 0xE3, bytes[index] <= 0xEC,
      bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80
    {
      index += 3
    }
    return index
  }

  /// Whether a lead byte can begin one of the characters `inspect` looks for.
  private func mayHide(_ lead: UInt8) -> Bool {
    lead == 0xE2 || lead == 0xEF || lead == 0xC2 || lead >= 0xF0
  }

  private mutating func inspect(at index: Int, count: Int) {
    let scalar = UTF8Sequence.scalar(in: bytes, at: index, count: count)
    if CharacterClass.isInvisible(scalar) {
      note(.invisibleCharacter, at: index, count: count, scalar: scalar)
    } else if CharacterClass.isControl(scalar) {
      note(.controlCharacter, at: index, count: count, scalar: scalar)
      if scalar >= 0xFDD0, scalar <= 0xFDEF { noncharacters |= 1 << (scalar - 0xFDD0) }
    }
  }

  private mutating func note(_ rule: Rule, at index: Int, count: Int, scalar: UInt32) {
    if let run, run.range.upperBound == index, run.rule.id == rule.id, run.scalar == scalar {
      self.run = (rule, run.range.lowerBound..<index + count, scalar)
    } else {
      flush()
      run = (rule, index..<index + count, scalar)
    }
  }

  private mutating func flush() {
    guard let run else { return }
    // A file that is not text at all would otherwise fill the report.
    if findings.count < 200 {
      findings.append(.unseen(run.rule, file.place(run.range), scalar: run.scalar))
    }
    self.run = nil
  }
}
