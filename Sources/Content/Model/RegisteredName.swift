import Diagnostics
import YAML

/// A name of `names.yml` that must be used exactly.
package struct RegisteredName: Sendable {
  package let id: String
  package let within: Located<String>?
  package let full: Bilingual
  package let short: (zh: [String], en: [String])
  /// What the bureau ordered, for the naming page.
  package let rule: Bilingual?
  /// Full Chinese names of the bodies, in the order the notice gives.
  package let organizers: [Located<String>]
  package let logo: RegisteredLogo?
  package let wrong: [String]
  package let right: [String]
  package let place: Place
  package let parts: Parts

  /// Where the texts of a name stand in `names.yml`: UTF-8 bytes from the start of the file.
  package struct Parts: Sendable {
    package let zh: Range<Int>
    /// Of the Chinese short forms, in their order.
    package let shortZh: [Range<Int>]
    package let wrong: [Range<Int>]
    package let right: [Range<Int>]
  }
}

/// The one approved logo of a name.
package struct RegisteredLogo: Sendable {
  /// The file's name in the folder of the programme that bears the name.
  package let file: Located<String>
  /// The SHA-256 of the approved file as it is written down, nil where it is not yet.
  package let digest: Located<String>?
}

/// The pattern that the name of a file handed in must follow.
package struct FileNamePattern: Sendable {
  package let id: String
  package let pattern: String
  package let programme: String?
  package let place: Place
}
