import CLinux
import Glibc

/// A second version of a published folder, out of sight, that is brought up to date and takes its place.
///
/// Both share the files in which they do not differ. Whoever reads the published folder sees one whole version at every
/// moment: files in it are never written, only those out of sight are, and one step swaps the two.
package struct SpareFolder: Sendable {
  package let path: String
  /// The folder that is published.
  package let published: String

  package init(at path: String, for published: String) {
    self.path = path
    self.published = published
  }

  /// Makes it anew, with all files of the published folder.
  package func link(_ files: PathList, folders: PathList) throws(FileError) {
    removeTree(path)
    // What it holds is for everybody to read.
    try makeFolders(path)
    for index in 0..<folders.count where folders[index] != StampedTree.root {
      let folder = path + "/" + folders[index]
      guard mkdir(folder, 0o755) == 0 else { throw FileError(path: folder, action: .write, code: errno) }
    }
    for index in 0..<files.count { try link(files[index]) }
  }

  /// Takes one file over as it is published.
  package func link(_ relative: String) throws(FileError) {
    let target = path + "/" + relative
    unlink(target)
    guard Glibc.link(published + "/" + relative, target) == 0 else {
      throw FileError(path: target, action: .write, code: errno)
    }
  }

  /// Writes one file, which is another than the published one from then on.
  package func write(_ bytes: [UInt8], to relative: String) throws(FileError) {
    let target = path + "/" + relative
    unlink(target)
    try writeFile(bytes, to: target, isNew: true)
  }

  /// Publishes it; what was published until now takes its place.
  package func swap() throws(FileError) {
    guard exchange_paths(path, published) == 0 else {
      throw FileError(path: published, action: .replace, code: errno)
    }
  }
}

/// The permissions that new files have.
package func newFileMode() -> UInt32 {
  let mask = umask(0o022)
  _ = umask(mask)
  return 0o644 & ~mask
}

/// The number of the user who owns new files.
package func userNumber() -> UInt32 { geteuid() }

/// Removes a file; one that is not there is fine.
package func removeFile(_ path: String) { unlink(path) }
