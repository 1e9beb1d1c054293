import Glibc

/// Gives a file a second name; nothing is copied.
///
/// - Returns: false where the two names cannot share the file, as on file systems that have no such links, or where
///   the file has as many names as it may have.
package func linkFile(_ path: String, as name: String) throws(FileError) -> Bool {
  if link(path, name) == 0 { return true }
  switch errno {
  case EPERM, EMLINK, EXDEV, EOPNOTSUPP, ENOENT: return false
  default: throw FileError(path: name, action: .write, code: errno)
  }
}

/// Gives the files of a folder second names below another, which is made; hidden files and links are left out.
///
/// - Returns: false where there is no file in such a folder, or one of them cannot have another name; the other folder
///   is not there then.
package func linkFolder(_ path: String, as name: String) -> Bool {
  do throws(FileError) {
    let files = try Folder(path).paths { _ in true }
    for file in files {
      let target = name + "/" + file
      try makeFolders(Staging.split(target).parent)
      guard try linkFile(path + "/" + file, as: target) else {
        removeTree(name)
        return false
      }
    }
    return !files.isEmpty
  } catch {
    removeTree(name)
    return false
  }
}

/// Where a symbolic link leads, as it is written in it; nil where there is nothing at the path.
///
/// What is no link is an error (`EEXIST`).
package func target(ofLink path: String) throws(FileError) -> String? {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = readlink(path, &buffer, buffer.count)
  if count >= 0 { return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self) }
  switch errno {
  case ENOENT: return nil
  case EINVAL: throw FileError(path: path, action: .replace, code: EEXIST)
  default: throw FileError(path: path, action: .read, code: errno)
  }
}

/// Makes a symbolic link, or lets one lead elsewhere in one step: whoever follows it gets the old or the new target.
///
/// The caller makes sure that nobody else does the same at the same time.
package func pointLink(_ path: String, to target: String) throws(FileError) {
  let beside = path + ".new"
  unlink(beside)
  guard symlink(target, beside) == 0 else { throw FileError(path: beside, action: .write, code: errno) }
  guard rename(beside, path) == 0 else {
    let code = errno
    unlink(beside)
    throw FileError(path: path, action: .replace, code: code)
  }
}

/// Moves a file or folder to a name in the same folder that nothing has yet.
package func move(_ path: String, to name: String) throws(FileError) {
  guard rename(path, name) == 0 else { throw FileError(path: name, action: .replace, code: errno) }
}

/// The path without links, `.` and `..` in it; nil where it leads nowhere.
package func resolved(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}
