/// A way to use a registered name wrongly.
package enum NameRule: String, Sendable, Hashable, CaseIterable {
  /// A character of the name differs.
  case variant = "name/variant"
  /// The name is broken apart, or its parts are in another order.
  case split = "name/split"
  /// A level or the year is left out, or a short form loses a character.
  case partial = "name/partial"
  /// The edition is not registered, or is not the one that can be meant.
  case edition = "name/edition"
  /// A short form stands where none is allowed, or is an invented one.
  case shortForm = "name/short-form"
  /// English text renders the name otherwise than the registry does.
  case english = "name/english"
  /// A list of organisers adds, omits, reorders or abbreviates a body.
  case organizers = "organizers/list"
  /// An image used as the logo is not the approved file.
  case logo = "logo/altered"
  /// The name of a file does not follow the registered pattern.
  case fileName = "file/name"
}
