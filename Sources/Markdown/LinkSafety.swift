/// Which destinations a page may link to, and which of them leave the site.
enum LinkSafety {
  private static let schemes = ["https", "http", "mailto", "tel"].map { Array($0.utf8) }

  /// Whether a destination is relative or uses a scheme of the allow-list.
  ///
  /// Browsers drop tabs and line ends before they read a scheme and ignore its case; whatever could be read
  /// as a scheme that is not on the list is refused, control characters inside it included. So is an address that
  /// begins with two slashes, or backslashes, which browsers take for them: it names another host and hides it.
  static func isAllowed(_ destination: some Collection<UInt8>) -> Bool {
    let beginning = destination.lazy.filter { $0 > 0x20 }.prefix(2)
    if beginning.count == 2, beginning.allSatisfy({ $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) {
      return false
    }
    guard let scheme = scheme(of: destination) else { return true }
    return schemes.contains(scheme)
  }

  /// Whether a destination leads to another host: an absolute or protocol-relative address.
  static func isExternal(_ destination: some Collection<UInt8>, siteHost: [UInt8]?) -> Bool {
    guard let host = host(of: destination) else { return false }
    return siteHost.map { $0.map(lowercased) } != host
  }

  /// What stands before the first colon, in lower case; nil where a slash, question mark or number sign
  /// comes first or there is no colon.
  static func scheme(of destination: some Collection<UInt8>) -> [UInt8]? {
    var scheme: [UInt8] = []
    for byte in destination {
      switch byte {
      case UInt8(ascii: ":"): return scheme
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      default: scheme.append(lowercased(byte))
      }
    }
    return nil
  }
}

extension LinkSafety {
  /// The host of an absolute http address in lower case, without user, port or a final dot.
  private static func host(of destination: some Collection<UInt8>) -> [UInt8]? {
    var rest = Array(destination)[...]
    if let scheme = scheme(of: destination) {
      guard scheme == schemes[0] || scheme == schemes[1] else { return nil }
      rest = rest.dropFirst(scheme.count + 1)
    }
    guard rest.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) else { return nil }
    rest = rest.dropFirst(2)
    rest = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    if let user = rest.lastIndex(of: UInt8(ascii: "@")) { rest = rest[(user + 1)...] }
    if let port = rest.lastIndex(of: UInt8(ascii: ":")), !rest[port...].contains(UInt8(ascii: "]")) {
      rest = rest[..<port]
    }
    if rest.last == UInt8(ascii: ".") { rest = rest.dropLast() }
    return rest.map(lowercased)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
