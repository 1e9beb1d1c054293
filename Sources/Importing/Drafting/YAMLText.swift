/// Writes values as YAML that reads back as exactly the same text.
enum YAMLText {
  /// A scalar: plain where that is certainly a text, or else in double quotes.
  static func scalar(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let isPlain =
      scalars.first.map { Signs.isHan($0) || "“《".unicodeScalars.contains($0) } ?? false
      && scalars.allSatisfy {
        Signs.isHan($0) || Signs.isLetter($0) || (0x30...0x39).contains($0.value)
          || "“”‘’《》、，。；（）×—·〔〕？！".unicodeScalars.contains($0)
      }
    return isPlain ? text : quoted(text)
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{FEFF}"
        || scalar == "\u{2028}" || scalar == "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Two lines, zh and en.
  static func pair(_ key: String, zh: String, en: String, indent: String = "") -> String {
    "\(indent)\(key):\n\(indent)  zh: \(scalar(zh))\n\(indent)  en: \(scalar(en))\n"
  }

  /// A list of texts, one a line; nothing where it is empty.
  static func list(_ key: String, _ values: [String], indent: String = "") -> String {
    if values.isEmpty { return "" }
    return "\(indent)\(key):\n" + values.map { "\(indent)  - \(scalar($0))\n" }.joined()
  }
}
