import Digest

/// What a log holds at one moment: its size and its root (C2SP tlog-checkpoint).
package struct Checkpoint: Sendable, Hashable {
  /// The name of the log: its address without a scheme.
  package let origin: String
  /// Entries.
  package let size: Int
  package let root: SHA256

  package init(origin: String, size: Int, root: SHA256) {
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// The text that is signed, a line each for the origin, the size and the root.
  package var text: String { "\(origin)\n\(size)\n\(root.base64)\n" }

  /// Reads the text of a note; nil where it is no checkpoint. Lines below the third are extensions, which are
  /// signed and mean nothing here.
  package init?(text: [UInt8]) {
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count >= 4, lines.last?.isEmpty == true, lines.dropLast().allSatisfy({ !$0.isEmpty }),
      let origin = String(validating: lines[0], as: UTF8.self), let size = wholeNumber(lines[1]),
      let bytes = Base64.decode(lines[2]), let root = SHA256(exactly: bytes)
    else { return nil }
    self.init(origin: origin, size: size, root: root)
  }
}

extension Checkpoint {
  /// The folder of the ledger in the output.
  package static let folder = "ledger/"
  /// Where its checkpoint stands in the output.
  package static let path = folder + "checkpoint"

  /// The most bytes that one with all its signatures may have.
  package static let largest = 1 << 20

  /// Where an entry stands in the output, from 0.
  static func entry(_ index: Int) -> String { folder + folder(ofEntry: index) + "release.json" }

  /// The folder of an entry below that of the ledger, from 0.
  static func folder(ofEntry index: Int) -> String {
    let digits = String(index + 1)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "/"
  }
}

/// Reads decimal digits without leading zeros; nil for anything else.
func wholeNumber(_ digits: ArraySlice<UInt8>) -> Int? {
  guard let first = digits.first, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
    first != 0x30 || digits.count == 1
  else { return nil }
  return Int(String(decoding: digits, as: UTF8.self))
}
