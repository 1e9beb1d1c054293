// Built for WebAssembly together with the sources of its siblings, as one module.
#if canImport(Diagnostics)
  import Diagnostics
#endif

/// The complaint of one programme: every field, in the order in which they are asked and written.
///
/// The form page, the JSON Schema, the OpenAPI document, the specification and the validation are all made
/// from this tree.
package struct ComplaintForm: Sendable {
  /// Changes with every change of meaning.
  package static let version = "1"
  /// The most bytes of the JSON of a complaint.
  package static let largestJSON = 1 << 20
  /// The most items of evidence.
  package static let mostEvidence = 50
  /// The most bytes of one evidence file.
  package static let largestFile = 20 << 20
  /// The most bytes of all evidence files together.
  package static let largestTotal = 100 << 20

  /// The id of the programme.
  package let programme: String
  /// The members of the complaint.
  package let fields: [Field]

  package init(programme: String) {
    self.programme = programme
    fields = Self.fields(programme)
  }
}

/// A field with the place where it stands.
package struct PlacedField: Sendable {
  /// The JSON pointer (RFC 6901), with `0` for the first item of a list: `/complaint/evidence/0/title`.
  package let pointer: String
  package let field: Field
  /// The field on whose choice it depends and the values with which it is asked; nil where it always is.
  package let condition: (pointer: String, values: [String])?
  /// Whether it or something around it may be left out.
  package let isOptional: Bool
}

extension ComplaintForm {
  /// Every field that holds a value, in order; one that several choices ask for in the same way stands for each.
  package var placed: [PlacedField] {
    var result: [PlacedField] = []
    for field in fields { Self.place(field, "", nil, false, &result) }
    return result
  }

  private static func place(
    _ field: Field, _ parent: String, _ condition: (pointer: String, values: [String])?, _ isOptional: Bool,
    _ result: inout [PlacedField]
  ) {
    let pointer = parent + "/" + field.key
    let isOptional = isOptional || !field.isRequired
    switch field.shape {
    case .object(let fields):
      for field in fields { place(field, pointer, condition, isOptional, &result) }
    case .list(_, let fields):
      for field in fields { place(field, pointer + "/0", condition, isOptional, &result) }
    case .variants(let by, let variants):
      place(by, pointer, condition, isOptional, &result)
      guard case .choice(let choices) = by.shape else { return }
      for (choice, fields) in zip(choices, variants) {
        for field in fields {
          place(field, pointer, (pointer + "/" + by.key, [choice.value]), isOptional, &result)
        }
      }
    default:
      result.append(PlacedField(pointer: pointer, field: field, condition: condition, isOptional: isOptional))
    }
  }
}
