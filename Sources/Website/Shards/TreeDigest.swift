import Digest
import Disk
import Synchronization

/// Remembers what was read of a folder, so that two builds can tell whether they were made from the same files.
final class TreeDigest: Sendable {
  // Keys are bytes: as texts, two different paths could count as one.
  private let digests = Mutex<[[UInt8]: SHA256]>([:])

  /// The same folder, of which every file that is read is remembered as it was read.
  func recording(_ tree: FileTree) -> FileTree {
    let read = tree.read
    return FileTree(
      paths: tree.paths, refused: tree.refused,
      read: { [self] path throws(FileError) in
        let bytes = try read(path)
        note(Array(path.utf8), SHA256(of: bytes))
        return bytes
      })
  }

  /// The digest of all paths of a folder and of every file that was read.
  func digest(of tree: FileTree) -> SHA256 {
    let read = digests.withLock { $0 }
    var writer = ByteWriter()
    writer.add(tree.paths.count)
    for path in tree.paths {
      writer.add(path)
      writer.add(read[Array(path.utf8)]?.bytes ?? [])
    }
    return writer.digest
  }

  /// A file that reads differently the second time, because somebody saved it meanwhile, is like no other.
  private func note(_ path: [UInt8], _ digest: SHA256) {
    digests.withLock { digests in
      guard let known = digests[path], known != digest else {
        digests[path] = digest
        return
      }
      digests[path] = SHA256(of: known.bytes + digest.bytes)
    }
  }
}
