import Glibc

/// Writes files that are not there yet, all or none, with the folders they need.
///
/// - Parameter files: by their paths; one that exists is an error (`EEXIST`) and stays as it is.
package func createFiles(_ files: [(path: String, bytes: [UInt8])]) throws(FileError) {
  var created: [String] = []
  do throws(FileError) {
    for (path, bytes) in files {
      if let slash = path.lastIndex(of: "/") { try makeFolders(String(path[..<slash])) }
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw FileError(path: path, action: .write, code: errno) }
      created.append(path)
      try writeAll(bytes, to: descriptor, path: path, mustLast: false)
    }
  } catch {
    for path in created { unlink(path) }
    throw error
  }
}
