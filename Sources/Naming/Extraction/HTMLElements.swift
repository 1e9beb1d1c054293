/// What the elements of HTML do to the prose they stand in, found by name in a table.
struct HTMLElements: Sendable {
  static let inline: UInt8 = 1
  static let skipped: UInt8 = 2
  static let code: UInt8 = 4
  static let lineBreak: UInt8 = 8
  static let title: UInt8 = 16

  private var names = [UInt64](repeating: 0, count: 256)
  private var kinds = [UInt8](repeating: 0, count: 256)

  init() {
    for name in [
      "a", "abbr", "b", "bdi", "bdo", "cite", "data", "del", "dfn", "em", "font", "i", "ins", "label", "mark",
      "q", "ruby", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr", "img", "br", "big", "tt",
      "svg", "use", "code", "kbd", "samp", "var", "input", "button",
    ] as [StaticString] {
      add(name, HTMLElements.inline)
    }
    for name in [
      "script", "style", "template", "noscript", "pre", "textarea", "svg", "math",
    ] as [StaticString] {
      add(name, HTMLElements.skipped)
    }
    for name in ["code", "kbd", "samp", "var"] as [StaticString] { add(name, HTMLElements.code) }
    for name in ["h1", "title"] as [StaticString] { add(name, HTMLElements.title) }
    add("br", HTMLElements.lineBreak)
  }

  /// The flags of an element, 0 for one that only ends blocks.
  @inline(__always)
  func kind(of name: MarkupName) -> UInt8 {
    var slot = HTMLElements.slot(name.value)
    while names[slot] != 0 {
      if names[slot] == name.value { return kinds[slot] }
      slot = (slot + 1) & 255
    }
    return 0
  }

  private mutating func add(_ text: StaticString, _ flag: UInt8) {
    let name = MarkupName(text).value
    var slot = HTMLElements.slot(name)
    while names[slot] != 0, names[slot] != name { slot = (slot + 1) & 255 }
    names[slot] = name
    kinds[slot] |= flag
  }

  /// The upper bits of a product depend on all bytes of the name.
  @inline(__always)
  private static func slot(_ name: UInt64) -> Int {
    Int((name &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
}
