/// The scalars of a text with their offsets; full-width digits and signs are made plain.
///
/// An object, since every reader of the text has it.
final class TextScan: Sendable {
  let scalars: [UInt32]
  private let offsets: [Int]
  /// What the text says in characters that no grammar has to read: web and mail addresses.
  let addresses: [Fact]

  init(_ bytes: [UInt8]) {
    addresses = Addresses.read(bytes)
    var offsets: [Int] = []
    // Room for one at least: the empty array is a single object for all threads, and its count would be written.
    var scalars = [UInt32](unsafeUninitializedCapacity: bytes.count + 1) { scalars, count in
      offsets = [Int](unsafeUninitializedCapacity: bytes.count + 1) { offsets, offsetCount in
        count = bytes.withUnsafeBufferPointer { Self.decode($0, into: scalars, offsets) }
        offsetCount = count + 1
      }
    }
    // Nothing stands in the place of addresses, which are read already.
    var index = 0
    for address in addresses {
      while index < scalars.count, offsets[index] < address.range.lowerBound { index += 1 }
      while index < scalars.count, offsets[index] < address.range.upperBound {
        scalars[index] = 0
        index += 1
      }
    }
    self.scalars = scalars
    self.offsets = offsets
  }

  /// Facts that were read in the order of the text, and the addresses among them.
  func withAddresses(_ facts: [Fact]) -> [Fact] {
    if addresses.isEmpty { return facts }
    return (addresses + facts).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  var count: Int { scalars.count }

  /// The scalar at an index, 0 behind the end.
  subscript(index: Int) -> UInt32 { index >= 0 && index < scalars.count ? scalars[index] : 0 }

  /// The bytes of a range of scalars.
  func range(_ lower: Int, _ upper: Int) -> Range<Int> { offsets[lower]..<offsets[upper] }

  /// Whether the text goes on with certain scalars.
  func reads(_ word: [UInt32], at index: Int) -> Bool {
    guard index >= 0, index + word.count <= scalars.count else { return false }
    for (offset, scalar) in word.enumerated() where scalars[index + offset] != scalar { return false }
    return true
  }

  /// The first of several words with which the text goes on.
  func first<T>(of table: WordTable<T>, at index: Int) -> (value: T, end: Int)? {
    for (word, value) in table[self[index]] where reads(word, at: index) {
      return (value, index + word.count)
    }
    return nil
  }

  func isDigit(_ index: Int) -> Bool { Self.isDigit(self[index]) }

  func isLetter(_ index: Int) -> Bool { Self.isLetter(self[index]) }

  @inline(__always)
  static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 48 < 10 }

  @inline(__always)
  static func isLetter(_ scalar: UInt32) -> Bool { (scalar | 0x20) &- 97 < 26 }

  /// The index behind the digits at an index.
  func digits(from start: Int) -> Int {
    var end = start
    while isDigit(end) { end += 1 }
    return end
  }

  /// The number in plain digits between two indices; nil where it is too long.
  func number(_ lower: Int, _ upper: Int) -> Int? {
    guard lower < upper, upper - lower <= 15 else { return nil }
    return scalars[lower..<upper].reduce(0) { $0 * 10 + Int($1 &- 48) }
  }

  /// The scalars between two indices as a text.
  func text(_ lower: Int, _ upper: Int) -> String {
    if scalars[lower..<upper].allSatisfy({ $0 < 0x80 }) {
      return String(decoding: scalars[lower..<upper].lazy.map { UInt8($0) }, as: UTF8.self)
    }
    return String(String.UnicodeScalarView(scalars[lower..<upper].compactMap(Unicode.Scalar.init)))
  }
}

extension TextScan {
  /// The scalars of a word, for tables.
  static func scalars(_ word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }

  @inline(__always)
  private static func plain(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar }
    return switch scalar {
    case 0xFF10...0xFF19, 0xFF05, 0xFF0E, 0xFF1A, 0xFF0F: scalar - 0xFEE0
    case 0x00A0, 0x2009, 0x202F, 0x3000: 0x20
    default: scalar
    }
  }

  /// Decodes a text into buffers with room for a scalar a byte, and an offset more.
  ///
  /// - Returns: how many scalars there are.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, into scalars: UnsafeMutableBufferPointer<UInt32>,
    _ offsets: UnsafeMutableBufferPointer<Int>
  ) -> Int {
    var index = 0
    var count = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        scalars.initializeElement(at: count, to: UInt32(bytes[index]))
        offsets.initializeElement(at: count, to: index)
        count += 1
        index += 1
        continue
      }
      let (scalar, length) = decode(bytes, at: index)
      scalars.initializeElement(at: count, to: plain(scalar))
      offsets.initializeElement(at: count, to: index)
      count += 1
      index += length
    }
    offsets.initializeElement(at: count, to: bytes.count)
    return count
  }

  /// Decodes one scalar; ill-formed bytes stand for themselves.
  @inline(__always)
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
    guard length > 1, index + length <= bytes.count else { return (0xFFFD, 1) }
    var scalar = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      guard bytes[index + offset] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    return (scalar, length)
  }
}
