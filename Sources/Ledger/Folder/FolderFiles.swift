import Digest
import Disk
import Glibc
import Signing

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

  init(folder: String, tree: FileTree) {
    self.folder = folder
    self.tree = tree
  }

  /// Hashes every file, part by part.
  mutating func compare() throws(FileError) {
    flaws = tree.refused.map { refused in
      Verdict.Flaw(refused.path, refused.reason == .unreadable ? .unreadable : .link)
    }
    for path in tree.paths {
      if let limit = Self.largest(path), try OpenFile(folder + "/" + path).size > limit {
        flaws.append(Verdict.Flaw(path, .tooLarge))
      }
    }
    guard !hasExcess else { return }
    guard let bytes = try bytes(of: Sums.file, atMost: Sums.largest) else {
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
      guard tree.paths.contains(file.path) else {
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
    for path in tree.paths where !listed.contains(path) && !Sums.isUnlisted(path) {
      flaws.append(Verdict.Flaw(path, .added))
    }
  }

  /// Whether a regular file stands at a path.
  func has(_ path: String) -> Bool { tree.paths.contains(path) }

  /// Whether a file that is read as a whole is too large for that; nothing more is looked at then.
  var hasExcess: Bool { flaws.contains { $0.kind == .tooLarge } }

  /// Reads a whole file; nil where it is not there.
  ///
  /// - Parameter limit: bytes; one that is larger is an error (`EFBIG`).
  func bytes(of path: String, atMost limit: Int) throws(FileError) -> [UInt8]? {
    guard has(path) else { return nil }
    let file = try OpenFile(folder + "/" + path)
    var bytes: [UInt8] = []
    while true {
      let part = try file.next()
      if part.isEmpty { return bytes }
      bytes += part
      guard bytes.count <= limit else { throw FileError(path: path, action: .read, code: EFBIG) }
    }
  }

  /// The most bytes of a file that is read as a whole; nil for files that are read part by part.
  private static func largest(_ path: String) -> Int? {
    if path == Sums.file { return Sums.largest }
    if path == Sums.signature { return MinisignSignature.largest }
    if path == Checkpoint.path { return Checkpoint.largest }
    if ReleaseProof.isProof(path) { return ReleaseProof.largest }
    return path.hasPrefix(Checkpoint.folder + "tile/entries/") ? Tiles.largestBundle : nil
  }

  func digest(of path: String) throws(FileError) -> SHA256 {
    let file = try OpenFile(folder + "/" + path)
    var stream = SHA256Stream()
    while true {
      let part = try file.next()
      if part.isEmpty { return stream.digest }
      stream.add(part)
    }
  }
}
