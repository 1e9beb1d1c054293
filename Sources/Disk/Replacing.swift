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
  var template = Array((target + replacementMark + "XXXXXX").utf8CString)
  let descriptor = mkstemp(&template)
  guard descriptor >= 0 else { throw FileError(path: path, action: .write, code: errno) }
  _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  // Only the superuser may give a file away; for others it is theirs already, or stays theirs.
  _ = fchown(descriptor, info.st_uid, info.st_gid)
  let hasMode = fchmod(descriptor, info.st_mode & 0o7777) == 0
  let code = errno
  do throws(FileError) {
    try writeAll(bytes, to: descriptor, path: path, mustLast: true)
  } catch {
    unlink(template)
    throw error
  }
  guard hasMode else {
    unlink(template)
    throw FileError(path: path, action: .write, code: code)
  }
  guard rename(template, target) == 0 else {
    let code = errno
    unlink(template)
    throw FileError(path: path, action: .write, code: code)
  }
}

/// What stands between a file's name and six characters in the name of its new bytes.
private let replacementMark = ".gongshi-"

/// The file whose new bytes a path is the name of, where a replacement was killed; nil for any other path.
package func fileReplaced(by path: String) -> String? {
  let bytes = Array(path.utf8)
  let end = bytes.count - 6 - replacementMark.utf8.count
  guard end > 0, bytes[end..<bytes.count - 6].elementsEqual(replacementMark.utf8),
    !bytes[(bytes.count - 6)...].contains(UInt8(ascii: "/"))
  else { return nil }
  return String(validating: bytes[..<end], as: UTF8.self)
}
