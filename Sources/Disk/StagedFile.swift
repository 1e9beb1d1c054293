import Glibc

/// A new file of a folder out of sight that is written part by part, so that its size does not matter.
package final class StagedFile {
  private let path: String
  private var descriptor: Int32

  fileprivate init(_ path: String) throws(FileError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(path: path, action: .write, code: errno) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  package func write(_ bytes: ArraySlice<UInt8>) throws(FileError) {
    let failure = writeBytes(bytes, to: descriptor)
    if failure != 0 { throw FileError(path: path, action: .write, code: failure) }
  }

  /// Closes the file, to which nothing can be written any more.
  package func end() throws(FileError) {
    let open = descriptor
    descriptor = -1
    // A full disk may show itself only when the file is closed.
    if close(open) != 0 { throw FileError(path: path, action: .write, code: errno) }
  }
}

extension SpareFolder {
  /// Makes an empty file, in the place of one that is there.
  package func newFile(_ relative: String) throws(FileError) -> StagedFile {
    let target = path + "/" + relative
    unlink(target)
    return try StagedFile(target)
  }
}

extension Staging {
  /// Makes an empty file in the folder itself.
  ///
  /// - Parameter name: one that nothing in the folder has yet.
  package func newFile(_ name: String) throws(FileError) -> StagedFile {
    if earlier != nil { unlink(path + "/" + name) }
    return try StagedFile(path + "/" + name)
  }
}
