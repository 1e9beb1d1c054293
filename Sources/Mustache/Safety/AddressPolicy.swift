/// Which addresses a variable may bring into a page.
enum AddressPolicy {
  /// Whether an address is relative or has an allowed scheme.
  ///
  /// A browser drops tabs and line ends from an address, and spaces and control characters before it,
  /// so any control character forbids it (WHATWG URL, section 4.4). An ampersand in the place of the
  /// scheme can only be an entity that hides one.
  ///
  /// - Parameter address: the address before escaping.
  static func allows(_ address: some Collection<UInt8>) -> Bool {
    guard !address.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return false }
    let trimmed = address.drop { $0 == 0x20 }
    guard let end = trimmed.firstIndex(where: endsScheme) else { return true }
    switch trimmed[end] {
    case UInt8(ascii: ":"):
      let scheme = trimmed[..<end]
      return !isScheme(scheme) || schemes.contains { $0.elementsEqual(scheme.lazy.map(\.lowercased)) }
    case UInt8(ascii: "&"): return false
    default: return true
    }
  }

  private static let schemes: [[UInt8]] = ["https", "http", "mailto", "tel"].map { Array($0.utf8) }

  private static func endsScheme(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "&"): true
    default: false
    }
  }

  /// RFC 3986, section 3.1: a letter, then letters, digits, `+`, `-` and `.`.
  private static func isScheme(_ text: some Collection<UInt8>) -> Bool {
    guard let first = text.first, first.isASCIILetter else { return false }
    return text.allSatisfy {
      $0.isASCIILetter || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
  }
}
