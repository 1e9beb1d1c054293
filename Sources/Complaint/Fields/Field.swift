// Built for WebAssembly together with the sources of its siblings, as one module.
#if canImport(Diagnostics)
  import Credentials
  import Diagnostics
#endif

/// One member of a complaint: its name in the JSON, what may stand there, and how a person is asked for it.
package struct Field: Sendable {
  /// The name of the member in its object, ASCII.
  package let key: String
  package let shape: Shape
  package let isRequired: Bool
  package let label: Bilingual
  /// How to fill it in, nil where the label says it all.
  package let hint: Bilingual?
  /// Why it is asked; nil for what no person fills in, such as the version of the schema.
  package let why: Bilingual?

  init(
    _ key: String, _ shape: Shape, isRequired: Bool = true, label: Bilingual, hint: Bilingual? = nil,
    why: Bilingual? = nil
  ) {
    self.key = key
    self.shape = shape
    self.isRequired = isRequired
    self.label = label
    self.hint = hint
    self.why = why
  }
}

/// What may stand in a field.
package indirect enum Shape: Sendable {
  case text(TextRule)
  /// One text and no other.
  case fixed(String)
  /// True or false; or true alone, for a declaration.
  case truth(mustBeTrue: Bool)
  /// One of a few values.
  case choice([Choice])
  /// At least one of a few values, none twice.
  case choices([Choice])
  /// A whole number.
  case number(ClosedRange<Int>)
  case object([Field])
  /// An object whose members depend on one of them: the choices of `by` and, in the same order, the other
  /// members that go with each.
  case variants(by: Field, [[Field]])
  /// At least one object, and at most so many.
  case list(maximum: Int, [Field])
}

/// A value that can be chosen.
package struct Choice: Sendable {
  /// As it stands in the JSON.
  package let value: String
  package let label: Bilingual
  package let hint: Bilingual?

  init(_ value: String, zh: String, en: String, hint: Bilingual? = nil) {
    self.value = value
    label = Bilingual(zh: zh, en: en)
    self.hint = hint
  }
}

/// What a text must satisfy.
package struct TextRule: Sendable {
  package enum Form: Sendable {
    case plain
    /// The full name of a person, no placeholder.
    case personName
    /// The full registered name of an organisation, no placeholder.
    case organizationName
    case phone
    case email
    case creditCode
    case number(of: IdentityDocument)
    /// `2026-08-05`
    case date
    /// The id of an entry in the winner list.
    case entry
    case fileName
    /// 64 lower-case hexadecimal digits.
    case sha256
  }

  /// The fewest and most Unicode scalars.
  package let lengths: ClosedRange<Int>
  package let form: Form
  /// Whether it may have several lines.
  package let isMultiline: Bool

  init(_ lengths: ClosedRange<Int>, _ form: Form = .plain, isMultiline: Bool = false) {
    self.lengths = lengths
    self.form = form
    self.isMultiline = isMultiline
  }
}
