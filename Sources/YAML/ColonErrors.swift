import Diagnostics

// What goes wrong with the colon between a key and its value; the first cause is a Chinese colon.
extension SyntaxError {
  /// A line that should be a pair and holds no colon.
  var missingColon: Finding {
    let key = lineText(at: error.contextOffset)
    let text = max(key.lowerBound, error.contextOffset)..<max(key.upperBound, error.contextOffset)
    if let finding = Finding.wideColon(in: text, of: file) { return finding }
    if let finding = Finding.tightColon(in: text, of: file) { return finding }
    let isQuoted = byte(text.lowerBound).map { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") } ?? false
    if isQuoted || file.separatorColon(in: text) != nil || text.count > 1024 { return longKey(text) }
    return Finding(
      .yamlSyntax, at: file.place(text),
      zh: "“\(file.place(text).excerpt)”后面没有冒号。", en: "No colon follows “\(file.place(text).excerpt)”.",
      help: Bilingual(
        zh: "写成“键: 值”；如果是上一行文字的继续，请缩进。",
        en: "Write “key: value”; if the line continues the text above, indent it."))
  }

  /// A colon where no key can stand before it.
  var unexpectedColon: Finding {
    let line = line(at: error.offset)
    let colon = file.place(error.offset..<error.offset + 1)
    if file.separatorColon(in: line.lowerBound..<error.offset) != nil {
      return Finding(
        .yamlSyntax, at: colon,
        zh: "值里有冒号加空格。", en: "The value holds a colon and a blank.",
        help: Bilingual(
          zh: "给整个值加引号，或改用中文冒号“：”。", en: "Put the whole value in quotes."))
    }
    if let above = textAbove(line) {
      if let finding = Finding.wideColon(in: above, of: file) { return finding }
      if let finding = Finding.tightColon(in: above, of: file) { return finding }
    }
    let key = lineText(at: error.offset).lowerBound..<error.offset
    if let last = byte(key.upperBound - 1), last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") {
      return longKey(key)
    }
    return Finding(
      .yamlSyntax, at: file.place(key),
      zh: "“\(file.place(key).excerpt)”缩进过深，成了上一行文字的继续。",
      en: "“\(file.place(key).excerpt)” is indented too far and continues the text above.",
      help: Bilingual(zh: "与同一层的上一个键对齐。", en: "Align it with the key before it at its level."))
  }

  private func longKey(_ range: Range<Int>) -> Finding {
    Finding(
      .yamlSyntax, at: file.place(range),
      zh: "键太长或跨了行。", en: "The key is too long or runs over several lines.",
      help: Bilingual(
        zh: "把键写在一行里，不超过 1024 字。", en: "Write the key on one line of at most 1024 characters."))
  }

  /// The text of the nearest line above that holds some.
  private func textAbove(_ below: Range<Int>) -> Range<Int>? {
    var lower = below.lowerBound
    while lower > range.lowerBound {
      let above = line(at: lower - 1)
      let text = lineText(at: above.lowerBound)
      if !text.isEmpty { return text }
      lower = above.lowerBound
    }
    return nil
  }
}

extension Finding {
  /// A Chinese colon that stands for the colon of a pair, nil where the text has none or has both.
  static func wideColon(in range: Range<Int>, of file: SourceFile) -> Finding? {
    guard file.separatorColon(in: range) == nil, let colon = file.wideColon(in: range) else { return nil }
    return Finding(
      .yamlSyntax, at: file.place(colon),
      zh: "键后面用了中文冒号“：”。", en: "A Chinese colon “：” follows the key.",
      help: Bilingual(zh: "写成半角冒号加空格“: ”。", en: "Write “: ”, an ASCII colon and a blank."), expected: ": ")
  }

  /// A colon with no blank behind it, nil where the text has none.
  static func tightColon(in range: Range<Int>, of file: SourceFile) -> Finding? {
    let text = file.bytes[range]
    guard file.separatorColon(in: range) == nil, let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
      return nil
    }
    let key = text[..<colon]
    // Only after a word: `https://` and times are no keys.
    let isWord = key.first.map { $0 | 0x20 >= UInt8(ascii: "a") && $0 < 0x7F || $0 >= 0x80 } ?? false
    guard isWord, !key.contains(0x20), !text[colon...].starts(with: Array("://".utf8)) else { return nil }
    return Finding(
      .yamlSyntax, at: file.place(colon..<colon + 1),
      zh: "冒号后面没有空格。", en: "No blank follows the colon.",
      help: Bilingual(zh: "写成“键: 值”。", en: "Write “key: value”."), expected: ": ")
  }
}

extension SourceFile {
  /// The first colon that parts a key from its value: before a blank or a line end.
  func separatorColon(in range: Range<Int>) -> Int? {
    range.first { bytes[$0] == UInt8(ascii: ":") && ($0 + 1 >= range.upperBound || bytes[$0 + 1] <= 0x20) }
  }

  /// The bytes of the first U+FF1A in a range, with the blanks behind it.
  fileprivate func wideColon(in range: Range<Int>) -> Range<Int>? {
    let colon = Array("：".utf8)
    guard
      let lower = range.first(where: { bytes[$0] == 0xEF && bytes[$0..<range.upperBound].starts(with: colon) }
      )
    else { return nil }
    let blanks = bytes[lower + colon.count..<range.upperBound].prefix { $0 == 0x20 }
    return lower..<blanks.endIndex
  }
}
