import Glibc

/// A folder that one process at a time works in; the system takes the lock away when the process ends, however it ends.
package struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock, and waits for it where another process holds it.
  ///
  /// - Parameters:
  ///   - path: a folder that exists.
  ///   - waiting: is called once before waiting.
  package init(_ path: String, waiting: () -> Void = {}) throws(FileError) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, action: .list, code: errno) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    if errno == EWOULDBLOCK {
      waiting()
      while flock(descriptor, LOCK_EX) != 0 {
        guard errno == EINTR else { throw FileError(path: path, action: .replace, code: errno) }
      }
      return
    }
    throw FileError(path: path, action: .replace, code: errno)
  }

  /// Takes the lock; nil where another process holds it.
  ///
  /// - Parameter path: a folder that exists.
  package init?(free path: String) throws(FileError) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw FileError(path: path, action: .list, code: errno) }
    guard flock(folder, LOCK_EX | LOCK_NB) == 0 else {
      close(folder)
      return nil
    }
    descriptor = folder
  }

  deinit { close(descriptor) }
}
