import Diagnostics

// What is wrong with the type of a value.
extension Finding {
  static func wrongType(
    _ node: Node, what: Bilingual, expected: ExpectedType, in file: SourceFile
  ) -> Finding {
    Finding(
      .yamlWrongType, at: file.typePlace(node),
      zh: "“\(what.zh)”是\(node.kind.zh)，应为\(expected.name.zh)。",
      en: "“\(what.en)” is \(node.kind.en), not \(expected.name.en).", help: expected.help)
  }

  static func notAMapping(_ node: Node, what: Bilingual, in file: SourceFile) -> Finding {
    // A pair whose colon is not one reads as a text; say so instead.
    if node.text != nil {
      let pair = Finding.wideColon(in: node.range, of: file) ?? Finding.tightColon(in: node.range, of: file)
      if let pair { return pair }
    }
    return wrongType(node, what: what, expected: .mapping, in: file)
  }

  static func notBilingual(_ node: Node, key: String, in file: SourceFile) -> Finding {
    let text = node.text.map { $0.excerpt } ?? "…"
    return Finding(
      .yamlWrongType, at: file.typePlace(node),
      zh: "“\(key)”是\(node.kind.zh)，应为中英文两种文字。",
      en: "“\(key)” is \(node.kind.en), not a text in both languages.",
      help: Bilingual(
        zh: "写成两行：“zh: \(text)”和“en: …”，都比“\(key)”多缩进两格。",
        en: "Write two lines, “zh: \(text)” and “en: …”, each indented two blanks more than “\(key)”."))
  }

  static func notABoolean(_ node: Node, key: String, in file: SourceFile) -> Finding {
    let text = (node.text ?? "").lowercased()
    let word: String? =
      switch text {
      case "yes", "y", "on", "true", "是", "1": "true"
      case "no", "n", "off", "false", "否", "0": "false"
      default: nil
      }
    return Finding(
      .yamlWrongType, at: file.typePlace(node),
      zh: "“\(key)”只能是 true 或 false，不是“\(file.typePlace(node).excerpt)”。",
      en: "“\(key)” is true or false, not “\(file.typePlace(node).excerpt)”.",
      help: word.map { Bilingual(zh: "写 \($0)。", en: "Write \($0).") }
        ?? Bilingual(zh: "写 true（是）或 false（否）。", en: "Write true or false."),
      expected: word)
  }

  static func notANumber(_ node: Node, key: String, in file: SourceFile) -> Finding {
    let place = file.typePlace(node)
    let digits = node.text.flatMap(plainDigits)
    return Finding(
      .yamlWrongType, at: place,
      zh: "“\(key)”应为整数，不是“\(place.excerpt)”。", en: "“\(key)” is a whole number, not “\(place.excerpt)”.",
      help: digits.map { Bilingual(zh: "写 \($0)。", en: "Write \($0).") }
        ?? Bilingual(zh: "写半角数字，如 12，不加引号和单位。", en: "Write digits such as 12, without quotes or a unit."),
      expected: digits)
  }

  /// The number a text means where that is certain: in quotes, in fullwidth digits.
  private static func plainDigits(_ text: String) -> String? {
    var digits = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isWide = scalar.value >= 0xFF10 && scalar.value <= 0xFF19
      digits.append(isWide ? Unicode.Scalar(UInt8(scalar.value - 0xFF10) + 0x30) : scalar)
    }
    return wholeNumber(String(digits)) == nil ? nil : String(digits)
  }
}

/// The type a value should have.
enum ExpectedType {
  case text
  case list
  case mapping

  var name: Bilingual {
    switch self {
    case .text: Bilingual(zh: "一段文字", en: "a text")
    case .list: Bilingual(zh: "列表", en: "a list")
    case .mapping: Bilingual(zh: "“键: 值”结构", en: "a mapping")
    }
  }

  var help: Bilingual {
    switch self {
    case .text:
      Bilingual(zh: "写一段文字；含有 : [ ] { } # 时加引号。", en: "Write a text; quote it if it holds : [ ] { } or #.")
    case .list: Bilingual(zh: "每项写一行，以“- ”开头。", en: "Write each item on a line that begins with “- ”.")
    case .mapping: Bilingual(zh: "每行写“键: 值”。", en: "Write “key: value” on each line.")
    }
  }
}

extension SourceFile {
  /// Where the type of a node is reported: the first line of it.
  func typePlace(_ node: Node) -> Place {
    let line = lineRange(at: node.range.lowerBound)
    return place(
      node.range.lowerBound..<max(node.range.lowerBound, min(node.range.upperBound, line.upperBound)))
  }
}
