/// Some bytes, found quickly in a text that has few of them.
struct ByteSet: Sendable {
  private let isIn: [Bool]

  init(_ bytes: some Sequence<UInt8>) {
    var isIn = [Bool](repeating: false, count: 256)
    for byte in bytes { isIn[Int(byte)] = true }
    self.isIn = isIn
  }

  /// The offset of the next byte of the set, or the end of the text.
  func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    isIn.withUnsafeBufferPointer { isIn in
      var index = start
      while index < bytes.count, !isIn[Int(bytes[index])] { index += 1 }
      return index
    }
  }
}
