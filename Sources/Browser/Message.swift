/// A text on its way out of the module: its length in four bytes, the lowest first, and its UTF-8.
///
/// Whoever receives one gives it back with `free`.
enum Message {
  static func make(_ text: String) -> UnsafeMutableRawPointer { make(bytes: Array(text.utf8)) }

  static func make(bytes: [UInt8]) -> UnsafeMutableRawPointer {
    let message = UnsafeMutableRawPointer.allocate(byteCount: 4 + bytes.count, alignment: 4)
    message.storeBytes(of: UInt32(bytes.count).littleEndian, as: UInt32.self)
    bytes.withUnsafeBytes {
      (message + 4).copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(message), byteCount: $0.count)
    }
    return message
  }
}
