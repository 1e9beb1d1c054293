import Content
import Ledger
import Records

/// The ledger as static files: every release as it was frozen, the hashes over them, and where it stands.
extension Scene {
  /// The files of all releases, which were hashed when they were read; none where nothing was released.
  func releaseFiles() -> [OutputFile] {
    var seen: Set<String> = []
    var files: [OutputFile] = []
    for release in site.releases {
      let list = FrozenFile(bytes: release.source.bytes)
      files.append(OutputFile(release.name + "/" + Release.file, list))
      for file in release.files where seen.insert(file.path).inserted {
        if let frozen = frozen[file.path] { files.append(OutputFile(file.path, frozen)) }
      }
    }
    return files
  }

  /// The tiles of the log, a proof for each release, and the checkpoint, which nobody has signed yet.
  func logFiles() -> [File] {
    guard !site.releases.isEmpty else { return [] }
    let entries = site.releases.map(\.source.bytes)
    // A longer one is an error, and nothing is published then.
    guard entries.allSatisfy({ $0.count <= Tiles.longestEntry }) else { return [] }
    let tree = MerkleTree(entries)
    let note = SignedNote(text: Array(checkpoint(of: tree).text.utf8))
    let files = Tiles.files(of: tree, entries: entries) + ReleaseProof.files(of: tree, note: note)
    return files.map { (Checkpoint.folder + $0.path, $0.bytes) } + [(Checkpoint.path, note.bytes)]
  }

  func checkpoint(of tree: MerkleTree) -> Checkpoint {
    Checkpoint(origin: site.ledgerOrigin, size: tree.count, root: tree.root)
  }
}

extension OutputFile {
  /// A frozen file at its place in the output.
  fileprivate init(_ path: String, _ frozen: FrozenFile) {
    self.init(
      path: Checkpoint.folder + path, size: frozen.bytes.count, digest: frozen.digest, bytes: frozen.bytes)
  }
}
