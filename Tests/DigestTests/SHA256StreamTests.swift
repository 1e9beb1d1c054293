import Testing

@testable import Digest

/// A digest of parts is that of the whole.
@Suite struct SHA256StreamTests {
  private static let message = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }

  @Test(arguments: [1, 3, 55, 56, 63, 64, 65, 127, 128, 999, 1_000])
  func `Parts of any length give the digest of the whole`(_ length: Int) {
    var stream = SHA256Stream()
    for start in stride(from: 0, to: Self.message.count, by: length) {
      stream.add(Array(Self.message[start..<min(start + length, Self.message.count)]))
    }
    #expect(stream.digest == SHA256(of: Self.message))
  }

  @Test func `Nothing added, and empty parts, are the empty message`() {
    var stream = SHA256Stream()
    #expect(stream.digest == SHA256(of: []))
    stream.add([])
    #expect(stream.digest.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func `More can be added after a digest was asked for, and to a copy apart`() {
    var stream = SHA256Stream()
    stream.add(Array("ab".utf8))
    #expect(stream.digest == SHA256(of: Array("ab".utf8)))
    var copy = stream
    stream.add(Array("c".utf8))
    copy.add(Array("d".utf8))
    #expect(stream.digest == SHA256(of: Array("abc".utf8)))
    #expect(copy.digest == SHA256(of: Array("abd".utf8)))
  }

  @Test func `A million letters give the published digest`() {
    var stream = SHA256Stream()
    for _ in 0..<1_000 { stream.add([UInt8](repeating: UInt8(ascii: "a"), count: 1_000)) }
    #expect(stream.digest.hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}
