/// The SHA-256 digest of some bytes (FIPS 180-4).
package struct SHA256: Sendable, Hashable {
  // A site has a digest for each of its files, so it is no array, which would be an object of its own.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  package init(of message: [UInt8]) {
    var stream = SHA256Stream()
    stream.add(message)
    self = stream.digest
  }

  package init(of message: ArraySlice<UInt8>) {
    var stream = SHA256Stream()
    stream.add(message)
    self = stream.digest
  }

  /// - Parameter write: fills all 32 bytes.
  init(_ write: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words) { write($0.bindMemory(to: UInt8.self)) }
    self.words = words
  }

  /// Reads a digest that is written as bytes; nil unless there are 32.
  package init?(exactly bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    self.init { _ = $0.update(fromContentsOf: bytes) }
  }

  /// 32 bytes.
  package var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

  /// Shows the 32 bytes where they are, without an array of them.
  package func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    Swift.withUnsafeBytes(of: words, body)
  }

  package static func == (left: SHA256, right: SHA256) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

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
