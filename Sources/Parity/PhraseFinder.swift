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
  /// A ``Role`` for each byte.
  private var roles: [UInt8] = []
  private let isEnglish: Bool

  /// Makes a finder.
  ///
  /// - Parameters:
  ///   - phrases: those of fewer than three bytes are never found.
  ///   - isEnglish: whether case makes no difference, a phrase stands between word boundaries and may be inflected.
  package init(_ phrases: [String], isEnglish: Bool) {
    self.isEnglish = isEnglish
    for (index, phrase) in phrases.enumerated() {
      let text = Array(phrase.utf8)
      var bytes = text.withUnsafeBufferPointer { text in text.indices.map { folded(text, at: $0) } }
      if isEnglish { bytes = Self.stem(bytes) }
      guard bytes.count >= 3 else { continue }
      let key = Self.key(bytes[0], bytes[1], bytes[2])
      self.phrases[key, default: []].append((bytes, index))
      let bit = Self.bit(key)
      starts[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    roles = Self.roles(self.phrases.keys, isEnglish: isEnglish)
    for key in self.phrases.keys {
      self.phrases[key]?.sort {
        $0.bytes.count != $1.bytes.count ? $0.bytes.count > $1.bytes.count : $0.phrase < $1.phrase
      }
    }
  }

  /// The phrases in a text, in its order; where one begins the longest is taken, and they do not overlap.
  package func matches(in text: [UInt8]) -> [Match] {
    text.withUnsafeBufferPointer { bytes in
      var matches: [Match] = []
      var index = 0
      while let start = nextStart(in: bytes, from: index) {
        let key = Self.key(
          folded(bytes, at: start), folded(bytes, at: start + 1), folded(bytes, at: start + 2))
        if let match = longest(of: phrases[key] ?? [], in: bytes, at: start) {
          matches.append(match)
          index = match.range.upperBound
        } else {
          index = start + 1
        }
      }
      return matches
    }
  }
}

extension PhraseFinder {
  /// What a byte may be: the first, second or third of a phrase, and where that counts, part of a word.
  private enum Role {
    static let first: UInt8 = 1
    static let second: UInt8 = 2
    static let third: UInt8 = 4
    static let isInWord: UInt8 = 8
  }

  /// What each byte may be in a text as it stands.
  private static func roles(_ phrases: some Collection<UInt32>, isEnglish: Bool) -> [UInt8] {
    (0...255).map { (byte: UInt8) in
      var role = isEnglish && isLetter(byte) ? Role.isInWord : 0
      // The last byte of a single quotation mark may stand for that of a double one.
      let forms = [isEnglish ? folded(byte) : byte, byte &- 0x98 < 2 ? byte + 4 : byte]
      for phrase in phrases {
        if forms[0] == UInt8(phrase >> 16) { role |= Role.first }
        if forms[0] == UInt8(phrase >> 8 & 0xFF) { role |= Role.second }
        if forms.contains(UInt8(phrase & 0xFF)) { role |= Role.third }
      }
      return role
    }
  }

  /// The next place at which a phrase may begin.
  private func nextStart(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    roles.withUnsafeBufferPointer { roles in
      starts.withUnsafeBufferPointer { starts in
        var index = start
        let end = bytes.count - 2
        guard index < end else { return nil }
        var before = start > 0 ? roles[Int(bytes[start - 1])] : 0
        var (role, second) = (roles[Int(bytes[index])], roles[Int(bytes[index + 1])])
        while index < end {
          let third = roles[Int(bytes[index &+ 2])]
          // The bytes of a phrase, behind no letter. Few places are, so that the processor foresees where to go on.
          if role & second >> 1 & third >> 2 & ~(before >> 3) & 1 == 1 {
            let bit = Self.bit(
              Self.key(folded(bytes, at: index), folded(bytes, at: index &+ 1), folded(bytes, at: index &+ 2))
            )
            if starts[bit >> 6] >> UInt64(bit & 63) & 1 == 1 { return index }
          }
          (before, role, second) = (role, second, third)
          index &+= 1
        }
        return nil
      }
    }
  }

  /// A byte of a text as phrases have it: single quotation marks (U+2018, U+2019) as double ones, since they are inner
  /// quotation marks where the text around is quoted, and in English letters in lower case, hyphens and line ends as
  /// blanks.
  @inline(__always)
  private func folded(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt8 {
    let byte = bytes[index]
    if byte < 0x80 { return isEnglish ? Self.folded(byte) : byte }
    guard byte &- 0x98 < 2, index >= 2, bytes[index &- 1] == 0x80, bytes[index &- 2] == 0xE2 else {
      return byte
    }
    return byte + 4
  }

  /// An English letter in lower case, a hyphen or a line end as a blank.
  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    if byte &- 0x41 < 26 { return byte | 0x20 }
    return byte == 0x2D || byte == 0x0A || byte == 0x0D || byte == 0x09 ? 0x20 : byte
  }

  private static func bit(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 18) }

  private func longest(
    of candidates: [(bytes: [UInt8], phrase: Int)], in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Match? {
    for (phrase, number) in candidates {
      guard reads(phrase, in: bytes, at: start) else { continue }
      let end = start + phrase.count
      guard isEnglish else { return Match(phrase: number, range: start..<end) }
      if let end = wordEnd(in: bytes, from: end) { return Match(phrase: number, range: start..<end) }
    }
    return nil
  }

  private func reads(_ word: some Collection<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, at start: Int)
    -> Bool
  {
    guard start + word.count <= bytes.count else { return false }
    var index = start
    for byte in word {
      if folded(bytes, at: index) != byte { return false }
      index += 1
    }
    return true
  }

  /// Where an inflected word ends; nil where other letters follow.
  private func wordEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    for ending in ["", "s", "es", "y", "ies"] {
      guard reads(ending.utf8, in: bytes, at: start) else { continue }
      let end = start + ending.utf8.count
      if end == bytes.count || !Self.isLetter(bytes[end]) { return end }
    }
    return nil
  }

  private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }

  /// A phrase without the ending that its last word may lose.
  private static func stem(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > 3, let last = bytes.last else { return bytes }
    let isPlural = last == UInt8(ascii: "s") && bytes[bytes.count - 2] != UInt8(ascii: "s")
    return isPlural || last == UInt8(ascii: "y") ? Array(bytes.dropLast()) : bytes
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 }
}
