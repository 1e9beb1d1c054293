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
  /// - Parameter isLasting: whether the file is made once and read for months, so that more work on it pays.
  func bytes(of bytes: [UInt8], isLasting: Bool) -> [UInt8]? {
    switch self {
    case .gzip: Compression.gzip(bytes)
    // A page costs half a millisecond with quality 9 and twenty with 11, which saves a ninth.
    case .brotli: Compression.brotli(bytes, quality: isLasting ? 11 : 9)
    }
  }

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
