import JSON

/// Writes fields as members of a JSON Schema.
struct SchemaWriter {
  /// Writes an object with these members and no others.
  static func members(
    of fields: [Field], beside constant: (field: Field, value: String)? = nil, into schema: inout JSONObject
  ) {
    schema.member("type", "object")
    schema.object("properties") { properties in
      if let constant {
        properties.object(constant.field.key) { property in
          property.member("title", constant.field.title)
          property.member("const", constant.value)
        }
      }
      for field in fields { properties.object(field.key) { write(field, into: &$0) } }
    }
    schema.array("required") { required in
      if let constant { required.string(constant.field.key) }
      for field in fields where field.isRequired { required.string(field.key) }
    }
    schema.member("additionalProperties", false)
  }

  private static func write(_ field: Field, into schema: inout JSONObject) {
    schema.member("title", field.title)
    schema.member("description", ifPresent: field.description)
    switch field.shape {
    case .text(let rule): text(rule, into: &schema)
    case .fixed(let value): schema.member("const", value)
    case .truth(let mustBeTrue):
      if mustBeTrue { schema.member("const", true) } else { schema.member("type", "boolean") }
    case .choice(let choices): alternatives(choices, into: &schema)
    case .choices(let choices):
      schema.member("type", "array")
      schema.object("items") { alternatives(choices, into: &$0) }
      schema.member("minItems", 1)
      schema.member("maxItems", choices.count)
      schema.member("uniqueItems", true)
    case .number(let range):
      schema.member("type", "integer")
      schema.member("minimum", range.lowerBound)
      schema.member("maximum", range.upperBound)
    case .object(let fields): members(of: fields, into: &schema)
    case .variants(let by, let variants):
      guard case .choice(let choices) = by.shape else { return }
      schema.array("oneOf") { alternatives in
        for (choice, fields) in zip(choices, variants) {
          alternatives.object { alternative in
            alternative.member("title", choice.label.zh + " / " + choice.label.en)
            members(of: fields, beside: (by, choice.value), into: &alternative)
          }
        }
      }
    case .list(let maximum, let fields):
      schema.member("type", "array")
      schema.object("items") { members(of: fields, into: &$0) }
      schema.member("minItems", 1)
      schema.member("maxItems", maximum)
    }
  }

  private static func text(_ rule: TextRule, into schema: inout JSONObject) {
    schema.member("type", "string")
    schema.member("minLength", rule.lengths.lowerBound)
    schema.member("maxLength", rule.lengths.upperBound)
    schema.member("pattern", ifPresent: SchemaPattern.of(rule.form))
    switch rule.form {
    case .date: schema.member("format", "date")
    case .email: schema.member("format", "email")
    case .creditCode, .number, .sha256: return
    default: break
    }
    schema.object("not") { $0.member("pattern", SchemaPattern.forbidden(rule)) }
  }

  private static func alternatives(_ choices: [Choice], into schema: inout JSONObject) {
    schema.member("type", "string")
    schema.array("enum") { values in
      for choice in choices { values.string(choice.value) }
    }
  }
}
