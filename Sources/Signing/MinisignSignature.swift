import Digest

/// A signature of a file beside it, as minisign writes and reads it.
package struct MinisignSignature: Sendable, Hashable {
  /// The most bytes a file of one may have.
  package static let largest = 1 << 16

  /// The id of the key.
  package let keyID: [UInt8]
  /// The id of the key as minisign prints it.
  package var keyName: String { MinisignText.name(ofKey: keyID) }
  /// Of the hash of the file.
  let signature: [UInt8]
  /// What the signer says about the file; signed too.
  package let comment: String
  /// Of the signature and the comment.
  let whole: [UInt8]

  /// Signs a file.
  ///
  /// - Parameter comment: without line ends.
  package init(of file: [UInt8], comment: String, with key: SecretKey) {
    keyID = key.publicKey.id
    signature = key.sign(Self.hash(file))
    self.comment = comment
    whole = key.sign(signature + Array(comment.utf8))
  }

  /// Reads a signature; nil where it is none, or one of the old kind that signs the file unhashed.
  package init?(_ text: [UInt8]) {
    let lines = MinisignText.lines(of: text)
    guard lines.count == 4, lines[0].starts(with: MinisignText.comment),
      lines[2].starts(with: MinisignText.trustedComment),
      let comment = String(validating: lines[2].dropFirst(MinisignText.trustedComment.count), as: UTF8.self),
      let data = Base64.decode(lines[1]), data.count == 10 + Ed25519.signatureBytes,
      data.starts(with: MinisignText.hashedAlgorithm), let whole = Base64.decode(lines[3]),
      whole.count == Ed25519.signatureBytes
    else { return nil }
    keyID = Array(data[2..<10])
    signature = Array(data[10...])
    self.comment = comment
    self.whole = whole
  }

  /// The signature as a file.
  package var file: [UInt8] {
    MinisignText.file(
      "signature by key \(MinisignText.name(ofKey: keyID))",
      Base64.encode(MinisignText.hashedAlgorithm + keyID + signature))
      + MinisignText.trustedComment + Array("\(comment)\n\(Base64.encode(whole))\n".utf8)
  }

  /// Whether this signature, its comment included, was made with the key for exactly these bytes.
  package func holds(for file: [UInt8], by key: PublicKey) -> Bool {
    keyID == key.id && key.verifies(signature, of: Self.hash(file))
      && key.verifies(whole, of: signature + Array(comment.utf8))
  }

  private static func hash(_ file: [UInt8]) -> [UInt8] { Ed25519.blake2b(file, count: 64) }
}
