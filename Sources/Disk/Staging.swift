import CLinux
import Glibc

/// A folder that is written beside its final place and swapped in as a whole.
///
/// A reader, a crash or a full disk never sees half a site: until `publish` succeeds the old folder stands
/// untouched, and afterwards the new one stands complete.
package struct Staging: Sendable {
  /// Where the finished folder is to stand.
  package let destination: String
  /// Where it is written: a sibling, so that the swap stays inside one file system.
  package let path: String

  /// Held while this process writes here, so that another one knows the folder is no leftover.
  private let lock: Int32

  /// The permissions of the files written here.
  let fileMode: UInt32

  /// The files that were here when it was begun; nil where it was begun empty.
  let earlier: PathList?

  /// Makes an empty sibling folder of `destination`, and removes those that killed builds left behind.
  ///
  /// - Parameters:
  ///   - destination: a folder that exists or not; of a link, the folder it leads to.
  ///   - mark: a file that only a folder of this program holds. A folder that holds something else and not this
  ///     file is not replaced: somebody's files would be lost. Nil where any folder may be.
  ///   - earlier: what is to be brought up to date here; nil for an empty folder, which it also is where the two are
  ///     not of one file system.
  package init(
    for destination: String, mark: String? = nil, from earlier: EarlierVersion? = nil
  ) throws(FileError) {
    let resolved = try Self.resolved(destination)
    if let mark { try Self.guardForeignFiles(in: resolved, mark) }
    self.destination = resolved
    let (parent, name) = Self.split(resolved)
    try makeFolders(parent)
    let stem = ".gongshi-" + name + "-"
    // Between making a folder and locking it no other process may take it for a leftover.
    let turn = Self.locked(parent, LOCK_EX)
    defer { if turn >= 0 { close(turn) } }
    Self.removeLeftovers(in: parent, stem)
    var template = Array((parent + "/" + stem + "XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw FileError(path: parent, action: .write, code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let start = path
    // An empty folder gives way.
    self.earlier = earlier.flatMap { rename($0.path, start) == 0 ? $0.files : nil }
    lock = Self.locked(path, LOCK_EX | LOCK_NB)
    fileMode = newFileMode()
    // mkdtemp makes a private folder; the site is public.
    guard chmod(path, 0o755) == 0 else { throw FileError(path: path, action: .write, code: errno) }
  }

  /// Writes one file, making the folders above it.
  ///
  /// - Parameter relative: a path inside the folder; the caller guarantees that it holds no `..`.
  package func write(_ bytes: [UInt8], to relative: String) throws(FileError) {
    let target = path + "/" + relative
    makeOwnFolder(of: target)
    do {
      try writeFile(bytes, to: target, isNew: true)
    } catch  where error.code == ENOENT {
      try makeFolders(Self.split(target).parent)
      try writeFile(bytes, to: target, isNew: true)
    } catch  where error.code == EEXIST {
      // What is here may be the very file that stands in the destination, which must not change.
      if unlink(target) != 0, errno == EISDIR, earlier != nil { removeTree(target) }
      try writeFile(bytes, to: target, isNew: true)
    }
  }

  /// Removes what was here when it was begun and is none of the finished folder.
  ///
  /// - Parameter files: all of the finished folder, but for those that are written later.
  package func removeEarlier(butNot files: @autoclosure () -> PathList) {
    if let earlier { removeFiles(earlier, butNot: files(), below: path) }
  }

  /// Waits until files that are written from now on carry a later time than all that are in the folder.
  ///
  /// - Returns: a time between them, in nanoseconds since 1970; nil where time does not pass.
  package func settle() throws(FileError) -> Int? {
    let time = try fileTime(in: path)
    // Ten milliseconds are the longest step of a clock of Linux.
    return try waitForLaterTime(in: Self.split(path).parent, by: 10_000_000) ? time : nil
  }

  /// Swaps the finished folder in and removes the old one.
  package func publish() throws(FileError) {
    if try replace() { removeReplaced() }
  }

  /// Swaps the finished folder in.
  ///
  /// - Returns: whether there was an old one, which stands where the new one was written until somebody removes it.
  package func replace() throws(FileError) -> Bool {
    defer { release() }
    // Another build may make or replace the destination between the two attempts.
    for _ in 0..<8 {
      // One step swaps both names, so there is no moment without a site.
      if exchange_paths(path, destination) == 0 { return true }
      guard errno == ENOENT else { throw FileError(path: destination, action: .replace, code: errno) }
      if rename(path, destination) == 0 { return false }
      guard errno == EEXIST || errno == ENOTEMPTY else { break }
    }
    throw FileError(path: destination, action: .replace, code: errno)
  }

  /// Removes what the finished folder replaced.
  package func removeReplaced() { removeTree(path) }

  /// Puts the finished folder in its place, where nothing may be yet: what is there stays, and this is discarded.
  package func publishNew() throws(FileError) {
    // Renaming a folder never replaces one that holds anything.
    guard rename(path, destination) == 0 else {
      let code = errno
      discard()
      throw FileError(path: destination, action: .write, code: code)
    }
  }

  /// Removes the folder and everything in it; the destination stays as it was.
  package func discard() {
    removeTree(path)
    release()
  }
}

extension Staging {
  /// Makes the folder of a page, which has one for itself: to fail first at writing into it would cost as much again.
  func makeOwnFolder(of target: String) {
    if target.hasSuffix("/index.html") { mkdir(Self.split(target).parent, 0o755) }
  }

  private func release() {
    if lock >= 0 { close(lock) }
  }

  /// The folder that a path means: without the slash at its end, and through links.
  private static func resolved(_ path: String) throws(FileError) -> String {
    var trimmed = path
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    guard let real = realpath(trimmed, nil) else {
      if errno == ENOENT { return trimmed }
      throw FileError(path: path, action: .replace, code: errno)
    }
    defer { free(real) }
    return String(cString: real)
  }

  private static func guardForeignFiles(in folder: String, _ mark: String) throws(FileError) {
    guard let stream = opendir(folder) else {
      if errno == ENOENT { return }
      throw FileError(path: folder, action: .replace, code: errno)
    }
    defer { closedir(stream) }
    var isEmpty = true
    forEachEntry(of: stream) { _, _ in isEmpty = false }
    if !isEmpty, access(folder + "/" + mark, F_OK) != 0 {
      throw FileError(path: folder, action: .replace, code: ENOTEMPTY)
    }
  }

  /// Removes the folders of builds that were killed: nobody holds their locks.
  private static func removeLeftovers(in parent: String, _ stem: String) {
    guard let stream = opendir(parent) else { return }
    defer { closedir(stream) }
    forEachEntry(of: stream) { raw, _ in
      let name = String(cString: raw)
      guard name.hasPrefix(stem), name.utf8.count == stem.utf8.count + 6 else { return }
      let lock = locked(parent + "/" + name, LOCK_EX | LOCK_NB)
      guard lock >= 0 else { return }
      removeTree(parent + "/" + name)
      close(lock)
    }
  }

  /// Opens and locks a folder; negative where that cannot be done, as on file systems without locks.
  private static func locked(_ folder: String, _ operation: Int32) -> Int32 {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return -1 }
    if flock(descriptor, operation) == 0 { return descriptor }
    close(descriptor)
    return -1
  }

  static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let parent = path[..<slash]
    return (parent.isEmpty ? "/" : String(parent), String(path[path.index(after: slash)...]))
  }
}

