import Content
import Diagnostics
import Disk

/// What became of the files of a folder since a record of it was made.
struct SourceChanges: Sendable {
  /// The files whose bytes are others, with their places in the record.
  var files: [(index: Int, bytes: [UInt8])] = []
  /// The same folder as it is now.
  var tree: StampedTree
  /// Whether nothing needed to be looked at again.
  let isSettled: Bool
}

extension SourceChanges {
  /// Looks for changes, reading only files that look changed, or that changed when the record was about to be made.
  ///
  /// - Returns: nil where files were added, removed or renamed, or where it cannot be told what a file was.
  init?(
    since record: BuildRecord.Sources, settled: Int, in root: String, limits: FolderLimits, workers: Int
  ) async {
    let tree = record.tree
    self.tree = tree
    let doubtful = await tree.doubtful(settled: settled, below: root, workers: workers)
    isSettled = doubtful == StampedTree.Changes()
    for index in doubtful.folders {
      guard let stamp = Self.stamp(of: tree.folders.paths[index], below: root),
        stamp.mode == tree.folders.stamps[index].mode,
        Self.holdsSameNames(tree, index, below: root)
      else { return nil }
      self.tree.folders.stamps[index] = stamp
    }
    let read = await parallelMap(doubtful.files, workers: workers) { index -> Result<Read, Unclear> in
      let path = tree.files.paths[index]
      guard let stamp = Self.stamp(of: path, below: root), stamp.isFile else { return .failure(Unclear()) }
      do throws(FileError) {
        let bytes = try readFile(root + "/" + path, atMost: limits.fileBytes(path))
        let isSame = record.holds(index, bytes)
        return .success(Read(index: index, stamp: stamp, bytes: isSame ? nil : bytes))
      } catch { return .failure(Unclear()) }
    }
    for result in read {
      guard case .success(let file) = result else { return nil }
      self.tree.files.stamps[file.index] = file.stamp
      if let bytes = file.bytes { files.append((file.index, bytes)) }
    }
    guard self.tree.files.stamps.count <= limits.files else { return nil }
    var sum = 0
    for stamp in self.tree.files.stamps { sum = sum.addingReportingOverflow(stamp.size).partialValue }
    guard sum >= 0, sum <= limits.bytes else { return nil }
  }

  private struct Unclear: Error {}

  private struct Read: Sendable {
    let index: Int
    /// Taken before reading.
    let stamp: FileStamp
    /// nil where they are the same as before.
    let bytes: [UInt8]?
  }

  private static func stamp(of path: String, below root: String) -> FileStamp? {
    FileStamp(of: root + "/" + path)
  }

  /// Whether a folder still holds files and folders of the same names, hidden ones aside.
  private static func holdsSameNames(_ tree: StampedTree, _ index: Int, below root: String) -> Bool {
    let folder = tree.folders.paths[index]
    let prefix = folder == StampedTree.root ? "" : folder + "/"
    var names: [String] = []
    for paths in [tree.files.paths, tree.folders.paths] {
      for index in paths.indices(withPrefix: prefix) {
        let name = paths.bytes(index).dropFirst(prefix.utf8.count)
        if !name.contains(UInt8(ascii: "/")), !name.elementsEqual(StampedTree.root.utf8) {
          names.append(String(decoding: name, as: UTF8.self))
        }
      }
    }
    do throws(FileError) {
      let there = try Folder(root + "/" + folder).names().filter { !$0.hasPrefix(".") }
      return there.map { Array($0.utf8) } == names.sorted(by: inByteOrder).map { Array($0.utf8) }
    } catch { return false }
  }
}

extension StampedTree {
  /// The files and folders whose stamps are not what they were, and those that changed at a time from which on a stamp
  /// says too little.
  fileprivate func doubtful(settled: Int, below root: String, workers: Int) async -> Changes {
    var doubtful = await changes(below: root, workers: workers)
    doubtful.files = files.stamps.unsettled(settled, and: doubtful.files)
    doubtful.folders = folders.stamps.unsettled(settled, and: doubtful.folders)
    return doubtful
  }
}

extension FileStamps {
  fileprivate func unsettled(_ settled: Int, and changed: [Int]) -> [Int] {
    let unsettled = indices.filter { self[$0].changed >= settled }
    return unsettled.isEmpty ? changed : Set(unsettled + changed).sorted()
  }
}
