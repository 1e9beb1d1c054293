import Content
import Diagnostics
import Mustache

extension Scene {
  /// The page that describes the data files: where they are, and every member with its meaning.
  func apiPage(_ language: Language) -> Object {
    [
      "files": .list(
        APIKind.all.map { kind in
          .object([
            "id": .text(kind.name),
            "title": .text(kind.title[language]),
            "summary": .text(kind.summary[language]),
            "path": .text("/" + kind.path),
            "url": .text(basePath + kind.path),
            "schema-path": .text("/" + kind.schemaPath),
            "schema": .text(basePath + kind.schemaPath),
            "list": kind.item == nil ? .missing : .text(kind.name),
            "single": .optional(kind.single.map { "/" + $0 }),
            "fields": .list(fields(kind.fields, below: "", language)),
          ])
        })
    ]
  }

  /// Fields with those inside them behind them, named by their whole path.
  private func fields(_ fields: [Schema.Field], below: String, _ language: Language) -> [Value] {
    fields.flatMap { field -> [Value] in
      let name = below + field.name
      let own = Value.object([
        "name": .text(name), "type": .text(field.schema.typeWord[language]),
        "meaning": .text(field.meaning[language]), "is-optional": .bool(field.isOptional),
      ])
      return [own] + self.fields(field.schema.inner, below: name + ".", language)
    }
  }
}
