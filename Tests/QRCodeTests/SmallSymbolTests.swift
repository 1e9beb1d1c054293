import Testing

@testable import QRCode

@Suite struct SmallSymbolTests {
  /// Texts of all lengths: bytes of every kind, letters, patterns that masks have to break up, digits.
  private static let texts: [[UInt8]] = {
    var state: UInt64 = 7
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    return (1...106).flatMap { length -> [[UInt8]] in
      [
        (0..<length).map { _ in UInt8(next() & 255) }, (0..<length).map { _ in UInt8(97 + next() % 26) },
        (0..<length).map { _ in [0, 255, 0x55, 0xAA][next() & 3] },
        (0..<length).map { _ in UInt8(48 + next() % 10) },
        Array("https://gongshi.example.org/".utf8.prefix(length))
          + [UInt8](
            repeating: 97, count: max(0, length - 28)),
      ]
    }
  }()

  @Test func `A short text has the symbol that libqrencode makes`() throws {
    for text in Self.texts {
      let small = try #require(QRCode(text))
      let other = try #require(QRCode(encodedByLibrary: text))
      try #require(small.width == other.width && small.modules == other.modules, "\(text)")
    }
  }

  @Test func `A text of more than 106 bytes is left to the library`() {
    #expect(SmallSymbol([UInt8](repeating: 97, count: 106)) != nil)
    #expect(SmallSymbol([UInt8](repeating: 97, count: 107)) == nil)
    #expect(SmallSymbol([]) == nil)
  }
}
