/// Eight bytes of a text at a time, as one number whose lowest byte is the first of them.
enum ByteWords {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func load(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The highest bit of the first byte that is 0; bytes behind it may be marked without being 0.
  @inline(__always)
  static func zeros(in word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }

  /// The highest bit of every byte that is no Latin letter.
  @inline(__always)
  static func othersThanLetters(in word: UInt64) -> UInt64 {
    let lower = (word | ones &* 0x20) & ~highs
    let isLetter = (lower &+ ones &* (0x80 - 0x61)) & ~(lower &+ ones &* (0x80 - 0x7B)) & ~word
    return ~isLetter & highs
  }

  /// How many bytes of a word stand before the first one that is marked in its highest bit.
  @inline(__always)
  static func count(before marks: UInt64) -> Int { marks.trailingZeroBitCount >> 3 }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the next such byte, or the end of the range.
  package func next(_ byte: UInt8, in range: Range<Int>) -> Int {
    var offset = range.lowerBound
    let wanted = ByteWords.ones &* UInt64(byte)
    while offset + 8 <= range.upperBound {
      let found = ByteWords.zeros(in: ByteWords.load(self, at: offset) ^ wanted)
      if found != 0 { return offset + ByteWords.count(before: found) }
      offset += 8
    }
    while offset < range.upperBound, self[offset] != byte { offset += 1 }
    return offset
  }

  /// The offset of the next place where one byte follows another, nil where there is none.
  package func next(_ first: UInt8, _ second: UInt8, from start: Int) -> Int? {
    var offset = start
    let (firsts, seconds) = (ByteWords.ones &* UInt64(first), ByteWords.ones &* UInt64(second))
    while offset + 9 <= count {
      let isOther = ByteWords.load(self, at: offset) ^ firsts
      let found = ByteWords.zeros(in: isOther | (ByteWords.load(self, at: offset + 1) ^ seconds))
      if found != 0 { return offset + ByteWords.count(before: found) }
      offset += 8
    }
    while offset + 1 < count {
      if self[offset] == first, self[offset + 1] == second { return offset }
      offset += 1
    }
    return nil
  }
}
