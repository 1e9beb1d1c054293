// Built for WebAssembly together with the sources of its siblings, as one module.
#if canImport(Diagnostics)
  import Diagnostics
  import JSON
#endif

/// Something for which a complaint is refused, and where.
package struct Refusal: Sendable {
  package let rule: Rule
  /// The JSON pointer (RFC 6901) of the value; empty for the complaint as a whole. A missing member has the
  /// pointer that it would have.
  package let pointer: String
  /// In bytes of the JSON: the value, its key, or the object in which something is missing.
  package let range: Range<Int>
  package let message: Bilingual
  /// What to write instead.
  package let help: Bilingual?
  /// Whether the JSON Schema refuses it too.
  package let isStructural: Bool

  package init(
    _ rule: Rule, at pointer: String, _ range: Range<Int>, zh: String, en: String, help: Bilingual? = nil,
    isStructural: Bool = false
  ) {
    self.rule = rule
    self.pointer = pointer
    self.range = range
    message = Bilingual(zh: zh, en: en)
    self.help = help
    self.isStructural = isStructural
  }

  /// The status of the answer to a complaint that is refused for this (RFC 9110): 409 outside the period, 413
  /// where something is too large, 400 otherwise.
  package var status: Int {
    // Identifiers are ASCII; their bytes tell them apart.
    if rule.id.utf8.elementsEqual(ComplaintRules.period.id.utf8) { return 409 }
    if rule.id.utf8.elementsEqual(ComplaintRules.tooLarge.id.utf8) { return 413 }
    if rule.id.utf8.elementsEqual(EvidenceRules.fileSize.id.utf8) { return 413 }
    return 400
  }
}

/// A value of the complaint with the place where it stands.
struct Spot {
  let value: JSONValue
  let pointer: String

  var range: Range<Int> { value.range }

  /// The member of an object; nil where there is none.
  func member(_ key: String) -> Spot? {
    value.member(key).map { Spot(value: $0, pointer: pointer + "/" + key) }
  }

  /// The items of an array, at most so many; none of any other value.
  func items(atMost limit: Int) -> [Spot] {
    guard case .array(let items) = value.content else { return [] }
    var result: [Spot] = []
    for (index, item) in items.prefix(limit).enumerated() {
      result.append(Spot(value: item, pointer: pointer + "/\(index)"))
    }
    return result
  }

  func refusal(
    _ rule: Rule, zh: String, en: String, help: Bilingual? = nil, isStructural: Bool = false
  ) -> Refusal {
    Refusal(rule, at: pointer, range, zh: zh, en: en, help: help, isStructural: isStructural)
  }
}
