/// The path of a request, its escapes undone once.
struct RequestPath {
  /// UTF-8 that begins with a slash; no part of it is `.` or `..`.
  let bytes: [UInt8]

  /// Understands the target of a request (RFC 9112, section 3.2.1); nil for what no page of a site links to:
  /// another form of target, a broken escape, a control character, a part that leads upwards, ill-formed UTF-8.
  init?(_ target: String) {
    guard let bytes = Self.unescaped(target), bytes.first == UInt8(ascii: "/"),
      bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }), String(validating: bytes, as: UTF8.self) != nil
    else { return nil }
    let parts = bytes.split(separator: UInt8(ascii: "/"))
    guard !parts.contains(where: { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }) else {
      return nil
    }
    self.bytes = bytes
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The path below a folder; nil where it is not in it.
  ///
  /// - Parameter base: with a slash at both ends.
  func below(_ base: String) -> [UInt8]? {
    bytes.starts(with: base.utf8) ? Array(bytes.dropFirst(base.utf8.count)) : nil
  }

  /// Undoes escapes (RFC 3986, section 2.1); nil when one is broken.
  static func unescaped(_ text: String) -> [UInt8]? {
    var result: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        result.append(byte)
        continue
      }
      guard let high = digit(rest.popFirst()), let low = digit(rest.popFirst()) else { return nil }
      result.append(high << 4 | low)
    }
    return result
  }

  private static func digit(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case let byte? where (0x30...0x39).contains(byte): byte - 0x30
    case let byte? where (0x41...0x46).contains(byte & 0xDF): (byte & 0xDF) - 0x37
    default: nil
    }
  }
}
