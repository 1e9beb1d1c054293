import Diagnostics
import YAML

/// The keys of a mapping, as its readers ask for them.
package struct KeySet: Sendable, Equatable {
  /// A key with everything it may hold.
  package struct Key: Sendable, Equatable {
    package let name: String
    /// Kinds of values in the order in which readers ask for them; usually one.
    package var values: [KeyRecorder.Value]
    /// Of the mapping that is its value, or of each mapping of a list.
    package var inner = KeySet()
    /// Whether a reader reports its absence.
    package var isRequired: Bool
  }

  /// In the order in which readers ask for them.
  package var keys: [Key] = []
  /// Whether the author chooses keys, and what their values are; nil where the keys are fixed.
  package var others: KeyRecorder.Value?

  package init() {}

  /// A key by its name; nil where there is none.
  package subscript(name: String) -> Key? { keys.first { $0.name == name } }

  /// The set of the mapping at the end of a path of keys; nil where the path leads to none.
  package func at(_ path: some Sequence<String>) -> KeySet? {
    var set = self
    for name in path {
      guard let key = set[name], !key.inner.keys.isEmpty || key.inner.others != nil else { return nil }
      set = key.inner
    }
    return set
  }
}

/// The one text in both languages.
extension KeySet {
  package static let bilingual: KeySet = {
    var set = KeySet()
    set.keys = Language.allCases.map { Key(name: $0.rawValue, values: [.text], isRequired: true) }
    return set
  }()
}
