/// The words around a finding, the same wherever people read it.
extension Finding {
  /// What goes before the message.
  var label: Bilingual {
    switch severity {
    case .error: Bilingual(zh: "错误：", en: "error: ")
    case .warning: Bilingual(zh: "警告：", en: "warning: ")
    }
  }

  /// The lines under the excerpt: what should stand there, what helps, and the rule.
  func details(_ language: Language) -> [(label: Bilingual, text: String)] {
    var result: [(Bilingual, String)] = []
    if let expected {
      let text = expected.isEmpty ? Bilingual(zh: "（删去）", en: "(nothing)")[language] : expected
      result.append((Bilingual(zh: "应为：", en: "expected: "), text))
    }
    if let help { result.append((Bilingual(zh: "帮助：", en: "help: "), help[language])) }
    result.append((Bilingual(zh: "规则：", en: "rule: "), rule.statement[language]))
    return result
  }
}

extension Note {
  /// What goes before the message.
  static let label = Bilingual(zh: "说明：", en: "note: ")
}