/// Makes a folder and those above it; one that exists is fine.
package func makeFolders(_ path: String) throws(FileError) {
  if path.isEmpty || path == "/" || path == "." { return }
  if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
  guard errno == ENOENT, let slash = path.lastIndex(of: "/") else {
    throw FileError(path: path, action: .write, code: errno)
  }
  try makeFolders(String(path[..<slash]))
  guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
    throw FileError(path: path, action: .write, code: errno)
  }
}

/// Writes a whole file; the folder must exist.
///
/// - Parameter isNew: whether a file that is there already is left alone and refused (`EEXIST`).
package func writeFile(_ bytes: [UInt8], to path: String, isNew: Bool = false) throws(FileError) {
  let descriptor = open(path, O_WRONLY | O_CREAT | (isNew ? O_EXCL : O_TRUNC) | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw FileError(path: path, action: .write, code: errno) }
  try writeAll(bytes, to: descriptor, path: path, mustLast: false)
}

/// Writes a whole file that must not be there yet.
///
/// - Parameter mode: its permissions, whatever the mask of the process adds.
package func writeNewFile(_ bytes: [UInt8], to path: String, mode: UInt32) throws(FileError) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
  guard descriptor >= 0 else { throw FileError(path: path, action: .write, code: errno) }
  try writeAll(bytes, to: descriptor, path: path, mustLast: true)
}

/// Writes bytes to an open file and closes it.
///
/// - Parameter mustLast: whether to wait until the disk holds them.
func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String, mustLast: Bool) throws(FileError) {
  var failure = writeBytes(bytes[...], to: descriptor)
  if mustLast, failure == 0, fsync(descriptor) != 0 { failure = errno }
  // A full disk may show itself only when the file is closed.
  if close(descriptor) != 0, failure == 0 { failure = errno }
  if failure != 0 { throw FileError(path: path, action: .write, code: failure) }
}

/// Writes bytes behind those that an open file has.
///
/// - Returns: what the system said; 0 where nothing went wrong.
func writeBytes(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int32 {
  var written = 0
  return bytes.withUnsafeBufferPointer { buffer in
    while written < buffer.count {
      let count = Glibc.write(descriptor, buffer.baseAddress! + written, buffer.count - written)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return count < 0 ? errno : ENOSPC }
      written += count
    }
    return 0
  }
}
