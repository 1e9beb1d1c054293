/// Finds fixed phrases in a text in one pass.
package struct PhraseFinder: Sendable {
  package struct Match: Sendable, Hashable {
    /// Which phrase it is.
    package let phrase: Int
    /// Bytes of the text.
    package let range: Range<Int>
  }

  /// Phrases by their first three bytes, the longest first.
  private var phrases: [UInt32: [(bytes: [UInt8], phrase: Int)]] = [:]
  /// A bit for each hash of the first three bytes of a phrase: few texts reach the table.
  private var starts = [UInt64](repeating: 0, count: 256)
  private let isEnglish: Bool

  /// Makes a finder.
  ///
  /// - Parameters:
  ///   - phrases: those of fewer than three bytes are never found.
  ///   - isEnglish: whether case makes no difference, a phrase stands between word boundaries and may be inflected.
  package init(_ phrases: [String], isEnglish: Bool) {
    self.isEnglish = isEnglish
    for (index, phrase) in phrases.enumerated() {
      var bytes = Self.folded(Array(phrase.utf8), isEnglish: isEnglish)
      if isEnglish { bytes = Self.stem(bytes) }
      guard bytes.count >= 3 else { continue }
      let key = Self.key(bytes[0], bytes[1], bytes[2])
      self.phrases[key, default: []].append((bytes, index))
      let bit = Self.bit(key)
      starts[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    for key in self.phrases.keys {
      self.phrases[key]?.sort {
        $0.bytes.count != $1.bytes.count ? $0.bytes.count > $1.bytes.count : $0.phrase < $1.phrase
      }
    }
  }

  /// The phrases in a text, in its order; where one begins the longest is taken, and they do not overlap.
  package func matches(in text: [UInt8]) -> [Match] {
    // Few texts hold a phrase at all; the others are not copied.
    guard !phrases.isEmpty, var index = firstStart(in: text) else { return [] }
    let bytes = Self.folded(text, isEnglish: isEnglish)
    var matches: [Match] = []
    while let start = nextStart(in: bytes, from: index) {
      if let candidates = phrases[Self.key(bytes[start], bytes[start + 1], bytes[start + 2])],
        let match = longest(of: candidates, in: bytes, at: start)
      {
        matches.append(match)
        index = match.range.upperBound
      } else {
        index = start + 1
      }
    }
    return matches
  }
}

extension PhraseFinder {
  /// A place at or before the first at which a phrase may begin, in a text as it stands; nil where none may.
  private func firstStart(in text: [UInt8]) -> Int? {
    text.withUnsafeBufferPointer { text in
      starts.withUnsafeBufferPointer { starts in
        var isInWord = false
        for index in 0..<max(0, text.count - 2) {
          let byte = text[index]
          // Phrases begin with whole characters, English ones with whole words.
          if byte & 0xC0 == 0x80 { continue }
          defer { isInWord = isEnglish && Self.isLetter(byte) }
          if isInWord { continue }
          // U+2018 and U+2019 may be folded.
          if byte == 0xE2, text[index + 1] == 0x80, text[index + 2] &- 0x98 < 2 { return index }
          let bit = Self.bit(Self.key(fold(byte), fold(text[index + 1]), fold(text[index + 2])))
          if starts[bit >> 6] >> UInt64(bit & 63) & 1 == 1 { return index }
        }
        return nil
      }
    }
  }

  @inline(__always)
  private func fold(_ byte: UInt8) -> UInt8 { isEnglish ? Self.folded(byte) : byte }

  /// An English letter in lower case, a hyphen or a line end as a blank.
  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    if byte &- 0x41 < 26 { return byte | 0x20 }
    return byte == 0x2D || byte == 0x0A || byte == 0x0D || byte == 0x09 ? 0x20 : byte
  }

  /// The next place at which a phrase may begin.
  private func nextStart(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        var index = start
        while index + 3 <= bytes.count {
          let bit = Self.bit(Self.key(bytes[index], bytes[index + 1], bytes[index + 2]))
          if starts[bit >> 6] >> UInt64(bit & 63) & 1 == 1,
            !isEnglish || index == 0 || !Self.isLetter(bytes[index - 1])
          {
            return index
          }
          index += 1
        }
        return nil
      }
    }
  }

  private static func bit(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 18) }

  private func longest(of candidates: [(bytes: [UInt8], phrase: Int)], in bytes: [UInt8], at index: Int)
    -> Match?
  {
    for (phrase, number) in candidates {
      guard index + phrase.count <= bytes.count,
        bytes[index..<index + phrase.count].elementsEqual(phrase)
      else { continue }
      let end = index + phrase.count
      guard isEnglish else { return Match(phrase: number, range: index..<end) }
      if let end = Self.inflected(bytes, from: end) { return Match(phrase: number, range: index..<end) }
    }
    return nil
  }

  private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }

  /// Where an inflected word ends; nil where other letters follow.
  private static func inflected(_ bytes: [UInt8], from start: Int) -> Int? {
    for ending in ["", "s", "es", "y", "ies"] {
      let end = start + ending.utf8.count
      guard end <= bytes.count, bytes[start..<end].elementsEqual(ending.utf8) else { continue }
      if end == bytes.count || !isLetter(bytes[end]) { return end }
    }
    return nil
  }

  /// A phrase without the ending that its last word may lose.
  private static func stem(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > 3, let last = bytes.last else { return bytes }
    let isPlural = last == UInt8(ascii: "s") && bytes[bytes.count - 2] != UInt8(ascii: "s")
    return isPlural || last == UInt8(ascii: "y") ? Array(bytes.dropLast()) : bytes
  }

  /// Single quotation marks as double ones and, in English, letters in lower case, hyphens and line ends as blanks;
  /// as many bytes as before.
  private static func folded(_ text: [UInt8], isEnglish: Bool) -> [UInt8] {
    var result = text
    result.withUnsafeMutableBufferPointer { bytes in
      for index in bytes.indices {
        let byte = bytes[index]
        if isEnglish, byte < 0x80 {
          bytes[index] = folded(byte)
        } else if byte == 0x98 || byte == 0x99, index >= 2, bytes[index - 1] == 0x80, bytes[index - 2] == 0xE2
        {
          // U+2018 and U+2019 are inner quotation marks where the text around is quoted.
          bytes[index] = byte + 4
        }
      }
    }
    return result
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 }
}
