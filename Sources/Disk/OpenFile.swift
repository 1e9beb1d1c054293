import Glibc

/// A regular file that is read part by part, so that its size does not matter.
package struct OpenFile: ~Copyable {
  package let path: String
  /// In bytes, when it was opened.
  package let size: Int
  private let descriptor: Int32

  /// Opens a file.
  ///
  /// A symbolic link at the end of the path is not followed (`ELOOP`); a folder, device or pipe is none
  /// (`EISDIR`).
  package init(_ path: String) throws(FileError) {
    // Without O_NONBLOCK a pipe would wait for somebody to write.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(path: path, action: .read, code: errno) }
    var info = stat()
    let code = fstat(descriptor, &info) == 0 ? (info.st_mode & S_IFMT == S_IFREG ? 0 : EISDIR) : errno
    guard code == 0 else {
      close(descriptor)
      throw FileError(path: path, action: .read, code: code)
    }
    self.path = path
    self.descriptor = descriptor
    size = Int(info.st_size)
  }

  deinit { close(descriptor) }

  /// Reads the next bytes, at most so many; none at the end.
  package func next(atMost limit: Int = 1 << 18) throws(FileError) -> [UInt8] {
    while true {
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
        let got = read(descriptor, buffer.baseAddress!, limit)
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure == 0 { return chunk }
      guard failure == EINTR else { throw FileError(path: path, action: .read, code: failure) }
    }
  }
}
