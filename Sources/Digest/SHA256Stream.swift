import CSodium

/// Computes a SHA-256 digest of bytes that arrive one part after the other.
package struct SHA256Stream {
  private var state = crypto_hash_sha256_state()

  package init() { _ = crypto_hash_sha256_init(&state) }

  package mutating func add(_ bytes: [UInt8]) {
    _ = crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
  }

  /// The digest of everything added so far; more can be added afterwards.
  package var digest: SHA256 {
    var state = state
    let bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      _ = crypto_hash_sha256_final(&state, buffer.baseAddress!)
      count = 32
    }
    return SHA256(bytes: bytes)
  }
}
