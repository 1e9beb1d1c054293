import Digest
import Disk

/// The published site as a record has it, and the version before it, out of sight.
struct PublishedVersion: Sendable {
  private var output: BuildRecord.Output
  let spare: SpareFolder
  let cache: String
  private let workers: Int

  init(_ output: BuildRecord.Output, _ places: BuildPlaces, workers: Int) {
    self.output = output
    spare = places.spare
    cache = places.cache
    self.workers = workers
  }

  var paths: PathList { output.tree.files.paths }

  /// Whether there is a version out of sight.
  var hasSpare: Bool { !output.spare.isEmpty }
}

extension PublishedVersion {
  /// Whether what is published is what was written, file for file, and nothing else.
  func isPublished() async -> Bool {
    let stamps = output.tree.folders.stamps
    let changes = await output.tree.changes(below: spare.published, workers: workers)
    return changes.files.isEmpty && changes.folders.allSatisfy { isSame($0, in: spare.published, as: stamps) }
  }

  /// A search for what is not as it was written in the folder that is to be published next: in that out of sight, or in
  /// the published one where there is no other.
  func search() -> ChangeSearch {
    var tree = output.tree
    if hasSpare { tree.folders.stamps = output.spare }
    return ChangeSearch(of: tree, below: hasSpare ? spare.path : spare.published)
  }

  /// What such a search found.
  func changes(_ search: ChangeSearch) -> StampedTree.Changes {
    var changes = search.changes
    let (root, stamps) = hasSpare ? (spare.path, output.spare) : (spare.published, output.tree.folders.stamps)
    changes.folders.removeAll { isSame($0, in: root, as: stamps) }
    return changes
  }

  /// Whether a folder holds what it held.
  private func isSame(_ index: Int, in root: String, as stamps: FileStamps) -> Bool {
    let path = output.tree.folders.paths[index]
    guard let stamp = FileStamp(of: root + "/" + path) else { return false }
    return BuildRecord.Output.isSame(path, stamp, as: stamps[index])
  }
}

extension PublishedVersion {
  /// A version out of sight that was brought up to date.
  struct Next: Sendable {
    /// What is known of the site when it is published.
    fileprivate(set) var output: BuildRecord.Output
    /// What was written.
    fileprivate var touched = StampedTree.Changes()
    /// The time of the file system when all was written.
    fileprivate var time = 0

    /// Whether some changes are no other ones.
    func explains(_ changes: StampedTree.Changes) -> Bool {
      Set(touched.files).isSuperset(of: changes.files) && Set(touched.folders).isSuperset(of: changes.folders)
    }
  }

  /// The same with a version out of sight: where there is none, one that shares all files with the published one.
  ///
  /// - Returns: nil where the published files are not what they were.
  func withSpare() throws(FileError) -> PublishedVersion? {
    if hasSpare { return self }
    let folders = output.tree.folders.paths
    try spare.link(paths, folders: folders)
    guard let stamps = paths.stamps(below: spare.path), let folderStamps = folders.stamps(below: spare.path),
      zip(stamps, output.tree.files.stamps).allSatisfy({ $0.hasSameContents(as: $1) })
    else { return nil }
    var version = self
    version.output.tree.files.stamps = stamps
    version.output.spare = folderStamps
    return version
  }

  /// Brings the version out of sight up to date.
  ///
  /// - Returns: nil where a folder, or a published file, is not what it was.
  func write(_ update: SiteUpdate) throws(FileError) -> Next? {
    var next = Next(output: output)
    let own = update.indices
    next.touched.files = Set(own).union(output.stale.map(Int.init)).sorted()
    next.touched.folders = folders(of: next.touched.files)
    guard next.touched.folders.allSatisfy({ isSame($0, in: spare.path, as: output.spare) }) else {
      return nil
    }
    var update = update
    guard try update.writeLists(since: output, to: spare) else { return nil }
    next.output.digests = update.digests
    for index in output.stale.map(Int.init) where !own.contains(index) {
      guard try takeOver(index) else { return nil }
    }
    for index in own {
      if let bytes = update.pages[index] { try spare.write(bytes, to: paths[index]) }
    }
    for index in next.touched.files {
      guard let stamp = FileStamp(of: spare.path + "/" + paths[index]), stamp.isFile else { return nil }
      next.output.tree.files.stamps[index] = stamp
    }
    next.output.tree.folders.stamps = output.spare
    for index in next.touched.folders {
      guard let stamp = FileStamp(of: spare.path + "/" + output.tree.folders.paths[index]) else { return nil }
      next.output.tree.folders.stamps[index] = stamp
    }
    next.output.spare = output.tree.folders.stamps
    next.output.stale = own.map(Int32.init)
    next.time = try fileTime(in: cache)
    return next
  }

  /// Publishes what was brought up to date.
  ///
  /// - Returns: false where the published folder is not what it was; it stays as it is then.
  func publish(_ next: Next) throws(FileError) -> Bool {
    // Whatever somebody changes in it shows by its time.
    guard try waitForLaterTime(in: cache, than: next.time) else { return false }
    let root = output.tree.folders.paths.index(of: StampedTree.root)
    // Somebody may have put another folder in its place; and only folders of one file system can be swapped.
    guard let root, isSame(root, in: spare.published, as: output.tree.folders.stamps),
      FileStamp(of: cache)?.device == output.tree.folders.stamps[root].device
    else { return false }
    try spare.swap()
    return true
  }

  /// Makes a file out of sight the published one.
  ///
  /// - Returns: false where that is not what it was.
  private func takeOver(_ index: Int) throws(FileError) -> Bool {
    let known = output.tree.files.stamps[index]
    guard FileStamp(of: spare.published + "/" + paths[index]) == known else { return false }
    try spare.link(paths[index])
    return FileStamp(of: spare.path + "/" + paths[index])?.hasSameContents(as: known) ?? false
  }

  /// The folders that some files are in, in order.
  private func folders(of files: [Int]) -> [Int] {
    var found: Set<Int> = []
    for index in files {
      let path = paths[index]
      let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? StampedTree.root
      if let index = output.tree.folders.paths.index(of: folder) { found.insert(index) }
    }
    return found.sorted()
  }
}

extension BuildRecord.Output {
  /// A version of the site with the files of the published one, wherever it was moved since.
  ///
  /// - Parameter known: of its folders; none where there is no such version.
  /// - Returns: nil where it does not have the files it had.
  func version(at path: String, folders known: FileStamps) -> EarlierVersion? {
    let folders = tree.folders.paths
    guard !known.isEmpty, let stamps = folders.stamps(below: path), stamps.count == known.count,
      folders.indices.allSatisfy({ Self.isSame(folders[$0], stamps[$0], as: known[$0]) })
    else { return nil }
    return EarlierVersion(at: path, files: tree.files.paths)
  }

  /// Whether a folder holds what it held.
  fileprivate static func isSame(
    _ folder: @autoclosure () -> String, _ stamp: FileStamp, as known: FileStamp
  ) -> Bool {
    // Swapping two folders counts as a change of both, though not of what is in them.
    stamp == known || folder() == StampedTree.root && stamp.hasSameContents(as: known)
  }
}
