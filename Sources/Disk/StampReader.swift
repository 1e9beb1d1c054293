import Glibc

/// Asks the system about paths below a folder, for many that begin alike with what they share walked down once.
struct StampReader: ~Copyable {
  private let root: Int32
  /// The folder that the path before was looked up in, and its path with a slash at its end.
  private var folder: Int32
  private var folderPath: [UInt8] = []

  /// - Returns: nil where the folder cannot be opened.
  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    root = descriptor
    folder = descriptor
  }

  deinit {
    if folder != root { close(folder) }
    close(root)
  }

  /// What the system says about a file or folder, not through a link; nil where there is none.
  ///
  /// - Parameters:
  ///   - path: from the folder, with a zero byte behind it that does not count.
  ///   - parts: how many parts of the path, from its end, are looked up each time.
  mutating func stamp(of path: UnsafeRawBufferPointer, lookingUp parts: Int) -> FileStamp? {
    let start = Self.start(ofLast: parts, in: path)
    guard let base = path.baseAddress else { return nil }
    if !isIn(path[..<start]) { enter(path[..<start]) }
    var info = stat()
    let name = (base + start).assumingMemoryBound(to: CChar.self)
    guard folder >= 0, fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return FileStamp(info)
  }

  private func isIn(_ path: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard path.count == folderPath.count else { return false }
    return folderPath.withUnsafeBytes { inner in
      guard let inner = inner.baseAddress, let start = path.base.baseAddress else { return true }
      return memcmp(inner, start, path.count) == 0
    }
  }

  private mutating func enter(_ path: Slice<UnsafeRawBufferPointer>) {
    if folder != root { close(folder) }
    folderPath = Array(path)
    let name = path.map { CChar(bitPattern: $0) } + [0]
    folder = path.isEmpty ? root : openat(root, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }

  private static func start(ofLast parts: Int, in path: UnsafeRawBufferPointer) -> Int {
    var left = parts
    var index = path.count
    while index > 0 {
      if path[index - 1] == UInt8(ascii: "/") {
        left -= 1
        if left == 0 { break }
      }
      index -= 1
    }
    return index
  }
}
