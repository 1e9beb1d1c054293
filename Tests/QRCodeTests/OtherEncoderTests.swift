import CQREncode
import TestSupport
import Testing

@testable import QRCode

/// The symbols are those that libqrencode makes, module for module: both choose the smallest size and the same mask.
@Suite struct OtherEncoderTests {
  private static func other(_ text: [UInt8]) throws -> [Bool] {
    let symbol = text.withUnsafeBufferPointer {
      QRcode_encodeData(Int32($0.count), $0.baseAddress, 0, QR_ECLEVEL_M)
    }
    let made = try #require(symbol)
    defer { QRcode_free(made) }
    let side = Int(made.pointee.width)
    // The lowest bit of a module is its colour.
    return UnsafeBufferPointer(start: made.pointee.data, count: side * side).map { $0 & 1 == 1 }
  }

  /// Every length up to where rows no longer fit into one machine word, and the ends of all longer sizes.
  private static let lengths =
    Array(1...260)
    + (12...40).flatMap { number -> [Int] in
      let most = Version(number: number).dataCount - 3
      return [most - 1, most, most + 1]
    }.filter { $0 <= 2_331 }

  @Test("Texts of every size have the same symbol")
  func sizes() throws {
    var random = RandomSource(seed: 1)
    for length in Self.lengths {
      let text = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(try QRCode(text)?.modules == Self.other(text), "\(length) bytes")
    }
  }

  @Test(
    "Texts of one byte over and over, whose patterns are long, have the same symbol", arguments: [0, 97, 255])
  func monotonous(byte: UInt8) throws {
    for length in stride(from: 1, through: 300, by: 7) {
      let text = [UInt8](repeating: byte, count: length)
      #expect(try QRCode(text)?.modules == Self.other(text), "\(length) times \(byte)")
    }
  }

  @Test("Addresses of pages have the same symbol")
  func addresses() throws {
    var random = RandomSource(seed: 2)
    for number in 0..<500 {
      let text =
        "https://gongshi.example.org/en/bureau-\(number)/notices/n\(Int.random(in: 0..<100_000, using: &random))/"
      let bytes = Array(text.utf8)
      #expect(try QRCode(bytes)?.modules == Self.other(bytes), "\(text)")
    }
  }

  @Test("A row of one machine word and a wide one agree on the symbol", arguments: 1...11)
  func widths(number: Int) {
    let version = Version(number: number)
    let text = (0..<version.dataCount - 3).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    let words = codewords(of: text, version)
    let (narrow, wide) = (
      Symbol(Frame<UInt64>.of(version), words).masked(), Symbol(Frame<WideRow>(version), words).masked()
    )
    for (left, right) in zip(narrow, wide) {
      #expect((0..<version.width).allSatisfy { left[$0] == right[$0] })
    }
  }
}
