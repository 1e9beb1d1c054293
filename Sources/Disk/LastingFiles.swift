import CLinux
import Glibc

/// What tells a file that was written once and never touched again from one that somebody changed.
package struct FileState: Sendable, Equatable {
  /// In bytes.
  package let size: Int
  /// When it was last written, in whole seconds since 1970; nil where a fraction of a second is set too.
  package let second: Int?
  /// Whether nobody may write to it.
  package let isSealed: Bool

  /// Looks at a regular file; nil where there is none. A link is none.
  package init?(of path: String) {
    var info = stat()
    guard lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    size = Int(info.st_size)
    second = info.st_mtim.tv_nsec == 0 ? info.st_mtim.tv_sec : nil
    isSealed = info.st_mode & 0o222 == 0
  }
}

/// Writes a new file for everybody to read and nobody to change.
///
/// - Parameter second: when it counts as written, in seconds since 1970.
package func writeSealed(_ bytes: [UInt8], to path: String, at second: Int) throws(FileError) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
  guard descriptor >= 0 else { throw FileError(path: path, action: .write, code: errno) }
  // The descriptor that writes is closed at its end; this one sets what writing would change.
  let again = Descriptor(fcntl(descriptor, F_DUPFD_CLOEXEC, 0))
  try writeAll(bytes, to: descriptor, path: path, mustLast: false)
  let times = [timespec(tv_sec: second, tv_nsec: 0), timespec(tv_sec: second, tv_nsec: 0)]
  guard again.number >= 0, fchmod(again.number, 0o444) == 0, futimens(again.number, times) == 0 else {
    throw FileError(path: path, action: .write, code: errno)
  }
}

/// Makes a folder that everybody may read, whatever the mask of the process; one that exists stays as it is.
package func makePublicFolder(_ path: String) throws(FileError) {
  if mkdir(path, 0o755) == 0 {
    guard chmod(path, 0o755) == 0 else { throw FileError(path: path, action: .write, code: errno) }
  } else if errno != EEXIST {
    throw FileError(path: path, action: .write, code: errno)
  }
}

/// Waits until the disk holds what was written.
///
/// - Parameter isDeep: whether that means everything in the folder's file system, or only its own list of names.
package func settle(_ path: String, isDeep: Bool) throws(FileError) {
  let descriptor = Descriptor(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  guard descriptor.number >= 0,
    (isDeep ? sync_file_system(descriptor.number) : fsync(descriptor.number)) == 0
  else {
    throw FileError(path: path, action: .write, code: errno)
  }
}
