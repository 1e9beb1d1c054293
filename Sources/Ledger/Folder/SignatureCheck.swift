import Digest
import Disk
import Signing

/// Looks at who signed a folder.
struct SignatureCheck {
  /// A verdict as an error, so that it can be the failure of a result.
  struct Refusal: Error { let verdict: Verdict }

  private let files: FolderFiles
  private let note: SignedNote?
  private let checkpoint: Checkpoint?

  init(_ files: FolderFiles, _ note: SignedNote?, _ checkpoint: Checkpoint?) {
    self.files = files
    self.note = note
    self.checkpoint = checkpoint
  }

  func check(_ key: PublicKey?) throws(FileError) -> Result<Verdict.Signatures, Refusal> {
    var signature: MinisignSignature?
    if let bytes = try files.bytes(of: Sums.signature) {
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
    if let note, let checkpoint {
      let hash = key.noteHash(name: checkpoint.origin)
      let own = note.signatures.filter {
        $0.name.utf8.elementsEqual(checkpoint.origin.utf8) && $0.bytes.starts(with: hash)
      }
      guard !own.isEmpty else {
        return .failure(Refusal(verdict: .unknownKey(.unsigned)))
      }
      guard own.allSatisfy({ key.verifies(Array($0.bytes.dropFirst(4)), of: note.text) }) else {
        return broken(Checkpoint.path)
      }
    }
    return .success(.good(key.name))
  }

  private func broken(_ path: String) -> Result<Verdict.Signatures, Refusal> {
    .failure(Refusal(verdict: .changed([Verdict.Flaw(path, .signature)])))
  }
}
