import Glibc

/// Replaces the bytes of a file in one step, keeping its permissions and owner.
///
/// The new bytes are written beside the old file and renamed over it, so that on any failure the old one stays as it
/// was. A symbolic link stays one: the file it leads to is replaced. A file that nobody may write to is refused, even
/// for a user whom the system would let rename over it.
package func replaceFile(_ path: String, with bytes: [UInt8]) throws(FileError) {
  guard let resolved = realpath(path, nil) else { throw FileError(path: path, action: .write, code: errno) }
  let target = String(cString: resolved)
  free(resolved)
  var info = stat()
  guard stat(target, &info) == 0 else { throw FileError(path: path, action: .write, code: errno) }
  guard info.st_mode & 0o222 != 0 else { throw FileError(path: path, action: .write, code: EROFS) }
  guard access(target, W_OK) == 0 else { throw FileError(path: path, action: .write, code: errno) }
  try putInPlace(bytes, target, path, mode: info.st_mode & 0o7777, of: (info.st_uid, info.st_gid)) {
    rename($0, target)
  }
}

/// Writes a file that is not there yet in one step: whoever looks for it finds all of it or nothing.
///
/// One that is there is an error (`EEXIST`) and stays as it is.
package func createFile(_ path: String, with bytes: [UInt8]) throws(FileError) {
  try putInPlace(bytes, path, path, mode: newFileMode(), of: nil) { new in
    guard link(new, path) != 0 else { return unlink(new) }
    // Some file systems know no links; renaming would replace what another process puts there in this moment.
    guard errno != EEXIST, access(path, F_OK) != 0 else {
      errno = EEXIST
      return -1
    }
    return rename(new, path)
  }
}

/// The file whose new bytes a path is the name of, where writing them was interrupted; nil for any other path.
package func fileReplaced(by path: String) -> String? {
  let (parent, name) =
    path.lastIndex(of: "/").map { (path[...$0], path[path.index(after: $0)...]) } ?? ("", path[...])
  let bytes = Array(name.utf8)
  let end = bytes.count - 6 - replacementMark.utf8.count
  guard end > 1, bytes[0] == UInt8(ascii: "."),
    bytes[end..<bytes.count - 6].elementsEqual(replacementMark.utf8)
  else { return nil }
  return String(validating: bytes[1..<end], as: UTF8.self).map { parent + $0 }
}

/// What stands between a file's name and six characters in the name of its new bytes, which a dot hides: what is
/// left where the program is killed is no file of the site.
private let replacementMark = ".gongshi-"

/// Writes bytes beside a file until the disk holds them, and gives them their name in one step.
///
/// - Parameters:
///   - target: the name they are to have; `path` is what a failure names.
///   - owner: whom the file is to belong to, where that is somebody else.
///   - put: gives the new file that name; not 0 is a failure that left it where it was.
private func putInPlace(
  _ bytes: [UInt8], _ target: String, _ path: String, mode: mode_t, of owner: (uid_t, gid_t)?,
  put: (UnsafePointer<CChar>) -> Int32
) throws(FileError) {
  let (parent, name) = Staging.split(target)
  var new = Array((parent + "/." + name + replacementMark + "XXXXXX").utf8CString)
  let descriptor = mkstemp(&new)
  guard descriptor >= 0 else { throw FileError(path: path, action: .write, code: errno) }
  _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  // Only the superuser may give a file away; for others it is theirs already, or stays theirs.
  if let owner { _ = fchown(descriptor, owner.0, owner.1) }
  let hasMode = fchmod(descriptor, mode) == 0
  let code = errno
  do throws(FileError) {
    try writeAll(bytes, to: descriptor, path: path, mustLast: true)
    guard hasMode else { throw FileError(path: path, action: .write, code: code) }
    guard put(new) == 0 else { throw FileError(path: path, action: .write, code: errno) }
  } catch {
    unlink(new)
    throw error
  }
}
