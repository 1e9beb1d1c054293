import Disk
import Glibc

/// The ledger of a folder that was built, as far as its checkpoint tells.
package enum PublishedLedger: Sendable, Equatable {
  /// There is no folder, or none with a ledger.
  case none
  /// What stands where its checkpoint should be is none.
  case damaged
  /// The names of those who signed it, whose signatures are not checked here.
  case found(Checkpoint, signers: [String])

  package init(in folder: String) throws(FileError) {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try readFile(folder + "/" + Checkpoint.path, atMost: Checkpoint.largest)
    } catch {
      switch error.code {
      case ENOENT, ENOTDIR: self = .none
      case EFBIG: self = .damaged
      default: throw error
      }
      return
    }
    guard let note = SignedNote(bytes), let checkpoint = Checkpoint(text: note.text) else {
      self = .damaged
      return
    }
    self = .found(checkpoint, signers: note.signatures.map(\.name))
  }
}
