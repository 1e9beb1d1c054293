import Digest

/// The key that signs, in the format of minisign without a password.
package struct SecretKey: Sendable {
  private let id: [UInt8]
  private let bytes: [UInt8]

  /// Makes a new key.
  package static func new() -> SecretKey {
    SecretKey(id: Ed25519.randomBytes(8), bytes: Ed25519.newKeys().secretKey)
  }

  private init(id: [UInt8], bytes: [UInt8]) {
    self.id = id
    self.bytes = bytes
  }

  package var publicKey: PublicKey {
    PublicKey(id: id, bytes: Array(bytes.suffix(Ed25519.publicBytes)))
  }

  package func sign(_ message: [UInt8]) -> [UInt8] { Ed25519.sign(message, with: bytes) }
}

extension SecretKey {
  /// Why a file is no key that can sign.
  package enum Problem: Error, Sendable {
    case noKey
    /// minisign protected it with a password, which this program does not ask for.
    case hasPassword
    /// The check sum in it is wrong.
    case damaged
  }

  /// Reads the file of a key.
  package init(file: [UInt8]) throws(Problem) {
    guard let data = MinisignText.lastLine(of: file).flatMap(Base64.decode), data.count == Self.length,
      data.starts(with: MinisignText.algorithm), data[4..<6].elementsEqual(MinisignText.checkAlgorithm)
    else { throw .noKey }
    guard data[2..<4].elementsEqual([0, 0]) else { throw .hasPassword }
    let id = Array(data[Self.keyOffset..<Self.keyOffset + 8])
    let bytes = Array(data[(Self.keyOffset + 8)..<(Self.keyOffset + 8 + Ed25519.secretBytes)])
    guard data.suffix(32).elementsEqual(Self.check(id, bytes)) else { throw .damaged }
    self.init(id: id, bytes: bytes)
  }

  /// The key as a file: the algorithms, no password, its id, its bytes, and their check sum.
  package var file: [UInt8] {
    let data =
      MinisignText.algorithm + [0, 0] + MinisignText.checkAlgorithm + [UInt8](repeating: 0, count: 48)
      + id + bytes + Self.check(id, bytes)
    return MinisignText.file("minisign secret key \(publicKey.name)", Base64.encode(data))
  }

  /// Algorithms, salt and limits of a password come before the key.
  private static let keyOffset = 6 + 48
  private static let length = keyOffset + 8 + Ed25519.secretBytes + 32

  private static func check(_ id: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
    Ed25519.blake2b(MinisignText.algorithm + id + bytes, count: 32)
  }
}
