import CivilTime
import Content
import Diagnostics
import Mustache

extension Value {
  /// A text, or a known key with nothing to show.
  static func optional(_ text: String?) -> Value {
    text.map(Value.text) ?? .missing
  }

  static func texts(_ texts: [String]) -> Value {
    .list(texts.map { .object(["text": .text($0)]) })
  }

  /// A link of a list: title and address.
  static func link(_ title: String, _ url: String) -> Value {
    .object(["title": .text(title), "url": .text(url)])
  }
}

extension Language {
  var wording: WordingLanguage {
    switch self {
    case .zh: .zh
    case .en: .en
    }
  }
}

/// A mark of the footer: the body's own image, or its title alone, leading to whoever gave it.
enum MarkView {
  static func data(_ mark: Settings.Mark, _ scene: Scene, _ language: Language) -> Object {
    [
      "title": .text(mark.title[language]),
      "link": .text(mark.link),
      "image": .optional(mark.image.map { scene.basePath + Settings.markFolder + $0.value }),
    ]
  }
}

/// An office and how to reach it.
enum ContactView {
  static func data(_ contact: Contact, _ language: Language) -> Object {
    [
      "office": .text(contact.office[language]),
      "phones": .texts(contact.phones),
      "email": .optional(contact.email),
      "address": .optional(contact.address?[language]),
      "website": .optional(contact.website),
    ]
  }
}
