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
    for path in try Self.unlistedPaths(of: folder) {
      do throws(FileError) { unlisted[path] = try readFile(folder + "/" + path) } catch {
        guard error.code == ENOENT else { throw error }
      }
    }
    self.unlisted = unlisted
    guard let list = unlisted[Sums.file].flatMap({ Sums($0) }) else { return nil }
    var files = list.files
    for (path, bytes) in unlisted { files.append((path, SHA256(of: bytes))) }
    files.sort { inByteOrder($0.path, $1.path) }
    self.files = files
  }

  /// The state of the ledger that the site publishes; nil where it has none.
  var checkpoint: Checkpoint? {
    unlisted[Checkpoint.path].flatMap { SignedNote($0) }.flatMap { Checkpoint(text: $0.text) }
  }

  /// Whether another folder holds the same site.
  func isSame(as other: SiteFiles) -> Bool { unlisted == other.unlisted }
}

extension SiteFiles {
  /// The files that the list does not name: two beside it, the others in the folder of the ledger.
  private static func unlistedPaths(of folder: String) throws(FileError) -> [String] {
    let ledger = Folder(folder + "/" + Checkpoint.folder)
    let paths = ledger.exists ? try ledger.tree(withHidden: true).paths : []
    return [Sums.file, Sums.signature] + paths.map { Checkpoint.folder + $0 }.filter(Sums.isUnlisted)
  }
}
