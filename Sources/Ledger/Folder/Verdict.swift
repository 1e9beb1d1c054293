import Signing

/// What a folder is found to be.
package enum Verdict: Sendable, Equatable {
  /// Every file is as it was published, and the ledger agrees with them; nil where there is no ledger.
  case intact(Checkpoint?, Signatures)
  /// The folder of one release is as it was published, and its proof leads to the checkpoint.
  case proven(Proven)
  /// These files were changed or added, each with what is wrong with it, in byte order.
  case changed([Flaw])
  /// These files are missing, in byte order.
  case incomplete([String])
  /// The key that was given did not sign it.
  case unknownKey(KeyProblem)
  /// It does not continue the ledger that was remembered.
  case rolledBack(RollBack)

  package enum Signatures: Sendable, Equatable {
    case none
    /// Signed by the key of this name; without a key to compare with, nobody can say whose it is.
    case unchecked(String)
    case good(String)
  }

  /// One release, without the others.
  package struct Proven: Sendable, Equatable {
    /// From 1.
    package let number: Int
    /// Where its proof leads.
    package let checkpoint: Checkpoint
    /// The name of the key whose signature holds; nil where no key was given.
    package let key: String?
    /// Whether anybody signed the checkpoint.
    package let isSigned: Bool
    /// Files that it shares with earlier releases, which were not looked at, from the folder of the ledger.
    package let elsewhere: [String]
  }

  package struct Flaw: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
      case bytes
      case added
      case link
      case unreadable
      /// It disagrees with the ledger.
      case ledger
      case signature
      /// It is larger than it can be, and was not read.
      case tooLarge
    }

    package let path: String
    package let kind: Kind

    package init(_ path: String, _ kind: Kind) {
      self.path = path
      self.kind = kind
    }
  }

  package enum KeyProblem: Sendable, Equatable {
    case unsigned
    /// By the key of this name instead.
    case otherKey(String)
  }

  package enum RollBack: Sendable, Equatable {
    /// The ledger has another name.
    case otherLedger(remembered: String, found: String)
    /// Entries that were there are gone.
    case shorter(remembered: Int, found: Int)
    /// Entries that were there read differently.
    case rewritten(remembered: Int)
    /// There is no ledger any more.
    case gone
  }
}
