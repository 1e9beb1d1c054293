import Digest
import Disk

/// Holds the ledger of a folder against itself and against the files that it names.
struct LedgerCheck {
  struct Result {
    var tree = MerkleTree()
    var note: SignedNote?
    var checkpoint: Checkpoint?
    var flaws: [Verdict.Flaw] = []
    var missing: [String] = []
    /// The paths that the log names or is made of.
    var named: Set<String> = []
  }

  private let files: FolderFiles

  init(_ files: FolderFiles) {
    self.files = files
  }

  func check() throws(FileError) -> Result {
    var result = Result()
    guard let bytes = try files.bytes(of: Checkpoint.path) else {
      // A folder without any of it has no ledger at all.
      if files.tree.paths.contains(where: { $0.hasPrefix(Checkpoint.folder + "tile/") }) {
        result.missing.append(Checkpoint.path)
      }
      return result
    }
    guard let note = SignedNote(bytes), let checkpoint = Checkpoint(text: note.text) else {
      result.flaws.append(Verdict.Flaw(Checkpoint.path, .ledger))
      return result
    }
    result.note = note
    result.checkpoint = checkpoint
    // With as many entries as there are files, no size in a hostile checkpoint costs more than the folder itself.
    guard checkpoint.size <= files.tree.paths.count, let entries = try entries(checkpoint.size, &result)
    else {
      result.flaws.append(Verdict.Flaw(Checkpoint.path, .ledger))
      return result
    }
    for (index, entry) in entries.enumerated() {
      check(entry, at: index, &result)
      result.tree.append(entry)
    }
    if result.tree.root != checkpoint.root { result.flaws.append(Verdict.Flaw(Checkpoint.path, .ledger)) }
    for tile in Tiles.files(of: result.tree, entries: entries) {
      compare(Checkpoint.folder + tile.path, SHA256(of: tile.bytes), &result)
    }
    // What lies among the releases and belongs to none of them.
    for path in files.tree.paths where Self.isOfLedger(path) && !result.named.contains(path) {
      result.flaws.append(Verdict.Flaw(path, .ledger))
    }
    return result
  }
}

extension LedgerCheck {
  /// All entries in the order of the log; nil where the bundles do not hold as many as the checkpoint says.
  private func entries(_ size: Int, _ result: inout Result) throws(FileError) -> [[UInt8]]? {
    var entries: [[UInt8]] = []
    for path in Tiles.bundles(of: size) {
      guard let bytes = try files.bytes(of: Checkpoint.folder + path) else {
        result.missing.append(Checkpoint.folder + path)
        return nil
      }
      guard let part = Tiles.entries(in: bytes) else {
        result.flaws.append(Verdict.Flaw(Checkpoint.folder + path, .ledger))
        return nil
      }
      entries += part
    }
    return entries.count == size ? entries : nil
  }

  private func check(_ bytes: [UInt8], at index: Int, _ result: inout Result) {
    let path = Checkpoint.entry(index)
    guard let entry = LedgerEntry(bytes), entry.number == index + 1, entry.log.size == index,
      entry.log.root == result.tree.root
    else {
      result.flaws.append(Verdict.Flaw(path, .ledger))
      return
    }
    compare(path, SHA256(of: bytes), &result)
    for file in entry.files { compare(Checkpoint.folder + file.path, file.digest, &result) }
  }

  /// Whether a path lies in the folder of a release or among the tiles; the page about the ledger does not.
  private static func isOfLedger(_ path: String) -> Bool {
    guard path.hasPrefix(Checkpoint.folder) else { return false }
    let rest = path.utf8.dropFirst(Checkpoint.folder.utf8.count)
    return path.hasPrefix(Checkpoint.folder + "tile/") || rest.first.map { $0 >= 0x30 && $0 <= 0x39 } == true
  }

  private func compare(_ path: String, _ digest: SHA256, _ result: inout Result) {
    result.named.insert(path)
    if let found = files.digests[path] {
      if found != digest { result.flaws.append(Verdict.Flaw(path, .ledger)) }
    } else if !files.has(path) {
      result.missing.append(path)
    }
  }
}
