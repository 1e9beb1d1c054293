import Digest
import Disk

/// The files of a folder beside the list of what it should hold.
struct FolderFiles {
  let folder: String
  let tree: FileTree
  /// The digests of the files as they are now, by path: of those that are listed and can be read.
  private(set) var digests: [String: SHA256] = [:]
  private(set) var flaws: [Verdict.Flaw] = []
  private(set) var missing: [String] = []
  /// The list itself; nil where there is none that can be read.
  private(set) var list: [UInt8]?

  private let present: Set<String>

  init(folder: String, tree: FileTree) {
    self.folder = folder
    self.tree = tree
    present = Set(tree.paths)
  }

  /// Hashes every file, part by part.
  mutating func compare() throws(FileError) {
    flaws = tree.refused.map { refused in
      Verdict.Flaw(refused.path, refused.reason == .unreadable ? .unreadable : .link)
    }
    guard let bytes = try bytes(of: Sums.file) else {
      missing.append(Sums.file)
      return
    }
    guard let sums = Sums(bytes) else {
      flaws.append(Verdict.Flaw(Sums.file, .bytes))
      return
    }
    list = bytes
    let refused = Set(tree.refused.map(\.path))
    var listed: Set<String> = []
    for file in sums.files {
      listed.insert(file.path)
      guard present.contains(file.path) else {
        if !refused.contains(file.path) { missing.append(file.path) }
        continue
      }
      let digest: SHA256
      do throws(FileError) { digest = try self.digest(of: file.path) } catch {
        flaws.append(Verdict.Flaw(file.path, .unreadable))
        continue
      }
      digests[file.path] = digest
      if digest != file.digest { flaws.append(Verdict.Flaw(file.path, .bytes)) }
    }
    for path in tree.paths where !listed.contains(path) && !Sums.unlisted.contains(path) {
      flaws.append(Verdict.Flaw(path, .added))
    }
  }

  /// Whether a regular file stands at a path.
  func has(_ path: String) -> Bool { present.contains(path) }

  /// Reads a whole file; nil where it is not there.
  func bytes(of path: String) throws(FileError) -> [UInt8]? {
    guard has(path) else { return nil }
    let file = try OpenFile(folder + "/" + path)
    var bytes: [UInt8] = []
    while true {
      let part = try file.next()
      if part.isEmpty { return bytes }
      bytes += part
    }
  }

  private func digest(of path: String) throws(FileError) -> SHA256 {
    let file = try OpenFile(folder + "/" + path)
    var stream = SHA256Stream()
    while true {
      let part = try file.next()
      if part.isEmpty { return stream.digest }
      stream.add(part)
    }
  }
}
