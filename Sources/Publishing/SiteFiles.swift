import Digest
import Disk
import Glibc
import Ledger

/// The files of a built site by its list of digests.
struct SiteFiles: Sendable {
  typealias File = (path: String, digest: SHA256)

  /// Where they lie.
  let folder: String
  /// All files, the list itself among them, in byte order.
  let files: [File]
  /// The bytes of the files that the list does not name, by path: the list itself, and what signatures go into.
  let unlisted: [String: [UInt8]]

  /// Reads the list of a folder; nil where there is none that can be used.
  init?(of folder: String) throws(FileError) {
    self.folder = folder
    var unlisted: [String: [UInt8]] = [:]
    for path in Sums.unlisted { unlisted[path] = try Self.bytes(of: folder + "/" + path) }
    guard let list = unlisted[Sums.file].flatMap({ Sums($0) }) else { return nil }
    // No ledger has more releases than its site has files, whatever its checkpoint says.
    if let size = Self.checkpoint(in: unlisted)?.size, size <= list.files.count {
      for path in ReleaseProof.paths(of: size) { unlisted[path] = try Self.bytes(of: folder + "/" + path) }
    }
    self.unlisted = unlisted
    var files = list.files
    for (path, bytes) in unlisted { files.append((path, SHA256(of: bytes))) }
    files.sort { inByteOrder($0.path, $1.path) }
    self.files = files
  }

  /// The state of the ledger that the site publishes; nil where it has none.
  var checkpoint: Checkpoint? { Self.checkpoint(in: unlisted) }

  private static func checkpoint(in unlisted: [String: [UInt8]]) -> Checkpoint? {
    unlisted[Checkpoint.path].flatMap { SignedNote($0) }.flatMap { Checkpoint(text: $0.text) }
  }

  /// The bytes of a file; nil where there is none.
  private static func bytes(of path: String) throws(FileError) -> [UInt8]? {
    do throws(FileError) { return try readFile(path) } catch {
      guard error.code == ENOENT else { throw error }
      return nil
    }
  }

  /// Whether another folder holds the same site.
  func isSame(as other: SiteFiles) -> Bool { unlisted == other.unlisted }
}
