import Disk

/// A file of an earlier version that readers of its pages may still ask for.
struct CarriedFile: Sendable {
  let path: String
  /// The served folder that holds it.
  let folder: String

  /// The files whose names carry their digest in one served folder, in byte order, without their compressed forms.
  static func all(in folder: String) throws(FileError) -> [CarriedFile] {
    var paths: [String] = []
    for part in LastingFiles.folders {
      do throws(FileError) {
        let tree = try Folder(folder + "/" + part).tree()
        paths += tree.paths.map { part + $0 }
      } catch {
        // A site need not have any of them.
        guard !Folder(folder + "/" + part).exists else { throw error }
      }
    }
    let known = Set(paths)
    return paths.filter { LastingFiles.contains($0) && !CompressedForm.isForm($0, of: known) }
      .sorted(by: inByteOrder).map { CarriedFile(path: $0, folder: folder) }
  }

  /// Gives the file and its compressed forms a place in another served folder; one that is there stays.
  func link(into target: String) throws(FileError) {
    var part = target
    for name in path.split(separator: "/").dropLast() {
      part += "/" + name
      try makePublicFolder(part)
    }
    for ending in [""] + CompressedForm.allCases.map(\.ending) {
      let name = target + "/" + path + ending
      guard let state = FileState(of: folder + "/" + path + ending), FileState(of: name) == nil else {
        continue
      }
      if try !linkFile(folder + "/" + path + ending, as: name) {
        try writeSealed(try readFile(folder + "/" + path + ending), to: name, at: state.second ?? 0)
      }
    }
  }
}
