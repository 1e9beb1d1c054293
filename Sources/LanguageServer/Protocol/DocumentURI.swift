/// Addresses of files as editors write them.
enum DocumentURI {
  private static let scheme = "file://"

  /// The path of a `file:` address on this machine; nil for any other.
  static func path(_ uri: String) -> String? {
    guard uri.hasPrefix(scheme) else { return nil }
    var rest = Array(uri.utf8.dropFirst(scheme.utf8.count))
    if rest.starts(with: Array("localhost/".utf8)) { rest.removeFirst("localhost".utf8.count) }
    guard rest.first == UInt8(ascii: "/") else { return nil }
    var bytes: [UInt8] = []
    var index = 0
    while index < rest.count {
      if rest[index] == UInt8(ascii: "%"), index + 2 < rest.count, let high = digit(rest[index + 1]),
        let low = digit(rest[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(rest[index])
        index += 1
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The address of a file by its absolute path.
  static func uri(_ path: String) -> String {
    var result = scheme
    for byte in path.utf8 {
      let isPlain =
        0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20 || "/-._~".utf8.contains(byte)
      if isPlain {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
    default: nil
    }
  }
}
