import Diagnostics

/// What an import recognised, what it did not, and what a person should look at.
package struct ImportReport: Sendable {
  /// Something found, with its value as written into the draft.
  package struct Found: Sendable {
    package let what: Bilingual
    package let value: String
    package let place: SourcePlace?
  }

  package struct Point: Sendable {
    package let text: Bilingual
    package let place: SourcePlace?
  }

  package let source: String
  package let folder: String
  package internal(set) var files: [String] = []
  package internal(set) var found: [Found] = []
  package internal(set) var missing: [Bilingual] = []
  /// What to check before publishing.
  package internal(set) var checks: [Point] = []
  /// What was left out of the draft, by its place.
  package internal(set) var omitted: [Point] = []
  /// What the reading of the file says about itself.
  package internal(set) var notices: [Bilingual] = []
  /// YAML to be added to files of the site.
  package internal(set) var additions: [(file: String, text: String)] = []
}
