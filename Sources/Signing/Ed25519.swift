import CSodium

/// Ed25519 signatures (RFC 8032) and the hash that goes with them, by libsodium.
enum Ed25519 {
  static let publicBytes = 32
  static let secretBytes = 64
  static let signatureBytes = 64

  /// A new pair of keys; the secret one holds the seed and the public one.
  static func newKeys() -> (publicKey: [UInt8], secretKey: [UInt8]) {
    prepare()
    var publicKey = [UInt8](repeating: 0, count: publicBytes)
    var secretKey = [UInt8](repeating: 0, count: secretBytes)
    _ = crypto_sign_keypair(&publicKey, &secretKey)
    return (publicKey, secretKey)
  }

  static func sign(_ message: [UInt8], with secretKey: [UInt8]) -> [UInt8] {
    prepare()
    var signature = [UInt8](repeating: 0, count: signatureBytes)
    _ = crypto_sign_detached(&signature, nil, message, UInt64(message.count), secretKey)
    return signature
  }

  static func verify(_ signature: [UInt8], of message: [UInt8], with publicKey: [UInt8]) -> Bool {
    guard signature.count == signatureBytes, publicKey.count == publicBytes else { return false }
    prepare()
    return crypto_sign_verify_detached(signature, message, UInt64(message.count), publicKey) == 0
  }

  /// BLAKE2b (RFC 7693) of a length in bytes, without a key.
  static func blake2b(_ message: [UInt8], count: Int) -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: count)
    _ = crypto_generichash(&hash, count, message, UInt64(message.count), nil, 0)
    return hash
  }

  static func randomBytes(_ count: Int) -> [UInt8] {
    prepare()
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// libsodium asks for it before anything random; any number of times does no harm.
  private static func prepare() { _ = sodium_init() }
}
