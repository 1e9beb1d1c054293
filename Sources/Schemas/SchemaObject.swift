import Content
import Diagnostics
import JSON
import YAML

/// Writes the schema of a mapping at a path of keys.
struct SchemaObject {
  let file: ContentFile
  let path: [String]

  /// Writes the members of the schema into an object that has been opened for it.
  func write(_ keys: KeySet, to object: inout JSONObject) {
    object.member("type", "object")
    object.object("properties") { properties in
      for key in keys.keys { properties.object(key.name) { property(key, &$0) } }
    }
    if let others = keys.others {
      object.object("additionalProperties") { write(others, KeySet(), to: &$0) }
    } else {
      object.member("additionalProperties", false)
    }
    let required = keys.keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { object.array("required") { for name in required { $0.string(name) } } }
  }
}

extension SchemaObject {
  private func property(_ key: KeySet.Key, _ object: inout JSONObject) {
    let path = path + [key.name]
    if let meaning = file.meaning(of: path) { object.member("description", meaning.en + " / " + meaning.zh) }
    let inside = SchemaObject(file: file, path: path)
    // That a reader looks at a value before it reads it says nothing about it.
    let values = key.values.filter { $0 != .either }
    if let only = values.first, values.count == 1, key.isRequired {
      inside.write(only, key.inner, to: &object)
      return
    }
    object.array("anyOf") { list in
      for value in values { list.object { inside.write(value, key.inner, to: &$0) } }
      // An optional key that is left blank counts as absent.
      if !key.isRequired { list.object { $0.member("type", "null") } }
    }
  }

  private func write(_ value: KeyRecorder.Value, _ inner: KeySet, to object: inout JSONObject) {
    switch value {
    case .text, .form, .either: object.member("$ref", "#/definitions/text")
    case .choice(let words): object.array("enum") { for word in words { $0.string(word) } }
    case .whole(let range):
      object.member("type", "integer")
      if range.lowerBound != .min { object.member("minimum", range.lowerBound) }
      if range.upperBound != .max { object.member("maximum", range.upperBound) }
    case .flag: object.member("type", "boolean")
    case .bilingual: object.member("$ref", "#/definitions/bilingual")
    case .texts:
      object.member("type", "array")
      object.object("items") { $0.member("$ref", "#/definitions/text") }
    case .mapping: write(inner, to: &object)
    case .mappings:
      object.member("type", "array")
      object.object("items") { write(inner, to: &$0) }
    }
  }
}
