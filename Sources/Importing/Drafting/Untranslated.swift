import Content

/// The English side of a draft, which nobody has translated yet: it says so, and checks find it by these words.
enum Untranslated {
  static let mark = ContentLoader.untranslatedMark

  static func page(title: String, body: String = "") -> String {
    let head = "---\ntitle: \(YAMLText.quoted("\(mark): \(title)"))\n---\n\n"
    let text = "This page has no English text yet. The Chinese page is authoritative.\n"
    return head + text + (body.isEmpty ? "" : "\n" + body)
  }
}

/// A file of a draft.
package struct DraftFile: Sendable, Hashable {
  /// From the programme's folder; `../` for files of the whole site.
  package let path: String
  package let text: String
}
