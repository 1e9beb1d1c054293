import Digest

/// A file that a release froze, as it was read.
package struct FrozenFile: Sendable {
  package let bytes: [UInt8]
  package let digest: SHA256

  package init(bytes: [UInt8]) {
    self.bytes = bytes
    digest = SHA256(of: bytes)
  }
}
