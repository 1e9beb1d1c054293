import Diagnostics
import JSON

/// The shape of a value of the data files, from which JSON Schema (2020-12) and its description on a page are made.
indirect enum Schema: Sendable {
  case string
  /// A text in both languages.
  case text
  /// `2026-07-14`.
  case date
  /// `2026-07-14T17:30:00+08:00`.
  case moment
  /// An absolute address.
  case address
  case integer
  case number
  case bool
  case version
  case oneOf([String])
  case list(Schema)
  case object([Field])
  case nullable(Schema)

  /// A member of an object; required unless it is optional.
  struct Field: Sendable {
    let name: String
    let schema: Schema
    let meaning: Bilingual
    let isOptional: Bool

    init(_ name: String, _ schema: Schema, zh: String, en: String, isOptional: Bool = false) {
      self.name = name
      self.schema = schema
      meaning = Bilingual(zh: zh, en: en)
      self.isOptional = isOptional
    }
  }
}

extension Schema {
  func write(to object: inout JSONObject) {
    switch self {
    case .string: object.member("type", "string")
    case .text: object.member("$ref", "#/$defs/text")
    case .date: Self.write("date", to: &object)
    case .moment: Self.write("date-time", to: &object)
    case .address: Self.write("uri", to: &object)
    case .integer: object.member("type", "integer")
    case .number: object.member("type", "number")
    case .bool: object.member("type", "boolean")
    case .version: object.member("const", 1)
    case .oneOf(let words): object.array("enum") { list in for word in words { list.string(word) } }
    case .list(let item):
      object.member("type", "array")
      object.object("items") { item.write(to: &$0) }
    case .object(let fields): Self.write(fields, to: &object)
    case .nullable(let schema):
      object.array("anyOf") { list in
        list.object { schema.write(to: &$0) }
        list.object { $0.member("type", "null") }
      }
    }
  }

  /// Other members may come with time; those that are here stay.
  static func write(_ fields: [Field], to object: inout JSONObject) {
    object.member("type", "object")
    object.object("properties") { properties in
      for field in fields {
        properties.object(field.name) { property in
          property.member("description", field.meaning.en + " / " + field.meaning.zh)
          field.schema.write(to: &property)
        }
      }
    }
    object.array("required") { list in
      for field in fields where !field.isOptional { list.string(field.name) }
    }
  }

  private static func write(_ format: String, to object: inout JSONObject) {
    object.member("type", "string")
    object.member("format", format)
  }

  /// The word for the type on a page.
  var typeWord: Bilingual {
    switch self {
    case .string: Bilingual(zh: "文字", en: "text")
    case .text: Bilingual(zh: "中英文（zh、en）", en: "text in zh and en")
    case .date: Bilingual(zh: "日期", en: "date")
    case .moment: Bilingual(zh: "时刻", en: "moment")
    case .address: Bilingual(zh: "网址", en: "address")
    case .integer, .version: Bilingual(zh: "整数", en: "whole number")
    case .number: Bilingual(zh: "数", en: "number")
    case .bool: Bilingual(zh: "是否", en: "true or false")
    case .oneOf(let words): Bilingual(both: words.joined(separator: " | "))
    case .list(let item):
      Bilingual(zh: item.typeWord.zh + "的列表", en: "list of " + item.typeWord.en)
    case .object: Bilingual(zh: "对象", en: "object")
    case .nullable(let schema):
      Bilingual(zh: schema.typeWord.zh + "，或 null", en: schema.typeWord.en + ", or null")
    }
  }

  /// The fields inside it, however deep it is wrapped; none for a plain value.
  var inner: [Field] {
    switch self {
    case .object(let fields): fields
    case .list(let schema), .nullable(let schema): schema.inner
    default: []
    }
  }
}
