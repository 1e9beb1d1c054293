/// The scalars of a text with their offsets; full-width digits and signs are made plain.
///
/// It owns no memory, so that every reader has it at no cost: it is good while ``over(_:without:_:)`` runs.
struct TextScan {
  let count: Int
  /// For those who know that an index is one; a zero stands behind the last.
  let scalars: UnsafeBufferPointer<UInt32>
  private let offsets: UnsafeBufferPointer<UInt32>

  /// Scans a text while a closure runs.
  ///
  /// - Parameter gaps: facts that are read already, in order; nothing stands in their place.
  static func over(_ bytes: [UInt8], without gaps: [Fact], _ body: (TextScan) -> Void) {
    // A scalar a byte at most and a zero behind the last, and as many offsets.
    let room = bytes.count + 1
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * room) { memory in
      let scalars = UnsafeMutableBufferPointer(rebasing: memory[..<room])
      let offsets = UnsafeMutableBufferPointer(rebasing: memory[room...])
      let count = bytes.withUnsafeBufferPointer { decode($0, into: scalars, offsets) }
      var index = 0
      for gap in gaps {
        while index < count, offsets[index] < gap.range.lowerBound { index += 1 }
        while index < count, offsets[index] < gap.range.upperBound {
          scalars[index] = 0
          index += 1
        }
      }
      body(
        TextScan(
          count: count, scalars: UnsafeBufferPointer(scalars), offsets: UnsafeBufferPointer(offsets)))
    }
  }

  /// The scalar at an index, 0 outside the text.
  @inline(__always)
  subscript(index: Int) -> UInt32 {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? scalars[index] : 0
  }

  /// The bytes of a range of scalars.
  func range(_ lower: Int, _ upper: Int) -> Range<Int> { offset(lower)..<offset(upper) }

  /// The byte at which a scalar begins.
  @inline(__always)
  func offset(_ index: Int) -> Int { Int(offsets[index]) }

  @inline(__always)
  func isDigit(_ index: Int) -> Bool { Self.isDigit(self[index]) }

  @inline(__always)
  func isLetter(_ index: Int) -> Bool { Self.isLetter(self[index]) }

  @inline(__always)
  static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 48 < 10 }

  @inline(__always)
  static func isLetter(_ scalar: UInt32) -> Bool { (scalar | 0x20) &- 97 < 26 }

  /// The index behind the digits at an index.
  func digits(from start: Int) -> Int {
    guard isDigit(start) else { return start }
    var end = start + 1
    while Self.isDigit(scalars[end]) { end &+= 1 }
    return end
  }

  /// The index behind the letters and digits at an index, where one stands.
  @inline(__always)
  func wordEnd(from start: Int) -> Int {
    var end = start + 1
    while Self.isLetter(scalars[end]) || Self.isDigit(scalars[end]) { end &+= 1 }
    return end
  }

  /// The number in plain digits between two indices; nil where it is too long.
  func number(_ lower: Int, _ upper: Int) -> Int? {
    guard lower < upper, upper - lower <= 15 else { return nil }
    var number = 0
    for index in lower..<upper { number = number * 10 + Int(self[index] &- 48) }
    return number
  }

  /// The letters and digits between two indices as a text.
  func text(_ lower: Int, _ upper: Int) -> String {
    String(decoding: scalars[lower..<upper].lazy.map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
  }

  /// The letters and digits between two indices as a word that the English grammar may know; empty where it is long.
  func word(_ lower: Int, _ upper: Int) -> PackedWord {
    guard upper - lower <= PackedWord.limit else { return PackedWord() }
    // Digits have this bit already.
    return PackedWord(count: upper - lower) { UInt64(scalars[lower + $0] | 0x20) }
  }
}

extension TextScan {
  /// Whether the text goes on with certain characters.
  @inline(__always)
  func reads(_ one: Unicode.Scalar, at index: Int) -> Bool { self[index] == one.value }

  @inline(__always)
  func reads(_ one: Unicode.Scalar, _ two: Unicode.Scalar, at index: Int) -> Bool {
    self[index] == one.value && self[index + 1] == two.value
  }

  @inline(__always)
  func reads(_ one: Unicode.Scalar, _ two: Unicode.Scalar, _ three: Unicode.Scalar, at index: Int) -> Bool {
    reads(one, two, at: index) && self[index + 2] == three.value
  }
}

extension TextScan {
  @inline(__always)
  private static func plain(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF10...0xFF19, 0xFF05, 0xFF0E, 0xFF1A, 0xFF0F: scalar - 0xFEE0
    case 0x00A0, 0x2009, 0x202F, 0x3000: 0x20
    default: scalar
    }
  }

  /// Decodes a text into memory with room for a scalar a byte, and an offset more.
  ///
  /// - Returns: how many scalars there are.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, into scalars: UnsafeMutableBufferPointer<UInt32>,
    _ offsets: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    var index = 0
    var count = 0
    while index < bytes.count {
      offsets[count] = UInt32(truncatingIfNeeded: index)
      var scalar = UInt32(bytes[index])
      if scalar >= 0x80 {
        let length: Int
        (scalar, length) = decode(bytes, at: index)
        // Most are Chinese characters.
        if scalar &- 0x4E00 > 0x51FF { scalar = plain(scalar) }
        scalars[count] = scalar
        count += 1
        index += length
      } else if index + 8 <= bytes.count, let eight = eightASCII(bytes, at: index) {
        for offset in 0..<8 {
          scalars[count &+ offset] = UInt32(truncatingIfNeeded: eight >> (8 &* UInt64(offset)) & 0xFF)
          offsets[count &+ offset] = UInt32(truncatingIfNeeded: index &+ offset)
        }
        count += 8
        index += 8
      } else {
        scalars[count] = scalar
        count += 1
        index += 1
      }
    }
    scalars[count] = 0
    offsets[count] = UInt32(truncatingIfNeeded: bytes.count)
    return count
  }

  /// Eight bytes, the first in the lowest place, where all of them are ASCII.
  @inline(__always)
  private static func eightASCII(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64? {
    let eight = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    return eight & 0x8080_8080_8080_8080 == 0 ? eight : nil
  }

  /// Decodes one scalar of several bytes; ill-formed bytes stand for themselves.
  @inline(__always)
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[index])
    if first &- 0xE0 < 16, index + 3 <= bytes.count {
      let (second, third) = (UInt32(bytes[index + 1]), UInt32(bytes[index + 2]))
      guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      return ((first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F, 3)
    }
    let length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
    guard length > 1, index + length <= bytes.count else { return (0xFFFD, 1) }
    var scalar = first & (0x7F >> UInt32(length))
    for offset in 1..<length {
      guard bytes[index + offset] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    return (scalar, length)
  }
}
