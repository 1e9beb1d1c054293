import Compression
import Programs
import Website

/// A form of a file that a web server sends to readers who take it, beside the file itself.
enum CompressedForm: CaseIterable {
  case gzip
  case brotli

  /// What servers add to the name of a file to find it.
  var ending: String {
    switch self {
    case .gzip: ".gz"
    case .brotli: ".br"
    }
  }

  /// The bytes of the form; nil where memory does not suffice.
  ///
  /// - Parameter path: of the file.
  func bytes(of bytes: [UInt8], path: String) -> [UInt8]? {
    switch self {
    case .gzip: return Compression.gzip(bytes)
    case .brotli:
      // A page costs half a millisecond with quality 9 and twenty with 11, which saves a ninth. That pays for a file
      // that is made once and read for months.
      if LastingFiles.contains(path) { return Compression.brotli(bytes, quality: 11) }
      let quick = Compression.brotli(bytes, quality: 9)
      guard let quick, path.hasSuffix(".html"), Self.decisive.contains(quick.count) else { return quick }
      return Compression.brotli(bytes, quality: 11)
    }
  }

  /// Lengths of a page, in bytes, at which a ninth decides whether it fits into the first answer with its style sheets:
  /// the 14 KB that a server sends before it waits for the reader (RFC 6928).
  private static let decisive = 9 << 10...16 << 10

  /// Whether a path is that of a form of one of the files.
  static func isForm(_ path: String, of files: Set<String>) -> Bool {
    allCases.contains { path.hasSuffix($0.ending) && files.contains(String(path.dropLast($0.ending.count))) }
  }
}

/// Files whose names change with their bytes. A page that was read before a new version was published asks for those
/// of its own version, so the new one holds them too.
enum LastingFiles {
  static let folders = [ResponseHeaders.lastingFolder, Pagefind.folder]

  static func contains(_ path: String) -> Bool {
    if path.hasPrefix(ResponseHeaders.lastingFolder) { return true }
    guard path.hasPrefix(Pagefind.folder), let dot = path.lastIndex(of: ".") else { return false }
    // Pagefind's pieces of an index; its scripts keep their names.
    return path[dot...].hasPrefix(".pf_")
  }
}
