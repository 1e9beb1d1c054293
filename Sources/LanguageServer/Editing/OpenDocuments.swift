import JSON

/// The files that are open in the editor, as they read there.
struct OpenDocuments {
  struct Document {
    var bytes: [UInt8]
    var version: Int?
  }

  private(set) var documents: [String: Document] = [:]

  /// By absolute path.
  subscript(path: String) -> Document? { documents[path] }

  /// Paths in byte order.
  var paths: [String] { documents.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  mutating func open(_ item: JSONValue) {
    guard let path = item.path, let text = item.member("text")?.text else { return }
    documents[path] = Document(bytes: text, version: item.member("version")?.count)
  }

  mutating func close(_ item: JSONValue) {
    if let path = item.path { documents[path] = nil }
  }

  /// Makes the changes of a notification, one after the other.
  mutating func change(_ params: JSONValue, _ encoding: PositionEncoding) {
    guard let item = params.member("textDocument"), let path = item.path, var document = documents[path]
    else {
      return
    }
    for change in params.member("contentChanges")?.items ?? [] {
      guard let text = change.member("text")?.text else { continue }
      guard let range = change.member("range") else {
        document.bytes = text
        continue
      }
      let index = TextIndex(document.bytes, encoding)
      guard let start = range.member("start")?.position, let end = range.member("end")?.position else {
        continue
      }
      let lower = index.offset(of: start)
      document.bytes.replaceSubrange(lower..<max(lower, index.offset(of: end)), with: text)
    }
    document.version = item.member("version")?.count
    documents[path] = document
  }
}

extension JSONValue {
  /// The path of a document given by its address.
  var path: String? { member("uri")?.string.flatMap(DocumentURI.path) }

  var position: TextPosition? {
    guard let line = member("line")?.count, let character = member("character")?.count else { return nil }
    return TextPosition(line: line, character: character)
  }
}
