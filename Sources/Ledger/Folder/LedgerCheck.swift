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
    /// The proofs beside the releases, by their paths, with the signatures in them.
    var proofs: [(path: String, note: SignedNote)] = []
  }

  private let files: FolderFiles

  init(_ files: FolderFiles) {
    self.files = files
  }

  func check() throws(FileError) -> Result {
    var result = Result()
    guard let bytes = try files.bytes(of: Checkpoint.path, atMost: Checkpoint.largest) else {
      // A folder without any of it has no ledger at all.
      if files.tree.paths.contains(where: Self.isOfLedger) {
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
    guard checkpoint.size <= files.tree.paths.count, try readEntries(checkpoint.size, &result) else {
      result.flaws.append(Verdict.Flaw(Checkpoint.path, .ledger))
      return result
    }
    if result.tree.root != checkpoint.root { result.flaws.append(Verdict.Flaw(Checkpoint.path, .ledger)) }
    for tile in Tiles.files(of: result.tree, entries: []) {
      compare(Checkpoint.folder + tile.path, SHA256(of: tile.bytes), &result)
    }
    try checkProofs(note, &result)
    // What lies among the releases and belongs to none of them.
    for path in files.tree.paths where Self.isOfLedger(path) && !result.named.contains(path) {
      result.flaws.append(Verdict.Flaw(path, .ledger))
    }
    return result
  }
}

extension LedgerCheck {
  /// Reads and checks all entries in the order of the log, a bundle at a time; false where the bundles do not hold
  /// as many as the checkpoint says.
  private func readEntries(_ size: Int, _ result: inout Result) throws(FileError) -> Bool {
    for (number, bundle) in Tiles.bundles(of: size).enumerated() {
      let path = Checkpoint.folder + bundle
      guard let bytes = try files.bytes(of: path, atMost: Tiles.largestBundle) else {
        result.missing.append(path)
        return false
      }
      let first = number * Tiles.width
      guard let entries = Tiles.entries(in: bytes), entries.count == min(Tiles.width, size - first) else {
        result.flaws.append(Verdict.Flaw(path, .ledger))
        return false
      }
      compare(path, SHA256(of: bytes), &result)
      for (index, entry) in entries.enumerated() {
        check(entry, at: first + index, &result)
        result.tree.append(entry)
      }
    }
    return true
  }

  /// Every release has the proof that the log gives it, and no other; who signed it is looked at later.
  private func checkProofs(_ note: SignedNote, _ result: inout Result) throws(FileError) {
    for (path, bytes) in ReleaseProof.files(of: result.tree, note: note) {
      let path = Checkpoint.folder + path
      result.named.insert(path)
      guard let found = try files.bytes(of: path, atMost: ReleaseProof.largest) else {
        result.missing.append(path)
        continue
      }
      guard found != bytes else {
        result.proofs.append((path, note))
        continue
      }
      // The signatures may be others: a signing that was interrupted, or somebody who signed the checkpoint alone.
      guard let proof = ReleaseProof(found), let wanted = ReleaseProof(bytes), proof.index == wanted.index,
        proof.path == wanted.path, proof.note.text == note.text
      else {
        result.flaws.append(Verdict.Flaw(path, .ledger))
        continue
      }
      result.proofs.append((path, proof.note))
    }
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
