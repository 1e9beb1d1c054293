import Glibc

/// Where a byte occurs in a text, ascending.
struct Occurrences: Sequence, IteratorProtocol {
  let byte: UInt8
  let text: UnsafeBufferPointer<UInt8>
  var position = 0

  init(of byte: UInt8, in text: UnsafeBufferPointer<UInt8>) {
    self.byte = byte
    self.text = text
  }

  mutating func next() -> Int? {
    guard position < text.count, let base = text.baseAddress,
      let found = memchr(base + position, Int32(byte), text.count - position)
    else { return nil }
    let index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
    position = index + 1
    return index
  }

  /// Whether a byte occurs.
  static func contains(_ byte: UInt8, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var occurrences = Occurrences(of: byte, in: text)
    return occurrences.next() != nil
  }

  /// Counts how often a byte occurs.
  static func count(of byte: UInt8, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for _ in Occurrences(of: byte, in: text) { count += 1 }
    return count
  }
}
