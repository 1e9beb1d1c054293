import Diagnostics

extension Fields {
  /// Opens the mapping of a required key; nil, with a finding, where it is missing or something else.
  package func fields(_ key: String) -> Fields? {
    required(key, as: .mapping).flatMap { nested(key, $0) }
  }

  /// Opens the mapping of an optional key; nil where it is absent.
  package func optionalFields(_ key: String) -> Fields? {
    optional(key, as: .mapping).flatMap { nested(key, $0) }
  }

  /// Reads a required list of texts; none, with a finding, where it is missing, blank or something else. A list
  /// written as `[]` is there and has no items; an item that is no text is left out with a finding.
  package func strings(_ key: String) -> [Located<String>] {
    texts(key, required(key, as: .texts).map { items(key, $0.value) } ?? [])
  }

  /// Reads an optional list of texts; none where it is absent.
  package func optionalStrings(_ key: String) -> [Located<String>] {
    texts(key, optional(key, as: .texts).map { items(key, $0.value) } ?? [])
  }

  /// Opens each mapping of an optional list in turn and reports the keys its body did not ask for.
  ///
  /// - Parameter what: what each item describes, for messages: “奖项”, “the award”.
  package func each(_ key: String, of what: Bilingual, _ body: (Fields) -> Void) {
    for item in optional(key, as: .mappings).map({ items(key, $0.value) }) ?? [] {
      guard let fields = decoding.fields(item, of: what) else { continue }
      body(fields)
      fields.end()
    }
  }
}

extension Fields {
  private func nested(_ key: String, _ pair: (key: Node, value: Node)) -> Fields? {
    decoding.fields(pair.value, of: Bilingual(both: key), namedAt: pair.key.range)
  }

  private func items(_ key: String, _ node: Node) -> [Node] {
    if case .sequence(let items) = node.content { return items }
    report(.wrongType(node, what: Bilingual(both: key), expected: .list, in: decoding.file))
    return []
  }

  private func texts(_ key: String, _ items: [Node]) -> [Located<String>] {
    items.compactMap { decoding.string($0, of: Bilingual(both: key)) }
  }
}
