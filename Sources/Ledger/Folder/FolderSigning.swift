import Digest
import Disk
import Glibc
import Signing

/// Signs a folder that was built: its list of files, and the checkpoint of its ledger.
package struct FolderSigning {
  private let folder: String
  private let key: SecretKey

  package init(of folder: String, with key: SecretKey) {
    self.folder = folder
    self.key = key
  }

  /// Writes the signatures; the same folder and key give the same bytes.
  ///
  /// - Returns: what the folder is found to be, and signed only where it is intact.
  package func sign() throws(FileError) -> Verdict {
    // What a signing that was killed left beside the files it signs is nobody's.
    for path in try Folder(folder).listing(withHidden: true).paths {
      if let file = fileReplaced(by: path), Sums.isUnlisted(file) { unlink(folder + "/" + path) }
    }
    let verdict = try Verification(of: folder).verdict()
    guard case .intact(let checkpoint, _) = verdict else { return verdict }
    let list = try readFile(folder + "/" + Sums.file)
    let comment = checkpoint.map { "\($0.origin) \($0.size) \($0.root.base64)" } ?? "no ledger"
    let signature = MinisignSignature(of: list, comment: comment, with: key)
    if let checkpoint {
      let path = folder + "/" + Checkpoint.path
      guard var note = SignedNote(try readFile(path)) else {
        return .changed([.init(Checkpoint.path, .ledger)])
      }
      let hash = key.publicKey.noteHash(name: checkpoint.origin)
      note.signatures.removeAll { $0.name == checkpoint.origin && $0.bytes.starts(with: hash) }
      note.signatures.append(.init(name: checkpoint.origin, bytes: hash + key.sign(note.text)))
      // The proofs first: where this is interrupted, the checkpoint does not promise what they lack.
      for index in 0..<checkpoint.size {
        let path = folder + "/" + Checkpoint.folder + Checkpoint.folder(ofEntry: index) + ReleaseProof.file
        guard var proof = ReleaseProof(try readFile(path)) else {
          return .changed([.init(path, .ledger)])
        }
        proof.note = note
        try replaceFile(path, with: proof.bytes)
      }
      try replaceFile(path, with: note.bytes)
    }
    try writeInPlace(signature.file, to: folder + "/" + Sums.signature)
    return verdict
  }
}
