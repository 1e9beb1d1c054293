/// The media types of the files of a site (RFC 6838; IANA's registry).
package enum MediaType {
  /// The type that a path calls for; unknown endings are bytes to be saved.
  package static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    if let known = byName.first(where: { $0.name == name }) { return known.type }
    guard let dot = name.lastIndex(of: ".") else { return unknown }
    let ending = name[name.index(after: dot)...].lowercased()
    return byEnding.first { $0.ending == ending }?.type ?? unknown
  }

  static let unknown = "application/octet-stream"

  /// Whether a file becomes smaller on its way to readers; pictures, fonts and documents are compressed already.
  package static func isCompressible(_ path: String) -> Bool {
    let type = of(path)
    return type.hasSuffix("charset=utf-8") || type == "image/svg+xml" || type == "application/wasm"
  }

  /// Feeds have a type of their own beside that of their syntax; the list of files and the checkpoint of the ledger are
  /// to be read.
  static let byName: [(name: String, type: String)] = [
    ("SHA256SUMS", "text/plain; charset=utf-8"),
    ("checkpoint", "text/plain; charset=utf-8"),
    ("feed.xml", "application/atom+xml; charset=utf-8"),
    ("feed.json", "application/feed+json; charset=utf-8"),
  ]

  /// Endings in lower case with their types.
  package static let byEnding: [(ending: String, type: String)] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("json", "application/json; charset=utf-8"),
    ("xml", "application/xml; charset=utf-8"),
    ("ics", "text/calendar; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("tlog-proof", "text/plain; charset=utf-8"),
    ("minisig", "text/plain; charset=utf-8"),
    ("md", "text/markdown; charset=utf-8"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("ico", "image/vnd.microsoft.icon"),
    ("woff2", "font/woff2"),
    ("pdf", "application/pdf"),
    ("zip", "application/zip"),
    ("doc", "application/msword"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xls", "application/vnd.ms-excel"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt", "application/vnd.ms-powerpoint"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
  ]
}
