import Diagnostics
import JSON

/// One file below `/api/`: what it holds, in which shape.
struct APIKind: Sendable {
  /// The name of the file and of its schema, and the key of its list.
  let name: String
  let title: Bilingual
  let summary: Bilingual
  /// The name of an item in the schema; nil for a file that is one object.
  let item: String?
  /// The members of an item, or of the file where it is one object.
  let fields: [Schema.Field]
  /// Where single items stand as files of their own, nil where they do not.
  var single: String?

  var path: String { "api/\(name).json" }
  var schemaPath: String { "api/schema/\(name).json" }

  /// The file as a JSON Schema (2020-12) that needs no other.
  func schema(baseURL: String) -> [UInt8] {
    jsonFile { schema in
      schema.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      schema.member("$id", baseURL + schemaPath)
      schema.member("title", title.en + " / " + title.zh)
      schema.member("description", summary.en + " / " + summary.zh)
      let version = Schema.Field(
        "version", .version, zh: "格式的版本；只会增加成员，不会改变已有的。",
        en: "The version of the format; members are only ever added.")
      if item == nil {
        Schema.write([version] + fields, to: &schema)
      } else {
        schema.member("type", "object")
        schema.object("properties") { properties in
          properties.object("version") { Schema.version.write(to: &$0) }
          properties.object(name) { list in
            list.member("type", "array")
            list.object("items") { $0.member("$ref", "#/$defs/" + (item ?? "")) }
          }
        }
        schema.array("required") { list in
          list.string("version")
          list.string(name)
        }
      }
      schema.object("$defs") { definitions in
        definitions.object("text") {
          Schema.write(
            [
              .init("zh", .string, zh: "中文", en: "Chinese"), .init("en", .string, zh: "英文", en: "English"),
            ], to: &$0)
        }
        if let item { definitions.object(item) { Schema.write(fields, to: &$0) } }
      }
    }
  }
}
