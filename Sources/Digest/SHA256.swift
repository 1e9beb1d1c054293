import CSodium

/// The SHA-256 digest of some bytes (FIPS 180-4).
package struct SHA256: Sendable, Hashable {
  /// 32 bytes.
  package let bytes: [UInt8]

  package init(of message: [UInt8]) {
    bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      _ = crypto_hash_sha256(buffer.baseAddress!, message, UInt64(message.count))
      count = 32
    }
  }

  /// Makes a digest of its 32 bytes.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a digest that is written as bytes; nil unless there are 32.
  package init?(exactly bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Reads 64 lower-case hexadecimal digits; nil for anything else.
  package init?(hex: some Collection<UInt8>) {
    guard let bytes = Hexadecimal.decode(hex) else { return nil }
    self.init(exactly: bytes)
  }

  /// 64 lower-case hexadecimal digits.
  package var hex: String { Hexadecimal.encode(bytes) }

  /// Standard base64 with padding, as Subresource Integrity wants it (W3C SRI, section 3.1).
  package var base64: String { Base64.encode(bytes) }
}
