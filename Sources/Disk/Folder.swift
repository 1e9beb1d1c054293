import Glibc

/// A folder on disk: the only place where the program lists and reads files.
package struct Folder: Sendable {
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  package var exists: Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// The names of what is in the folder itself, in byte order; a name that is not UTF-8 has replacement characters.
  package func names() throws(FileError) -> [String] {
    guard let entries = Self.entries(of: path) else {
      throw FileError(path: path, action: .list, code: errno)
    }
    return entries.map { String(decoding: $0, as: UTF8.self) }.sorted(by: inByteOrder)
  }
}

extension Folder {
  /// Lists a folder whose files are not all of one site; one with too many of them is an error (`EFBIG`).
  package func listing(withHidden: Bool = false) throws(FileError) -> FileTree {
    let tree = try tree(withHidden: withHidden)
    guard tree.refusal == nil else { throw FileError(path: path, action: .list, code: EFBIG) }
    return tree
  }
}

extension Folder {
  /// Lists those regular files below the folder that are wanted, in byte order, without holding the others: links,
  /// hidden files and names that are not UTF-8 are passed over.
  ///
  /// - Parameter isWanted: asked with each path from the folder, in UTF-8.
  package func paths(where isWanted: (_ path: [UInt8]) -> Bool) throws(FileError) -> [String] {
    var wanted: [String] = []
    var open: [[UInt8]] = [[]]
    while let folder = open.popLast() {
      guard let entries = Self.entries(of: path + "/" + String(decoding: folder, as: UTF8.self)) else {
        if folder.isEmpty { throw FileError(path: path, action: .list, code: errno) }
        continue
      }
      for entry in entries where entry.first != UInt8(ascii: ".") {
        let child = folder + entry
        guard let name = String(validating: child, as: UTF8.self) else { continue }
        var info = stat()
        guard lstat(path + "/" + name, &info) == 0 else { continue }
        switch info.st_mode & S_IFMT {
        case S_IFREG: if isWanted(child) { wanted.append(name) }
        case S_IFDIR: open.append(child + [UInt8(ascii: "/")])
        default: break
        }
      }
    }
    return wanted.sorted(by: inByteOrder)
  }
}

extension Folder {
  /// The names in a folder as bytes, `.` and `..` left out; nil when it cannot be opened.
  static func entries(of path: String) -> [[UInt8]]? {
    guard let stream = opendir(path) else { return nil }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    forEachEntry(of: stream) { name, _ in
      names.append(Array(UnsafeRawBufferPointer(start: name, count: strlen(name))))
    }
    return names
  }
}

/// Reads a whole file.
///
/// - Parameter limit: bytes; a larger file is refused with `EFBIG` before any of it is read.
package func readFile(_ path: String, atMost limit: Int = .max) throws(FileError) -> [UInt8] {
  // Opening a pipe that nobody writes to must not wait.
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { throw FileError(path: path, action: .read, code: errno) }
  defer { close(descriptor) }
  var info = stat()
  guard fstat(descriptor, &info) == 0 else { throw FileError(path: path, action: .read, code: errno) }
  guard info.st_mode & S_IFMT == S_IFREG else {
    let isFolder = info.st_mode & S_IFMT == S_IFDIR
    throw FileError(path: path, action: .read, code: isFolder ? EISDIR : EINVAL)
  }
  guard info.st_size <= limit else { throw FileError(path: path, action: .read, code: EFBIG) }
  let (bytes, failure) = readBytes(of: descriptor, Int(info.st_size))
  if failure != 0 { throw FileError(path: path, action: .read, code: failure) }
  return bytes
}

/// Reads part of a file, fewer bytes where it ends.
///
/// - Parameter range: no longer than the file was found to be.
package func readFile(_ path: String, part range: Range<Int>) throws(FileError) -> [UInt8] {
  let descriptor = Descriptor(open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK))
  guard descriptor.number >= 0, lseek(descriptor.number, range.lowerBound, SEEK_SET) >= 0 else {
    throw FileError(path: path, action: .read, code: errno)
  }
  let (bytes, failure) = readBytes(of: descriptor.number, range.count)
  if failure != 0 { throw FileError(path: path, action: .read, code: failure) }
  return bytes
}

/// Reads so many bytes of an open file, fewer where it ends.
///
/// - Returns: what was read, and the number of the error that ended it; 0 for none.
func readBytes(of descriptor: Int32, _ size: Int) -> (bytes: [UInt8], failure: Int32) {
  var failure: Int32 = 0
  // Room for one at least: the empty array is a single object for all threads, and its count would be written.
  let bytes = [UInt8](unsafeUninitializedCapacity: max(1, size)) { buffer, count in
    preferLargePages(UnsafeMutableRawBufferPointer(buffer))
    while count < size {
      let got = read(descriptor, buffer.baseAddress! + count, size - count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { failure = errno }
      if got <= 0 { break }
      count += got
    }
  }
  return (bytes, failure)
}

/// Asks the system to back a large buffer with large pages: it then comes in some dozen pieces instead of
/// thousands, each of which costs time. Where the system has none, nothing changes.
private func preferLargePages(_ buffer: UnsafeMutableRawBufferPointer) {
  let page = 2 << 20
  guard buffer.count >= 2 * page, let start = buffer.baseAddress else { return }
  let first = start.alignedUp(toMultipleOf: page)
  let length = (start + buffer.count - first) / page * page
  if length > 0 { _ = madvise(first, length, MADV_HUGEPAGE) }
}

/// Whether a path leads to a folder; throws where it leads nowhere.
package func isFolder(_ path: String) throws(FileError) -> Bool {
  var info = stat()
  guard stat(path, &info) == 0 else { throw FileError(path: path, action: .read, code: errno) }
  return info.st_mode & S_IFMT == S_IFDIR
}

/// Reads standard input to its end.
///
/// - Parameter limit: bytes; more than that is refused with `EFBIG`.
package func readStandardInput(atMost limit: Int = .max) throws(FileError) -> [UInt8] {
  var bytes: [UInt8] = []
  while true {
    var failure: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      let got = read(STDIN_FILENO, buffer.baseAddress!, 1 << 16)
      if got < 0 { failure = errno }
      count = max(0, got)
    }
    if failure == EINTR { continue }
    if failure != 0 { throw FileError(path: "-", action: .read, code: failure) }
    if chunk.isEmpty { return bytes }
    bytes += chunk
    if bytes.count > limit { throw FileError(path: "-", action: .read, code: EFBIG) }
  }
}
