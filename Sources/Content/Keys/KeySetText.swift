import YAML

/// Writes a mapping that has every key of a set, with values of the kinds its reader asked for.
struct KeySetText {
  /// Which value a key gets that takes several kinds.
  enum Variant: CaseIterable { case first, last }

  private let variant: Variant

  init(_ variant: Variant) { self.variant = variant }

  func mapping(_ set: KeySet) -> String {
    let pairs = set.keys.map { "\($0.name): \(value($0))" }
    let other = set.others.map { ["\(ContentFile.anyAward): \(sample($0, KeySet()))"] } ?? []
    return "{\((pairs + other).joined(separator: ", "))}"
  }

  private func value(_ key: KeySet.Key) -> String {
    let chosen = variant == .first ? key.values.first : key.values.last
    return chosen.map { sample($0, key.inner) } ?? "x"
  }

  private func sample(_ value: KeyRecorder.Value, _ inner: KeySet) -> String {
    switch value {
    case .text, .form: "x"
    case .choice(let words): words.first ?? "x"
    case .whole(let range): "\(range.lowerBound)"
    case .flag: "true"
    case .bilingual: mapping(.bilingual)
    case .texts: "[x]"
    case .mappings: "[\(mapping(inner))]"
    case .mapping, .either: mapping(inner)
    }
  }
}
