import Digest

/// Takes in values one after the other; only the same values in the same order give the same digest.
struct Fingerprint {
  private var bytes: [UInt8] = []

  /// Adds bytes with their number, so that what ends one value cannot begin the next.
  mutating func add(_ part: some Collection<UInt8>) {
    withUnsafeBytes(of: UInt64(part.count).littleEndian) { bytes += $0 }
    bytes += part
  }

  mutating func add(_ text: String) { add(text.utf8) }

  mutating func add(_ digest: SHA256) { add(digest.bytes) }

  mutating func add(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes += $0 }
  }

  var digest: SHA256 { SHA256(of: bytes) }
}
