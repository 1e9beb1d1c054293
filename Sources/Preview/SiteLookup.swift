import Website

/// Finds the file for a path the way a web server does.
struct SiteLookup {
  enum Result {
    case found(name: String, BuiltSite.File)
    /// The page that says so.
    case missing(name: String, BuiltSite.File)
    /// Another address, as it goes into a header.
    case moved(String)
    case nothing
  }

  let site: BuiltSite

  init(_ site: BuiltSite) { self.site = site }

  func find(_ path: RequestPath) -> Result {
    guard let name = path.below(site.basePath) else {
      // The site may lie in a folder of its host.
      let isAbove = path.text == "/" || path.text + "/" == site.basePath
      return isAbove ? .moved(Self.escaped(Array(site.basePath.utf8))) : missing("")
    }
    let isFolder = name.isEmpty || name.last == UInt8(ascii: "/")
    let wanted = isFolder ? name + Array("index.html".utf8) : name
    if let file = site[wanted] { return .found(name: String(decoding: wanted, as: UTF8.self), file) }
    if !isFolder, site[name + Array("/index.html".utf8)] != nil {
      return .moved(Self.escaped(path.bytes + [UInt8(ascii: "/")]))
    }
    return missing(String(decoding: name, as: UTF8.self))
  }

  private func missing(_ name: String) -> Result {
    for page in [name.hasPrefix("en/") ? "en/404.html" : "404.html", "404.html"] {
      if let file = site[page] { return .missing(name: page, file) }
    }
    return .nothing
  }

  /// A path with everything escaped that is not unreserved (RFC 3986, section 2.3) or a slash.
  private static func escaped(_ path: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let plain = Set("/-._~".utf8)
    return String(
      decoding: path.flatMap { byte -> [UInt8] in
        let isLetterOrDigit = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
        if byte < 0x80, isLetterOrDigit || plain.contains(byte) { return [byte] }
        return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }, as: UTF8.self)
  }
}
