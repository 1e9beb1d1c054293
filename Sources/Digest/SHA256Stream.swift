import CNettle

/// Computes a SHA-256 digest of bytes that arrive one part after the other.
package struct SHA256Stream {
  private var state = sha256_ctx()

  package init() { nettle_sha256_init(&state) }

  package mutating func add(_ bytes: [UInt8]) {
    nettle_sha256_update(&state, bytes.count, bytes)
  }

  package mutating func add(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { nettle_sha256_update(&state, $0.count, $0.baseAddress) }
  }

  /// The digest of everything added so far; more can be added afterwards.
  package var digest: SHA256 {
    var state = state
    return SHA256 { nettle_sha256_digest(&state, $0.count, $0.baseAddress) }
  }
}
