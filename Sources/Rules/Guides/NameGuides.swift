extension RuleGuide {
  /// The guides of the rules about names, in the order in which they are published.
  package static let names = [
    variant, split, partial, edition, shortForm, english, organizers, logo, fileName,
  ]

  /// The word that stands for the rule in addresses: `name-variant` for `name/variant`.
  package var slug: String {
    String(decoding: rule.id.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }
}
