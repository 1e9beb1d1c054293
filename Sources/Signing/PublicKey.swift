import Digest

/// The key that anyone may have: it tells whether a signature was made with the secret one.
package struct PublicKey: Sendable, Hashable {
  /// Eight bytes that name the pair of keys.
  package let id: [UInt8]
  let bytes: [UInt8]

  init(id: [UInt8], bytes: [UInt8]) {
    self.id = id
    self.bytes = bytes
  }

  /// Reads a key of minisign: its file of two lines, or the second line alone; nil where it is none.
  package init?(_ text: [UInt8]) {
    guard let data = MinisignText.lastLine(of: text).flatMap(Base64.decode),
      data.count == 10 + Ed25519.publicBytes, data.starts(with: MinisignText.algorithm)
    else { return nil }
    self.init(id: Array(data[2..<10]), bytes: Array(data[10...]))
  }

  /// The id as minisign prints it.
  package var name: String { MinisignText.name(ofKey: id) }

  /// The second line of the key's file, which is enough to verify with.
  package var line: String { Base64.encode(MinisignText.algorithm + id + bytes) }

  /// The key as a file of minisign.
  package var file: [UInt8] { MinisignText.file("minisign public key \(name)", line) }

  /// Whether bytes were signed with this key.
  package func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    Ed25519.verify(signature, of: message, with: bytes)
  }

  /// The four bytes before a signature of a note, for a key of a name (C2SP signed-note, Ed25519).
  package func noteHash(name: String) -> [UInt8] {
    Array(SHA256(of: Array(name.utf8) + [0x0A, 0x01] + bytes).bytes.prefix(4))
  }

  /// The key as other programs for signed notes read it.
  package func noteKey(name: String) -> String {
    "\(name)+\(Hexadecimal.encode(noteHash(name: name)))+\(Base64.encode([0x01] + bytes))"
  }
}
