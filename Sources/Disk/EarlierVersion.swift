import Glibc

/// A version of a folder that is out of sight: with it the next version is begun, and differs in few files.
package struct EarlierVersion: Sendable {
  let path: String
  /// All that it holds.
  let files: PathList

  package init(at path: String, files: PathList) {
    self.path = path
    self.files = files
  }
}

extension SpareFolder {
  /// Takes a version that was published before out of sight, and gives it the files of the published one.
  ///
  /// - Parameters:
  ///   - earlier: of the same file system.
  ///   - files: of the published folder.
  package func keep(_ earlier: EarlierVersion, asNow files: PathList) throws(FileError) {
    removeTree(path)
    guard rename(earlier.path, path) == 0 else {
      throw FileError(path: path, action: .replace, code: errno)
    }
    removeFiles(earlier.files, butNot: files, below: path)
    guard var known = StampReader(published), var own = StampReader(path) else {
      throw FileError(path: path, action: .list, code: errno)
    }
    var others: [Int] = []
    files.withPaths { paths in
      for index in files.indices {
        let stamp = known.stamp(of: paths[index], lookingUp: 2)
        if stamp == nil || own.stamp(of: paths[index], lookingUp: 2) != stamp { others.append(index) }
      }
    }
    for index in others {
      let file = files[index]
      try makeFolders(Staging.split(path + "/" + file).parent)
      try link(file)
    }
  }
}

/// Removes those of some files that are none of others, and the folders that are empty without them.
///
/// - Parameter root: the folder that all paths are in.
func removeFiles(_ files: PathList, butNot others: PathList, below root: String) {
  var removed: [Int] = []
  files.withPaths { files in
    others.withPaths { others in
      var next = 0
      for index in 0..<files.count {
        while next < others.count, inByteOrder(others[next], files[index]) { next += 1 }
        if next == others.count || inByteOrder(files[index], others[next]) { removed.append(index) }
      }
    }
  }
  for index in removed {
    var path = root + "/" + files[index]
    unlink(path)
    repeat { path = Staging.split(path).parent } while path.utf8.count > root.utf8.count && rmdir(path) == 0
  }
}
