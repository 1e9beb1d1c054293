import Digest
import Disk
import Signing

/// Looks at who signed a folder.
struct SignatureCheck {
  /// A verdict as an error, so that it can be the failure of a result.
  struct Refusal: Error { let verdict: Verdict }

  private let files: FolderFiles
  private let ledger: LedgerCheck.Result

  init(_ files: FolderFiles, _ ledger: LedgerCheck.Result) {
    self.files = files
    self.ledger = ledger
  }

  func check(_ key: PublicKey?) throws(FileError) -> Result<Verdict.Signatures, Refusal> {
    var signature: MinisignSignature?
    if let bytes = try files.bytes(of: Sums.signature, atMost: MinisignSignature.largest) {
      guard let read = MinisignSignature(bytes) else { return broken(Sums.signature) }
      signature = read
    }
    guard let key else {
      return .success(signature.map { .unchecked($0.keyName) } ?? .none)
    }
    guard let signature, let list = files.list else {
      return .failure(Refusal(verdict: .unknownKey(.unsigned)))
    }
    guard signature.keyID == key.id else {
      return .failure(Refusal(verdict: .unknownKey(.otherKey(signature.keyName))))
    }
    guard signature.holds(for: list, by: key) else { return broken(Sums.signature) }
    if let note = ledger.note, let name = ledger.checkpoint?.origin {
      switch note.check(key, name: name) {
      case nil: return .failure(Refusal(verdict: .unknownKey(.unsigned)))
      case false: return broken(Checkpoint.path)
      default: break
      }
      // The same text and key make the same signature, in every proof.
      let own = note.signatures(of: key, name: name)
      for proof in ledger.proofs where proof.note.signatures(of: key, name: name) != own {
        return broken(proof.path)
      }
    }
    return .success(.good(key.name))
  }

  private func broken(_ path: String) -> Result<Verdict.Signatures, Refusal> {
    .failure(Refusal(verdict: .changed([Verdict.Flaw(path, .signature)])))
  }
}
