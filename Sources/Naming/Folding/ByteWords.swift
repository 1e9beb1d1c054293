#if !hasFeature(Embedded)
  import Glibc
#endif

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

  /// Whether all bytes are Latin letters and spaces.
  @inline(__always)
  static func areLettersAndSpaces(_ word: UInt64) -> Bool {
    let other = word ^ ones &* 0x20
    let isOther = ((other & ~highs) &+ ~highs) | other
    return othersThanLetters(in: word) & isOther == 0
  }

  /// How many bytes of a word stand before the first one that is marked in its highest bit.
  @inline(__always)
  static func count(before marks: UInt64) -> Int { marks.trailingZeroBitCount >> 3 }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the next such byte, or the end of the range.
  package func next(_ byte: UInt8, in range: Range<Int>) -> Int {
    #if hasFeature(Embedded)
      var offset = range.lowerBound
      while offset < range.upperBound, self[offset] != byte { offset += 1 }
      return offset
    #else
      // The system's search takes as many bytes at a time as the processor can.
      guard !range.isEmpty, let base = baseAddress,
        let found = memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return range.upperBound }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    #endif
  }

  /// The offset of the next place where one byte follows another, nil where there is none.
  package func next(_ first: UInt8, _ second: UInt8, from start: Int) -> Int? {
    var offset = start + 1
    while offset < count {
      let found = next(second, in: offset..<count)
      guard found < count else { return nil }
      if self[found - 1] == first { return found - 1 }
      offset = found + 1
    }
    return nil
  }
}
