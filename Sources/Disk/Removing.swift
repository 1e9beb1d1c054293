import Glibc

/// Removes a folder and everything in it, or a file; what cannot be removed stays.
package func removeTree(_ path: String) {
  let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard folder >= 0 else {
    unlink(path)
    return
  }
  removeEntries(of: folder)
  rmdir(path)
}

/// Removes what is in an open folder, and closes it.
private func removeEntries(of folder: Int32) {
  guard let stream = fdopendir(folder) else {
    close(folder)
    return
  }
  defer { closedir(stream) }
  forEachEntry(of: stream) { name, kind in
    // A file system that does not say what a name stands for is asked by the attempt.
    if kind != DT_DIR, unlinkat(folder, name, 0) == 0 || errno != EISDIR { return }
    // Whatever took the folder's name meanwhile, no link is followed.
    let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    if inner >= 0 { removeEntries(of: inner) }
    unlinkat(folder, name, AT_REMOVEDIR)
  }
}
