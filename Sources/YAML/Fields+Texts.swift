import Diagnostics

extension Fields {
  /// Reads a required text, as it is written.
  ///
  /// - Returns: nil, with a finding, where it is missing, blank, or a list or mapping.
  package func string(_ key: String) -> Located<String>? { requiredText(key, .text) }

  /// Reads an optional text; nil where it is absent, and with a finding where it is a list or mapping.
  package func optionalString(_ key: String) -> Located<String>? {
    optionalText(key, .text)
  }

  /// Reads a required text in both languages: a mapping of `zh` and `en`, nothing else.
  package func bilingual(_ key: String) -> Located<Bilingual>? {
    required(key, as: .bilingual).flatMap { bilingual(key, $0) }
  }

  /// Reads an optional text in both languages; nil where it is absent.
  package func optionalBilingual(_ key: String) -> Located<Bilingual>? {
    optional(key, as: .bilingual).flatMap { bilingual(key, $0) }
  }

  /// Reads a required text through a parser, such as a date.
  ///
  /// - Parameter expected: what the parser reads, for the message: “日期，如 2025-06-01”.
  package func value<Value>(
    _ key: String, expected: Bilingual, _ parse: (String) -> Value?
  ) -> Located<Value>? {
    requiredText(key, .form(expected)).flatMap { parsed(key, $0, expected, parse) }
  }

  /// Reads an optional text through a parser; nil where it is absent.
  package func optionalValue<Value>(
    _ key: String, expected: Bilingual, _ parse: (String) -> Value?
  ) -> Located<Value>? {
    optionalText(key, .form(expected)).flatMap { parsed(key, $0, expected, parse) }
  }

  /// Reads a required text that is one of a few.
  package func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) -> Located<Choice>?
  where Choice.RawValue == String {
    requiredText(key, .choice(Choice.allCases.map(\.rawValue))).flatMap { choice(key, $0) }
  }

  /// Reads an optional text that is one of a few; nil where it is absent.
  package func optionalChoice<Choice: RawRepresentable & CaseIterable>(_ key: String) -> Located<Choice>?
  where Choice.RawValue == String {
    optionalText(key, .choice(Choice.allCases.map(\.rawValue))).flatMap { choice(key, $0) }
  }
}

extension Fields {
  private func requiredText(_ key: String, _ value: KeyRecorder.Value) -> Located<String>? {
    required(key, as: value).flatMap { text(key, $0.value) }
  }

  private func optionalText(_ key: String, _ value: KeyRecorder.Value) -> Located<String>? {
    optional(key, as: value).flatMap { text(key, $0.value) }
  }

  func text(_ key: String, _ node: Node) -> Located<String>? {
    if let text = node.text { return Located(text, range: node.range) }
    report(.wrongType(node, what: Bilingual(both: key), expected: .text, in: decoding.file))
    return nil
  }

  private func bilingual(_ key: String, _ pair: (key: Node, value: Node)) -> Located<Bilingual>? {
    let node = pair.value
    guard case .mapping(let pairs) = node.content else {
      report(.notBilingual(node, key: key, in: decoding.file))
      return nil
    }
    let texts = Fields(
      pairs, of: Bilingual(both: key), range: node.range, namedAt: pair.key.range, in: decoding)
    let (zh, en) = (texts.string("zh"), texts.string("en"))
    texts.end()
    guard let zh, let en else { return nil }
    return Located(Bilingual(zh: zh.value, en: en.value), range: node.range)
  }

  private func parsed<Value>(
    _ key: String, _ text: Located<String>, _ expected: Bilingual, _ parse: (String) -> Value?
  ) -> Located<Value>? {
    if let value = parse(text.value) { return Located(value, range: text.range) }
    report(.unreadable(text.value, at: decoding.file.place(text.range), key: key, expected: expected))
    return nil
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ text: Located<String>
  ) -> Located<Choice>? where Choice.RawValue == String {
    if let value = Choice.allCases.first(where: { $0.rawValue.hasSameBytes(as: text.value) }) {
      return Located(value, range: text.range)
    }
    report(
      .unknownValue(
        text.value, at: decoding.file.place(text.range), key: key, allowed: Choice.allCases.map(\.rawValue)))
    return nil
  }
}
