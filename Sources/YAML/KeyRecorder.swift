import Diagnostics
import Synchronization

/// Writes down which keys the readers of a file ask for, so that what is known of a file is stated once: where it
/// is read.
package final class KeyRecorder: Sendable {
  /// The recorder of the task, nil where files are only read.
  @TaskLocal package static var current: KeyRecorder?

  private let asked = Mutex<[Ask]>([])

  package init() {}

  /// What was asked for so far, in that order.
  package var asks: [Ask] { asked.withLock { $0 } }

  func note(_ ask: Ask) { asked.withLock { $0.append(ask) } }
}

extension KeyRecorder {
  /// A key that a reader asked a mapping for.
  package struct Ask: Sendable {
    package let path: String
    /// The mapping, in UTF-8 bytes from the start of the file.
    package let mapping: Range<Int>
    package let key: String
    package let value: Value
    package let isRequired: Bool
  }

  /// What a reader takes as the value of a key.
  package enum Value: Sendable, Hashable {
    case text
    /// A text that has to be read as something: what it is.
    case form(Bilingual)
    case choice([String])
    case whole(ClosedRange<Int>)
    case flag
    case bilingual
    case mapping
    case texts
    case mappings
    /// A text or a mapping: the reader looks first.
    case either
  }
}
