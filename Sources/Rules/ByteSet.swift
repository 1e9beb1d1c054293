/// Some bytes, found quickly in a text that has few of them.
struct ByteSet: Sendable {
  /// 1 for those of the set, 0 for others.
  private let isIn: [UInt8]

  init(_ bytes: some Sequence<UInt8>) {
    var isIn = [UInt8](repeating: 0, count: 256)
    for byte in bytes { isIn[Int(byte)] = 1 }
    self.isIn = isIn
  }

  /// The offset of the next byte of the set, or the end of the text.
  func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    isIn.withUnsafeBufferPointer { isIn in
      var index = start
      // Most bytes are none of them: four at a time.
      while index + 4 <= bytes.count {
        let first = isIn[Int(bytes[index])]
        let second = isIn[Int(bytes[index + 1])]
        let third = isIn[Int(bytes[index + 2])]
        let fourth = isIn[Int(bytes[index + 3])]
        if first | second | third | fourth != 0 { break }
        index += 4
      }
      while index < bytes.count, isIn[Int(bytes[index])] == 0 { index += 1 }
      return index
    }
  }

  /// Whether a byte is one of the set.
  func contains(_ byte: UInt8) -> Bool { isIn[Int(byte)] != 0 }
}
