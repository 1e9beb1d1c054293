import Diagnostics

/// Puts libyaml's errors into words that say what to write instead.
struct SyntaxError {
  let error: ParserError
  let file: SourceFile
  /// The part of the file that is YAML.
  let range: Range<Int>

  init(_ error: ParserError, in file: SourceFile, range: Range<Int>) {
    self.error = error
    self.file = file
    self.range = range
  }

  var finding: Finding {
    switch error.context {
    case "while scanning an alias", "while scanning an anchor": return reservedStart
    case "while scanning a tag", "while parsing a tag": return reservedStart
    case "while scanning a directive":
      return DirectiveCheck.refusal(at: file.place(lineText(at: error.contextOffset)))
    case "while scanning a block scalar" where !error.problem.contains("tab"): return blockHeader
    default: break
    }
    switch error.problem {
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return tab
    case "found character that cannot start any token":
      return byte(error.offset) == 0x09 ? tab : reservedStart
    case "found undefined tag handle": return reservedStart
    case "could not find expected ':'": return missingColon
    case "mapping values are not allowed in this context": return unexpectedColon
    case "found unexpected end of stream", "found unexpected document indicator":
      return unclosed("引号", "quote")
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return unclosed("括号", "bracket")
    case "did not find expected key", "did not find expected '-' indicator": return misplaced
    case "did not find expected node content": return missingContent
    case "block sequence entries are not allowed in this context": return dashAfterKey
    case "mapping keys are not allowed in this context": return reservedStart
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return badEscape
    default: return unknown
    }
  }

  /// The byte at an offset, nil outside the text.
  func byte(_ offset: Int) -> UInt8? { range.contains(offset) ? file.bytes[offset] : nil }

  /// The range of the line that holds an offset, as far as it is part of the text.
  func line(at offset: Int) -> Range<Int> { file.lineRange(at: offset).clamped(to: range) }

  /// The range of the line that holds an offset, without blanks around it.
  func lineText(at offset: Int) -> Range<Int> {
    let line = line(at: offset)
    let isBlank = { (byte: UInt8) in byte <= 0x20 }
    let text = file.bytes[line].drop(while: isBlank)
    guard let last = text.lastIndex(where: { !isBlank($0) }) else { return offset..<offset }
    return text.startIndex..<last + 1
  }

  /// The range of the word at an offset: one scalar at least, up to a blank, a colon or the end.
  func word(at offset: Int) -> Range<Int> {
    guard offset < range.upperBound else { return range.upperBound..<range.upperBound }
    let rest = file.bytes[scalarEnd(at: offset)..<range.upperBound].prefix {
      $0 > 0x20 && $0 != UInt8(ascii: ":")
    }
    return offset..<rest.endIndex
  }
}

extension SyntaxError {
  /// Where the scalar that begins at an offset ends.
  private func scalarEnd(at offset: Int) -> Int {
    offset + decodeScalar(at: offset, in: file.bytes, end: range.upperBound).length
  }

  private var tab: Finding {
    let tabs = file.bytes[min(error.offset, range.upperBound)..<range.upperBound].prefix { $0 == 0x09 }
    return Finding(
      .yamlSyntax, at: file.place(tabs.startIndex..<tabs.endIndex),
      zh: "这里用制表符（Tab）缩进。", en: "A tab is used for indentation.",
      help: Bilingual(zh: "改用空格，每层两个。", en: "Use spaces, two for each level."))
  }

  /// A value that begins with a character YAML keeps for itself.
  private var reservedStart: Finding {
    let offset = error.context.isEmpty ? error.offset : error.contextOffset
    let place = file.place(word(at: offset))
    let character = place.text.unicodeScalars.first.map { String($0) } ?? ""
    return Finding(
      .yamlSyntax, at: place,
      zh: "“\(character)”在 YAML 里另有含义，文字不能直接以它开头。",
      en: "“\(character)” has a meaning of its own in YAML, and text cannot begin with it.", help: .quoteText)
  }

