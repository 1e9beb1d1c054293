import CivilTime
import Diagnostics
import Digest
import Disk
import Ledger

/// The published site as a record has it, and the version before it, out of sight.
struct PublishedVersion: Sendable {
  private let output: BuildRecord.Output
  private let spare: SpareFolder
  private let cache: String
  private let workers: Int

  init(_ output: BuildRecord.Output, _ places: BuildPlaces, workers: Int) {
    self.output = output
    spare = places.spare
    cache = places.cache
    self.workers = workers
  }

  /// Whether what is published is what was written, file for file, and nothing else.
  func isPublished() async -> Bool {
    await isSame(output.tree.folders.stamps, in: spare.published, except: [])
  }

  /// Whether what is to be published next is what was written, but for the files that are known to be old.
  func isWhole() async -> Bool {
    let root = output.tree.folders.paths.index(of: StampedTree.root)
    // Somebody may have put another folder in its place; and only folders of one file system can be swapped.
    guard let root, let published = FileStamp(of: spare.published),
      published.hasSameContents(as: output.tree.folders.stamps[root]),
      FileStamp(of: cache)?.device == published.device
    else { return false }
    guard hasSpare else { return await isPublished() }
    return await isSame(output.spare, in: spare.path, except: Set(output.stale.map(Int.init)))
  }

  private var hasSpare: Bool { !output.spare.isEmpty }

  private func isSame(_ folders: FileStamps, in root: String, except stale: Set<Int>) async -> Bool {
    var tree = output.tree
    tree.folders.stamps = folders
    let changes = await tree.changes(below: root, workers: workers)
    for index in changes.folders {
      // Swapping two folders counts as a change of both, though not of what is in them.
      guard tree.folders.paths[index] == StampedTree.root, let stamp = FileStamp(of: root),
        stamp.hasSameContents(as: folders[index])
      else { return false }
    }
    return changes.files.allSatisfy(stale.contains)
  }
}

extension PublishedVersion {
  /// The files that are to be written, and the site with them.
  struct Update: Sendable {
    fileprivate var written: [Int: [UInt8]] = [:]
    fileprivate var output: BuildRecord.Output
  }

  /// Makes the lists of all files anew, with some files in the place of those that are there.
  ///
  /// - Parameter files: with their bytes.
  /// - Returns: nil where a file is none of the site.
  func update(with files: [OutputFile], asOf: Instant, nextChange: Instant?) -> Update? {
    guard let manifest = index(of: Manifest.path), let sums = index(of: Sums.file) else { return nil }
    var update = Update(output: output)
    for file in files {
      guard let index = index(of: file.path), let bytes = file.bytes else { return nil }
      if !output.digests.holds(index, file.digest) { update.add(bytes, file.digest, at: index) }
    }
    let sizes = output.tree.files.stamps
    let capacity = sizes[manifest].size + 1_000
    // Nothing was released, so there are no other files that the lists leave out.
    var writer = ManifestWriter(asOf: asOf, nextChange: nextChange, capacity: capacity)
    for index in 0..<paths.count where index != manifest && index != sums {
      let size = update.written[index]?.count ?? sizes[index].size
      writer.add(paths.bytes(index), size: size, update.output.digests[index])
    }
    let list = writer.end()
    update.add(list, SHA256(of: list), at: manifest)
    var lines: [UInt8] = []
    lines.reserveCapacity(sizes[sums].size)
    for index in 0..<paths.count where index != sums {
      Sums.append(paths.bytes(index), update.output.digests[index], to: &lines)
    }
    update.add(lines, SHA256(of: lines), at: sums)
    return update
  }

  /// Publishes an update.
  ///
  /// - Returns: nil where the published files are not what they were; the published site is as it was then.
  func publish(_ update: Update) throws(FileError) -> BuildRecord.Output? {
    var new = update.output
    guard try write(update.written, &new) else { return nil }
    try spare.swap()
    return new
  }

  private var paths: PathList { output.tree.files.paths }

  private func index(of path: String) -> Int? { paths.index(of: path) }

  /// Brings the version out of sight up to date.
  ///
  /// - Returns: false where the published files are not what they were.
  private func write(_ written: [Int: [UInt8]], _ new: inout BuildRecord.Output) throws(FileError) -> Bool {
    let touched = Set(written.keys).union(output.stale.map(Int.init)).sorted()
    if !hasSpare {
      guard try linkAll(&new) else { return false }
    } else {
      new.tree.folders.stamps = output.spare
    }
    for index in touched {
      let path = paths[index]
      if let bytes = written[index] {
        try spare.write(bytes, to: path)
      } else {
        guard FileStamp(of: spare.published + "/" + path) == output.tree.files.stamps[index] else {
          return false
        }
        try spare.link(path)
      }
      guard let stamp = FileStamp(of: spare.path + "/" + path), stamp.isFile,
        written[index].map({ $0.count == stamp.size })
          ?? stamp.hasSameContents(as: output.tree.files.stamps[index])
      else { return false }
      new.tree.files.stamps[index] = stamp
    }
    for index in folders(of: touched) {
      let path = output.tree.folders.paths[index]
      guard let stamp = FileStamp(of: spare.path + "/" + path) else { return false }
      new.tree.folders.stamps[index] = stamp
    }
    new.spare = output.tree.folders.stamps
    new.stale = written.keys.sorted().map(Int32.init)
    return try waitForLaterTime(in: cache)
  }

  /// Makes the version out of sight anew from the published one.
  private func linkAll(_ new: inout BuildRecord.Output) throws(FileError) -> Bool {
    let folders = output.tree.folders.paths
    try spare.link(paths, folders: folders)
    guard let stamps = paths.stamps(below: spare.path),
      let folderStamps = folders.stamps(below: spare.path),
      zip(stamps, output.tree.files.stamps).allSatisfy({ $0.hasSameContents(as: $1) })
    else { return false }
    new.tree.files.stamps = stamps
    new.tree.folders.stamps = folderStamps
    return true
  }

  /// The folders that some files are in.
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

extension PublishedVersion.Update {
  fileprivate mutating func add(_ bytes: [UInt8], _ digest: SHA256, at index: Int) {
    written[index] = bytes
    output.digests.replace(index, with: digest)
  }
}
