import Digest
import Disk
import Signing

/// Looks at a folder that was published, or at a copy of it, file by file.
package struct Verification {
  let folder: String
  private let key: PublicKey?
  private let remembered: Checkpoint?

  /// - Parameters:
  ///   - key: the one that is known to be the publisher's.
  ///   - remembered: a checkpoint that somebody kept from an earlier look.
  package init(of folder: String, key: PublicKey? = nil, remembered: Checkpoint? = nil) {
    self.folder = folder
    self.key = key
    self.remembered = remembered
  }

  /// Reads every file once; links are not followed.
  package func verdict() throws(FileError) -> Verdict {
    let tree = try Folder(folder).listing(withHidden: true)
    var files = FolderFiles(folder: folder, tree: tree)
    try files.compare()
    guard !files.hasExcess else { return .changed(Self.inOrder(files.flaws)) }
    let ledger = try LedgerCheck(files).check()
    let flaws = files.flaws + ledger.flaws
    guard flaws.isEmpty else { return .changed(Self.inOrder(flaws)) }
    let missing = files.missing + ledger.missing
    guard missing.isEmpty else { return .incomplete(Self.inOrder(missing)) }
    let signatures: Verdict.Signatures
    switch try SignatureCheck(files, ledger).check(key) {
    case .success(let found): signatures = found
    case .failure(let verdict): return verdict.verdict
    }
    if let remembered, let rollBack = rollBack(from: remembered, to: ledger) { return .rolledBack(rollBack) }
    return .intact(ledger.checkpoint, signatures)
  }
}

extension Verification {
  private func rollBack(from old: Checkpoint, to ledger: LedgerCheck.Result) -> Verdict.RollBack? {
    guard let new = ledger.checkpoint else { return .gone }
    guard old.origin.utf8.elementsEqual(new.origin.utf8) else {
      return .otherLedger(remembered: old.origin, found: new.origin)
    }
    guard old.size <= new.size else { return .shorter(remembered: old.size, found: new.size) }
    let proof = ledger.tree.consistency(from: old.size, to: new.size)
    return proof.holds(from: old.root, to: new.root) ? nil : .rewritten(remembered: old.size)
  }

  private static func inOrder(_ paths: [String]) -> [String] {
    var result: [String] = []
    for path in paths.sorted(by: inByteOrder) where result.last != path { result.append(path) }
    return result
  }

  /// One flaw for each file: what is wrong with it first.
  private static func inOrder(_ flaws: [Verdict.Flaw]) -> [Verdict.Flaw] {
    var seen: Set<String> = []
    return flaws.filter { seen.insert($0.path).inserted }.sorted { inByteOrder($0.path, $1.path) }
  }
}