  private var blockHeader: Finding {
    Finding(
      .yamlSyntax, at: file.place(word(at: error.contextOffset)),
      zh: "多行文字的 | 或 > 后面不能再写内容。", en: "No text can follow the | or > of a block of lines.",
      help: Bilingual(
        zh: "把内容写到下一行并缩进；如果是一行文字，请加引号。",
        en: "Write the text on the next line, indented; if it is one line of text, put it in quotes."))
  }

  private func unclosed(_ zh: String, _ en: String) -> Finding {
    let start = error.contextOffset
    let stop = file.place(word(at: error.offset))
    return Finding(
      .yamlSyntax, at: file.place(start..<start + 1),
      zh: "\(zh)没有成对。", en: "The \(en) is not closed.",
      help: Bilingual(zh: "补上成对的\(zh)。", en: "Add the closing \(en)."),
      notes: [
        Note(at: stop, zh: "读到这里仍没有找到成对的\(zh)。", en: "It is still open here.")
      ])
  }

  private var misplaced: Finding {
    let isFirst = lineText(at: error.offset).lowerBound == error.offset
    let place = file.place(word(at: error.offset))
    if byte(error.offset) == UInt8(ascii: ":") { return .keyIsEmpty(at: place) }
    guard isFirst else {
      return Finding(
        .yamlSyntax, at: place,
        zh: "“\(place.excerpt)”写在已经结束的值后面。", en: "“\(place.excerpt)” follows a value that has ended.",
        help: Bilingual(
          zh: "让引号或括号包住整段文字；文字里的引号用 “ ” 或另一种引号。",
          en:
            "Let the quotes or brackets enclose the whole text; inside it, use “ ” or the other kind of quote."
        ))
    }
    return Finding(
      .yamlSyntax, at: place,
      zh: "“\(place.excerpt)”的缩进与上面的各行都不对齐。", en: "“\(place.excerpt)” is not aligned with the lines above.",
      help: Bilingual(
        zh: "同一层的行从同一列开始；列表项都以“- ”开头。",
        en: "Lines of one level begin in one column; each item of a list begins with “- ”."))
  }

  private var missingContent: Finding {
    let place = file.place(word(at: error.offset))
    if byte(error.offset) == UInt8(ascii: ":") { return .keyIsEmpty(at: place) }
    return Finding(
      .yamlSyntax, at: place,
      zh: "这里应有一个值，却是“\(place.excerpt)”。", en: "A value is expected here, not “\(place.excerpt)”.",
      help: .quoteText)
  }

  private var dashAfterKey: Finding {
    Finding(
      .yamlSyntax, at: file.place(error.offset..<error.offset + 1),
      zh: "列表项不能与键写在同一行。", en: "An item of a list cannot stand on the line of its key.",
      help: Bilingual(
        zh: "把“- ”写到下一行；如果是文字，请加引号。",
        en: "Write “- ” on the next line; if this is text, put it in quotes."))
  }

  private var badEscape: Finding {
    // libyaml points at the backslash, or at the digits behind it.
    let before = file.bytes[error.contextOffset..<min(error.offset + 1, range.upperBound)]
    let start = before.lastIndex(of: UInt8(ascii: "\\")) ?? error.offset
    // The character behind the backslash belongs to the escape, a line end or the end of the text does not.
    let isShown = byte(start + 1).map { $0 >= 0x20 } ?? false
    let end = isShown ? scalarEnd(at: start + 1) : start + 1
    let place = file.place(start..<end)
    return Finding(
      .yamlSyntax, at: place,
      zh: "“\(place.excerpt)”不是双引号里可用的转义。", en: "“\(place.excerpt)” is no escape that double quotes allow.",
      help: Bilingual(zh: "反斜杠写成 \\\\，或改用单引号。", en: "Write the backslash as \\\\, or use single quotes."))
  }

  private var unknown: Finding {
    let words = error.context.isEmpty ? error.problem : "\(error.problem), \(error.context)"
    return Finding(
      .yamlSyntax, at: file.place(word(at: error.offset)),
      zh: "这里的写法无法读取（libyaml：\(words)）。", en: "This cannot be read (libyaml: \(words)).")
  }
}

extension Bilingual {
  static let quoteText = Bilingual(zh: "给整段文字加引号。", en: "Put the whole text in quotes.")
}
