/// What a browser does with the value of an attribute.
enum AttributeKind: Hashable {
  /// Text, which escaping keeps in its place.
  case ordinary
  /// An address, whose scheme can be a script.
  case address
  /// An event handler: a script.
  case handler
  /// Style rules.
  case style
  /// A whole page.
  case page
  /// Not known, since its name depends on a section.
  case uncertain

  /// - Parameter name: in small letters.
  init(name: [UInt8]) {
    let text = String(decoding: name, as: UTF8.self)
    if Self.addresses.contains(text) {
      self = .address
    } else if name.starts(with: "on".utf8) {
      self = .handler
    } else {
      self = text == "style" ? .style : text == "srcdoc" ? .page : .ordinary
    }
  }

  /// The attributes that the HTML standard gives a URL, and SVG's older name of `href`.
  private static let addresses: Set<String> = [
    "action", "background", "cite", "classid", "codebase", "data", "formaction", "href", "icon",
    "longdesc", "manifest", "ping", "poster", "profile", "src", "srcset", "usemap", "xlink:href",
  ]
}
