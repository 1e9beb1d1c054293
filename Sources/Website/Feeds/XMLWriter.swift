/// Writes XML as bytes; every text and attribute is escaped.
struct XMLWriter {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  typealias Attributes = KeyValuePairs<String, String>

  /// The element around everything, where it was opened beforehand.
  private let root: String?

  init() { root = nil }

  /// Begins a document with an element that stays open until ``end()``.
  init(opening name: String, _ attributes: Attributes) {
    root = name
    open(name, attributes, ending: ">\n")
    depth = 1
  }

  /// What ``end()`` adds.
  var closing: [UInt8] { root.map { Array("</\($0)>\n".utf8) } ?? [] }

  /// Takes back all but the first bytes, which end where an element does.
  mutating func cut(_ count: Int) { bytes.removeLast(bytes.count - count) }

  /// The whole document.
  mutating func end() -> [UInt8] {
    bytes += closing
    return bytes
  }

  /// Writes an element around what the closure writes.
  mutating func element(_ name: String, _ attributes: Attributes = [:], _ content: (inout XMLWriter) -> Void)
  {
    open(name, attributes, ending: ">\n")
    depth += 1
    content(&self)
    depth -= 1
    indent()
    close(name)
  }

  /// Writes an element that holds a text.
  mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
    open(name, attributes, ending: ">")
    append(escaped: text)
    close(name)
  }

  /// Writes an element without content.
  mutating func empty(_ name: String, _ attributes: Attributes) {
    open(name, attributes, ending: "/>\n")
  }

  private mutating func open(_ name: String, _ attributes: Attributes, ending: String) {
    indent()
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    for (key, value) in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes += key.utf8
      bytes += "=\"".utf8
      append(escaped: value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += ending.utf8
  }

  private mutating func close(_ name: String) {
    bytes += "</".utf8
    bytes += name.utf8
    bytes += ">\n".utf8
  }

  private mutating func indent() {
    bytes += repeatElement(UInt8(ascii: " "), count: depth * 2)
  }

  private mutating func append(escaped text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      // XML 1.0, section 2.2: other control characters cannot stand in a document at all.
      case 0..<0x20 where byte != 0x09 && byte != 0x0A && byte != 0x0D: continue
      default: bytes.append(byte)
      }
    }
  }
}
