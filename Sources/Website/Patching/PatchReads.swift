import Content
import Disk
import Synchronization

/// Reads files and makes sure that they are what they were when they were looked at.
final class PatchReads: Sendable {
  private let root: String
  private let changed: [String: [UInt8]]
  private let sources: BuildRecord.Sources
  private let broken = Mutex<Bool>(false)

  init(root: String, bytes: [String: [UInt8]], _ sources: BuildRecord.Sources) {
    self.root = root
    changed = bytes
    self.sources = sources
  }

  var isSound: Bool { broken.withLock { !$0 } }

  /// The bytes of a file; nil where it is another than before.
  func read(_ path: String) -> [UInt8]? {
    if let bytes = changed[path] { return bytes }
    do throws(FileError) {
      let bytes = try readFile(root + "/" + path, atMost: FolderLimits.content.fileBytes(path))
      if let index = sources.tree.files.paths.index(of: path), sources.holds(index, bytes) { return bytes }
    } catch {}
    broken.withLock { $0 = true }
    return nil
  }
}
