import Digest
import Signing

/// A text with signatures below it (C2SP signed-note); one without any is a note that nobody signed yet.
package struct SignedNote: Sendable, Hashable {
  package struct Signature: Sendable, Hashable {
    /// Who signed: the name of the key.
    package let name: String
    /// Four bytes that tell keys of one name apart, then the signature itself.
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// Ends in a line feed.
  package let text: [UInt8]
  package var signatures: [Signature]

  package init(text: [UInt8], signatures: [Signature] = []) {
    self.text = text
    self.signatures = signatures
  }

  /// The note as a file: the text, an empty line, a line for each signature.
  package var bytes: [UInt8] {
    var bytes = text + [UInt8(ascii: "\n")]
    for signature in signatures {
      bytes += Array("— \(signature.name) \(Base64.encode(signature.bytes))\n".utf8)
    }
    return bytes
  }

  /// Reads a file; nil where it is no note.
  package init?(_ file: [UInt8]) {
    // The text may itself hold empty lines; the last one ends it.
    let lineFeed = UInt8(ascii: "\n")
    guard file.last == lineFeed, file.count >= 2,
      let empty = (0..<file.count - 1).last(where: { file[$0] == lineFeed && file[$0 + 1] == lineFeed })
    else { return nil }
    text = Array(file[...empty])
    signatures = []
    for line in file[(empty + 2)...].split(separator: lineFeed, omittingEmptySubsequences: false).dropLast() {
      guard let signature = Signature(line: line) else { return nil }
      signatures.append(signature)
    }
  }
}

extension SignedNote {
  /// The signatures that a key of a name made, or that claim it.
  func signatures(of key: PublicKey, name: String) -> [Signature] {
    let hash = key.noteHash(name: name)
    return signatures.filter { $0.name.utf8.elementsEqual(name.utf8) && $0.bytes.starts(with: hash) }
  }

  /// Whether the signatures of a key hold; nil where there are none.
  func check(_ key: PublicKey, name: String) -> Bool? {
    let own = signatures(of: key, name: name)
    guard !own.isEmpty else { return nil }
    return own.allSatisfy { key.verifies(Array($0.bytes.dropFirst(4)), of: text) }
  }
}

extension SignedNote.Signature {
  fileprivate init?(line: ArraySlice<UInt8>) {
    let mark = Array("— ".utf8)
    guard line.starts(with: mark) else { return nil }
    let parts = line.dropFirst(mark.count).split(
      separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 2, let name = String(validating: parts[0], as: UTF8.self), !name.isEmpty,
      !name.utf8.contains(UInt8(ascii: "+")), let bytes = Base64.decode(parts[1]), bytes.count >= 5
    else { return nil }
    self.init(name: name, bytes: bytes)
  }
}
