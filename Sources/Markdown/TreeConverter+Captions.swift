extension TreeConverter {
  /// Makes a paragraph the caption of the table after it if it begins with `表：` or `Table:`.
  ///
  /// The word is a mark and leaves the text, unless it carries a number (`表1：`), which readers want to see.
  mutating func makeCaption(_ index: NodeIndex) -> Bool {
    guard document.nodes[index].kind == .paragraph, !document.nodes[index].isCaption,
      index + 1 < document.nodes.count, document.nodes[index + 1].kind == .text
    else { return false }
    let text = document.nodes[index + 1].text
    guard let mark = Caption.mark(of: document.bytes(of: text)) else { return false }
    document.nodes[index].flags.insert(.caption)
    if !mark.isNumbered {
      document.nodes[index + 1].text = text.dropping(mark.length)
      if document.nodes[index + 1].isVerbatim { document.nodes[index + 1].lower += UInt32(mark.length) }
    }
    return true
  }
}

/// The word that begins a caption.
enum Caption {
  private static let words = ["表", "Table"].map { Array($0.utf8) }
  private static let colons = ["：", ":"].map { Array($0.utf8) }

  /// The length of `表：` or `Table:` with the blanks behind it, and whether it holds a number.
  static func mark(of text: ArraySlice<UInt8>) -> (length: Int, isNumbered: Bool)? {
    guard let word = words.first(where: { text.starts(with: $0) }) else { return nil }
    var rest = text.dropFirst(word.count)
    let number = rest.prefix { $0 == 0x20 || $0 == UInt8(ascii: "-") || isDigit($0) }
    rest = rest.dropFirst(number.count)
    guard let colon = colons.first(where: { rest.starts(with: $0) }) else { return nil }
    rest = rest.dropFirst(colon.count).drop { $0 == 0x20 }
    return (rest.startIndex - text.startIndex, number.contains(where: isDigit))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
