import Diagnostics

extension Fields {
  /// Opens the mapping of a required key; nil, with a finding, where it is missing or something else.
  package func fields(_ key: String) -> Fields? { required(key).flatMap { nested(key, $0) } }

  /// Opens the mapping of an optional key; nil where it is absent.
  package func optionalFields(_ key: String) -> Fields? { optional(key).flatMap { nested(key, $0) } }

  /// Reads a required list; none, with a finding, where it is missing, blank or something else. A list
  /// written as `[]` is there and has no items.
  package func list(_ key: String) -> [Node] { required(key).map { items(key, $0.value) } ?? [] }

  /// Reads an optional list; none where it is absent.
  package func optionalList(_ key: String) -> [Node] { optional(key).map { items(key, $0.value) } ?? [] }

  /// Reads a required list of texts; an item that is none is left out with a finding.
  package func strings(_ key: String) -> [Located<String>] { texts(key, list(key)) }

  /// Reads an optional list of texts; none where it is absent.
  package func optionalStrings(_ key: String) -> [Located<String>] { texts(key, optionalList(key)) }

  /// Opens each mapping of an optional list in turn and reports the keys its body did not ask for.
  ///
  /// - Parameter what: what each item describes, for messages: “奖项”, “the award”.
  package func each(_ key: String, of what: Bilingual, _ body: (Fields) -> Void) {
    for item in optionalList(key) {
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
