import Content
import Diagnostics
import Markdown

/// A file as it reads now, and an offset in it that the editor asks about.
struct EditedFile {
  let file: SourceFile
  let index: TextIndex
  let offset: Int
  /// What kind of keys it has; nil for a file without any.
  let kind: ContentFile?

  init(_ file: SourceFile, at position: TextPosition, _ encoding: PositionEncoding) {
    self.file = file
    index = TextIndex(file.bytes, encoding)
    offset = index.offset(of: position)
    kind = ContentFile(path: file.path)
  }

  /// The language of a page, by its name.
  var language: Language? {
    Language.allCases.first { file.path.hasSuffix(".\($0.rawValue).md") }
  }

  /// The folder of the programme it belongs to.
  var programme: String? {
    let parts = file.path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : nil
  }

  /// Where the offset lies in its YAML; nil outside it.
  func cursor(at offset: Int) -> YAMLCursor? {
    guard let kind else { return nil }
    guard
      let range = kind.isYAML && file.path.hasSuffix(".yml")
        ? 0..<file.bytes.count : FrontMatter.split(file).yaml
    else { return nil }
    return YAMLCursor(file.bytes, in: range, at: offset)
  }
}
