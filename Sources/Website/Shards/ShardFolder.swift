import Digest
import Disk
import Glibc
import Ledger

/// A folder that holds one part of a site.
struct ShardFolder: Sendable {
  let path: String
  let record: ShardRecord
  /// Its files without its record, in byte order.
  let files: [(path: String, digest: SHA256)]

  /// Reads the record and the list of a folder and holds the list against what lies there; no file of the site is read.
  ///
  /// - Returns: nil as the folder where it cannot be used; the problems say why.
  static func read(_ path: String) throws(FileError) -> (folder: ShardFolder?, problems: [ShardProblem]) {
    guard let bytes = try bytes(path, ShardRecord.file) else { return (nil, [.noShard(folder: path)]) }
    guard let record = ShardRecord(bytes) else {
      return (nil, [.unreadable(folder: path, file: ShardRecord.file)])
    }
    guard let list = try Self.bytes(path, ShardRecord.list) else {
      return (nil, [.lacks(folder: path, path: ShardRecord.list)])
    }
    guard let sums = Sums(list) else { return (nil, [.unreadable(folder: path, file: ShardRecord.list)]) }
    var problems: [ShardProblem] = []
    let tree = try Folder(path).listing(withHidden: true)
    let (listed, present) = (sums.files.map(\.path), Set(tree.paths.map { Array($0.utf8) }))
    for file in listed where !present.contains(Array(file.utf8)) {
      problems.append(.lacks(folder: path, path: file))
    }
    let known = Set((listed + [ShardRecord.list]).map { Array($0.utf8) })
    // Links, devices and the like are in no list that a build wrote.
    for file in tree.paths + tree.refused.map(\.path) where !known.contains(Array(file.utf8)) {
      problems.append(.added(folder: path, path: file))
    }
    if sums.files.first(where: { $0.path == ShardRecord.file })?.digest != SHA256(of: bytes) {
      problems.append(.changed(folder: path, path: ShardRecord.file))
    }
    guard problems.isEmpty else { return (nil, problems) }
    let files = sums.files.filter { $0.path != ShardRecord.file }
    return (ShardFolder(path: path, record: record, files: files), [])
  }

  /// Nil where the folder has no such file; a folder that is not there is an error.
  private static func bytes(_ folder: String, _ file: String) throws(FileError) -> [UInt8]? {
    do throws(FileError) { return try readFile(folder + "/" + file, atMost: Sums.largest) } catch {
      guard error.code == ENOENT, Folder(folder).exists else { throw error }
      return nil
    }
  }
}
