import Glibc

/// Replaces a file of a cache in one step; whoever reads it sees the old bytes or the new ones.
///
/// Nothing waits for the disk: what a crash leaves is for the reader to recognise. While another process writes the
/// same file nothing is written, for its bytes are as good.
///
/// - Returns: whether these bytes stand there now.
@discardableResult
package func writeCacheFile(_ bytes: [UInt8], to path: String) throws(FileError) -> Bool {
  try writeCacheFile([bytes], to: path)
}

/// The same for a file whose parts stand in memory one by one.
@discardableResult
package func writeCacheFile(_ parts: [[UInt8]], to path: String) throws(FileError) -> Bool {
  if let slash = path.lastIndex(of: "/") { try makeFolders(String(path[..<slash])) }
  let new = path + ".new"
  let descriptor = open(new, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
  guard descriptor >= 0 else { throw FileError(path: new, action: .write, code: errno) }
  defer { close(descriptor) }
  var (mine, there) = (stat(), stat())
  // The process that had the lock before may have given the file its final name.
  guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &mine) == 0, stat(new, &there) == 0,
    mine.st_dev == there.st_dev, mine.st_ino == there.st_ino
  else { return false }
  guard ftruncate(descriptor, 0) == 0 else { throw FileError(path: new, action: .write, code: errno) }
  for part in parts {
    let failure = writeBytes(part[...], to: descriptor)
    guard failure == 0 else {
      unlink(new)
      throw FileError(path: new, action: .write, code: failure)
    }
  }
  guard rename(new, path) == 0 else {
    let code = errno
    unlink(new)
    throw FileError(path: path, action: .replace, code: code)
  }
  return true
}
