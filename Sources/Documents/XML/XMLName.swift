/// The name of an element or an attribute (Namespaces in XML 1.0, 2.1).
struct XMLName: Hashable {
  /// The address of the namespace, empty for names in none.
  let namespace: String
  let local: String

  init(namespace: String = "", local: String) {
    self.namespace = namespace
    self.local = local
  }

  /// What the parser gives: the namespace, the separator and the local part; the local part alone without one.
  init(_ expanded: UnsafePointer<CChar>) {
    var (end, separator) = (0, -1)
    while expanded[end] != 0 {
      if expanded[end] == Self.separator { separator = end }
      end += 1
    }
    namespace = Self.text(expanded, 0..<max(separator, 0))
    local = Self.text(expanded, separator + 1..<end)
  }

  /// Stands between namespace and local part: in no XML document.
  static let separator: CChar = 0x01

  /// The attribute of the same namespace.
  func attribute(_ local: String) -> XMLName { XMLName(namespace: namespace, local: local) }

  /// `xml:space` (XML 1.0, 2.10).
  static let space = XMLName(namespace: "http://www.w3.org/XML/1998/namespace", local: "space")
}

extension XMLName {
  private static func text(_ name: UnsafePointer<CChar>, _ range: Range<Int>) -> String {
    String(decoding: range.lazy.map { UInt8(bitPattern: name[$0]) }, as: UTF8.self)
  }
}
