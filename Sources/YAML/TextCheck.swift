import Diagnostics

/// Checks that text is UTF-8 without control characters before it goes to the parser.
///
/// One finding for each kind of damage, at its first place and with the number of places, because a file
/// in another encoding is wrong in every line.
struct TextCheck {
  private let file: SourceFile
  private var malformed = Damage()
  private var controls = Damage()
  private var separators = Damage()

  /// Returns what is wrong with the text of a byte range.
  static func findings(in file: SourceFile, range: Range<Int>) -> [Finding] {
    if let finding = wideEncoding(file, range) { return [finding] }
    var check = TextCheck(file: file)
    check.scan(range)
    return check.findings()
  }
}

extension TextCheck {
  /// How often something occurs, and where first; a run without gaps occurs once.
  private struct Damage {
    var first: Range<Int>?
    var count = 0
    private var end = -1

    mutating func add(_ range: Range<Int>) {
      if range.lowerBound != end {
        count += 1
        first = first ?? range
      } else if count == 1, let start = first?.lowerBound {
        first = start..<range.upperBound
      }
      end = range.upperBound
    }
  }

  private init(file: SourceFile) { self.file = file }

  private static func wideEncoding(_ file: SourceFile, _ range: Range<Int>) -> Finding? {
    guard range.lowerBound == 0 else { return nil }
    guard file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    return Finding(
      .textEncoding, at: file.place(0..<2),
      zh: "文件是 UTF-16 编码（“Unicode”格式）。", en: "The file is UTF-16 (“Unicode”).", help: .saveAsUTF8)
  }

  private mutating func scan(_ range: Range<Int>) {
    let bytes = file.bytes
    var index = plainEnd(range)
    while index < range.upperBound {
      let (scalar, length) = decodeScalar(at: index, in: bytes, end: range.upperBound)
      let place = index..<index + length
      if let scalar {
        if isControl(scalar) { controls.add(place) }
        if isSeparator(scalar), index > 0 { separators.add(place) }
      } else {
        malformed.add(place)
      }
      index = plainEnd(place.upperBound..<range.upperBound)
    }
  }

  /// The offset of the first scalar that needs a look: nearly all of a text is ASCII, Chinese and full-width marks.
  private func plainEnd(_ range: Range<Int>) -> Int {
    file.bytes.withUnsafeBytes { bytes in
      var index = range.lowerBound
      while index < range.upperBound {
        while index + 8 <= range.upperBound,
          Self.areIdeographs(
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
        {
          index += 6
        }
        guard index < range.upperBound else { break }
        let first = bytes[index]
        if first < 0x80 {
          guard first >= 0x20 && first < 0x7F || first == 0x0A else { break }
          index += 1
          continue
        }
        guard first >= 0xE2, first < 0xF0, range.upperBound - index > 2 else { break }
        let (second, third) = (bytes[index + 1], bytes[index + 2])
        guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { break }
        // U+2028 and U+2029 are separators; surrogates begin with ED; U+FEFF, U+FFFE and U+FFFF with EF.
        if first == 0xE2, second == 0x80, third >= 0xA8 { break }
        if first == 0xED || first == 0xEF && (second < 0xBC || second > 0xBD) { break }
        index += 3
      }
      return index
    }
  }

  /// Whether six bytes, the lowest first, are two scalars from U+3000 to U+CFFF.
  @inline(__always)
  private static func areIdeographs(_ word: UInt64) -> Bool {
    let (first, second) = (UInt8(truncatingIfNeeded: word), UInt8(truncatingIfNeeded: word >> 24))
    return word & 0x0000_C0C0_00C0_C000 == 0x0000_8080_0080_8000 && first &- 0xE3 < 10 && second &- 0xE3 < 10
  }

  /// C0 but tab and line ends, DEL, C1 but NEL (a separator), U+FFFE and U+FFFF: what YAML 1.1 §5.1 excludes.
  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// NEL, U+2028 and U+2029, which the parser takes for line ends, and the byte-order mark.
  private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x85, 0x2028, 0x2029, 0xFEFF: true
    default: false
    }
  }

  private func findings() -> [Finding] {
    var result: [Finding] = []
    if let first = malformed.first {
      let count = occurrences(malformed)
      result.append(
        Finding(
          .textEncoding, at: file.place(first),
          zh: "这里的字节不是 UTF-8，文件可能是 GBK 编码\(count.zh)。",
          en: "These bytes are not UTF-8; the file may be in GBK\(count.en).", help: .saveAsUTF8))
    }
    for (damage, zh, en) in [
      (controls, "控制字符", "a control character"), (separators, "看不见的分隔字符", "an invisible separator"),
    ] {
      guard let first = damage.first else { continue }
      let (name, count) = (codePoint(first), occurrences(damage))
      result.append(
        Finding(
          .textControlCharacter, at: file.place(first),
          zh: "\(name) 是\(zh)，不能出现在数据里\(count.zh)。",
          en: "\(name) is \(en) and cannot stand in data\(count.en).",
          help: Bilingual(zh: "删去这个字符。", en: "Delete the character."), expected: ""))
    }
    return Finding.inOrder(result)
  }

  private func occurrences(_ damage: Damage) -> Bilingual {
    damage.count == 1
      ? Bilingual(both: "")
      : Bilingual(zh: "（共 \(damage.count) 处，这是第一处）", en: " (the first of \(damage.count) places)")
  }

  private func codePoint(_ range: Range<Int>) -> String {
    file.text(range).unicodeScalars.first.map { $0.codePoint } ?? ""
  }
}

extension Bilingual {
  static let saveAsUTF8 = Bilingual(
    zh: "在编辑器里用“另存为”，编码选 UTF-8。", en: "Save the file again with the encoding UTF-8.")
}
