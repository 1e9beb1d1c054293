import Glibc

/// Replaces a file of a cache in one step; whoever reads it sees the old bytes or the new ones.
///
/// Nothing waits for the disk: what a crash leaves is for the reader to recognise. While another process writes the
/// same file nothing is written, for its bytes are as good.
///
/// - Returns: whether these bytes stand there now.
@discardableResult
package func writeCacheFile(_ bytes: [UInt8], to path: String) throws(FileError) -> Bool {
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
  let copy = dup(descriptor)
  guard copy >= 0 else { throw FileError(path: new, action: .write, code: errno) }
  do throws(FileError) {
    try writeAll(bytes, to: copy, path: new, mustLast: false)
  } catch {
    unlink(new)
    throw error
  }
  guard rename(new, path) == 0 else {
    let code = errno
    unlink(new)
    throw FileError(path: path, action: .replace, code: code)
  }
  return true
}
