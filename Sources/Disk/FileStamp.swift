import Glibc

/// What the system says about a file or folder; all of it stays the same only while the file does.
package struct FileStamp: Sendable, Equatable, BitwiseCopyable {
  package let device: Int
  package let node: Int
  /// The kind of file and its permissions, as `st_mode` has them.
  package let mode: Int
  /// Bytes.
  package let size: Int
  /// When its bytes changed last, in nanoseconds since 1970.
  package let modified: Int
  /// When anything about it changed last, in nanoseconds since 1970.
  package let changed: Int

  init(_ info: stat) {
    device = Int(truncatingIfNeeded: info.st_dev)
    node = Int(truncatingIfNeeded: info.st_ino)
    mode = Int(info.st_mode)
    size = Int(info.st_size)
    modified = Self.nanoseconds(info.st_mtim)
    changed = Self.nanoseconds(info.st_ctim)
  }

  /// Looks at a file or folder, not through a link; nil where there is none.
  package init?(of path: String) {
    var info = stat()
    guard lstat(path, &info) == 0 else { return nil }
    self.init(info)
  }

  package var isFile: Bool { UInt32(mode) & S_IFMT == S_IFREG }

  /// The permissions, without the kind of file.
  package var permissions: UInt32 { UInt32(mode) & 0o7777 }

  /// Whether it is the same file or folder with the same bytes or names in it, wherever it was moved and whatever other
  /// names it was given since.
  package func hasSameContents(as other: FileStamp) -> Bool {
    device == other.device && node == other.node && mode == other.mode && size == other.size
      && modified == other.modified
  }

  /// Any time there is, wrapped around where it does not fit: what counts is whether two are equal.
  private static func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }
}
