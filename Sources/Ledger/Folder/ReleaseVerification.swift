import Digest
import Disk
import Glibc
import Signing

/// Looks at the folder of one release, or at a copy of it, without the ledger and the other releases.
package struct ReleaseVerification {
  private let folder: String
  private let key: PublicKey?

  package init(of folder: String, key: PublicKey? = nil) {
    self.folder = folder
    self.key = key
  }

  /// Whether a folder is that of a release: it has a proof and no list of files.
  package static func applies(to folder: String) throws(FileError) -> Bool {
    let isSite = try present(folder + "/" + Sums.file)
    let hasProof = try present(folder + "/" + ReleaseProof.file)
    return hasProof && !isSite
  }

  package func verdict() throws(FileError) -> Verdict {
    let tree = try Folder(folder).listing(withHidden: true)
    let files = FolderFiles(folder: folder, tree: tree)
    guard let proofFile = try files.bytes(of: ReleaseProof.file, atMost: ReleaseProof.largest) else {
      return .changed([.init(ReleaseProof.file, .ledger)])
    }
    guard let bytes = try files.bytes(of: Self.list, atMost: Tiles.longestEntry) else {
      return files.has(Self.list) ? .changed([.init(Self.list, .ledger)]) : .incomplete([Self.list])
    }
    guard let proof = ReleaseProof(proofFile), let checkpoint = proof.checkpoint(provenFor: bytes),
      let entry = LedgerEntry(bytes), entry.number == proof.index + 1
    else { return .changed([.init(ReleaseProof.file, .ledger)]) }
    let (flaws, missing, elsewhere) = try compare(entry, files)
    guard flaws.isEmpty else { return .changed(flaws.sorted { inByteOrder($0.path, $1.path) }) }
    guard missing.isEmpty else { return .incomplete(missing.sorted(by: inByteOrder)) }
    let name: String?
    if let key {
      switch proof.note.check(key, name: checkpoint.origin) {
      case nil: return .unknownKey(.unsigned)
      case false: return .changed([.init(ReleaseProof.file, .signature)])
      default: name = key.name
      }
    } else {
      name = nil
    }
    return .proven(
      Verdict.Proven(
        number: entry.number, checkpoint: checkpoint, key: name,
        isSigned: !proof.note.signatures.isEmpty, elsewhere: elsewhere))
  }
}

extension Verdict.Proven {
  /// Compares with a checkpoint of the same size, or of another ledger, that somebody kept; nil where it is the same.
  package func rollBack(from kept: Checkpoint) -> Verdict.RollBack? {
    guard kept.origin.utf8.elementsEqual(checkpoint.origin.utf8) else {
      return .otherLedger(remembered: kept.origin, found: checkpoint.origin)
    }
    return kept.root == checkpoint.root ? nil : .rewritten(remembered: kept.size)
  }
}

extension ReleaseVerification {
  private static let list = "release.json"

  private static func present(_ path: String) throws(FileError) -> Bool {
    do throws(FileError) {
      _ = try OpenFile(path)
      return true
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return false }
      throw error
    }
  }

  /// Holds the files of the folder against the list; those frozen with an earlier release lie in its folder.
  private func compare(_ entry: LedgerEntry, _ files: FolderFiles) throws(FileError) -> (
    flaws: [Verdict.Flaw], missing: [String], elsewhere: [String]
  ) {
    var flaws = files.tree.refused.map {
      Verdict.Flaw($0.path, $0.reason == .unreadable ? .unreadable : .link)
    }
    var (missing, elsewhere): ([String], [String]) = ([], [])
    var listed: Set<String> = [Self.list, ReleaseProof.file]
    let own = String(Checkpoint.folder(ofEntry: entry.number - 1))
    for file in entry.files {
      guard file.path.hasPrefix(own) else {
        elsewhere.append(file.path)
        continue
      }
      let path = String(file.path.dropFirst(own.count))
      listed.insert(path)
      guard files.has(path) else {
        if !flaws.contains(where: { $0.path == path }) { missing.append(path) }
        continue
      }
      if try files.digest(of: path) != file.digest { flaws.append(.init(path, .bytes)) }
    }
    for path in files.tree.paths where !listed.contains(path) { flaws.append(.init(path, .added)) }
    return (flaws, missing, elsewhere)
  }
}
