import Glibc
import Synchronization

/// Files as they were last read, so that a program that reads a folder again and again reads only what changed.
package final class FileMemory: Sendable {
  private let files = Mutex<[String: (stamp: FileStamp, bytes: [UInt8])]>([:])

  package init() {}

  /// Reads a file, or hands out what was read before when the file is still the same.
  ///
  /// - Parameter limit: bytes; a larger file is refused with `EFBIG`.
  func read(_ path: String, atMost limit: Int = .max) throws(FileError) -> [UInt8] {
    var info = stat()
    guard stat(path, &info) == 0 else {
      forget([path])
      throw FileError(path: path, action: .read, code: errno)
    }
    // Taken before reading: a file that changes meanwhile has another stamp the next time.
    let stamp = FileStamp(info)
    if let known = files.withLock({ $0[path] }), known.stamp == stamp { return known.bytes }
    let bytes = try readFile(path, atMost: limit)
    files.withLock { $0[path] = (stamp, bytes) }
    return bytes
  }

  /// Forgets files that are known to have changed: a clock too coarse may not show it.
  package func forget(_ paths: some Sequence<String>) {
    files.withLock { files in for path in paths { files[path] = nil } }
  }

  /// Forgets everything.
  package func forgetAll() {
    files.withLock { $0.removeAll() }
  }
}
