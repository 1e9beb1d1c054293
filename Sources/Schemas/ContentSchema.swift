import Content
import Diagnostics
import JSON
import YAML

/// The JSON Schema (draft 7, which editors know best) of a kind of file, made from the keys its reader asks for.
package enum ContentSchema {
  package static func json(_ file: ContentFile) -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.object { object in
      object.member("$schema", "http://json-schema.org/draft-07/schema#")
      object.member("title", file.title.en + " / " + file.title.zh)
      SchemaObject(file: file, path: []).write(file.keys(), to: &object)
      object.object("definitions") { definitions in
        // A text may look like a number: 12345 is one as it is written.
        definitions.object("text") { text in
          text.array("type") { for type in ["string", "number", "boolean"] { $0.string(type) } }
        }
        definitions.object("bilingual") { bilingual in
          bilingual.member("type", "object")
          bilingual.member("additionalProperties", false)
          bilingual.array("required") { for language in Language.allCases { $0.string(language.rawValue) } }
          bilingual.object("properties") { properties in
            for language in Language.allCases {
              properties.object(language.rawValue) { $0.member("$ref", "#/definitions/text") }
            }
          }
        }
      }
    }
    return writer.bytes
  }
}
