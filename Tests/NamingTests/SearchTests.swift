import TestSupport
import Testing

@testable import Naming

/// Texts are searched eight bytes at a time: what is found depends neither on where a word of them begins nor on
/// what stands around it.
@Suite struct SearchTests {
  @Test(
    "A byte and a pair of bytes are found at every place, as a look at each byte finds them",
    arguments: 0...40)
  func bytes(count: Int) {
    var generator = RandomSource(seed: count)
    for _ in 0..<50 {
      // Few different bytes, among them those that differ in one bit: 0x80 and 0x81 follow a match in a borrow.
      let bytes = (0..<count).map { _ in
        [0x00, 0x01, 0x2F, 0x3A, 0x80, 0x81, 0xFF][Int(generator.next() % 7)] as UInt8
      }
      bytes.withUnsafeBufferPointer { buffer in
        for start in 0...count {
          for byte in [0x00, 0x2F, 0x81] as [UInt8] {
            let naive = bytes[start...].firstIndex(of: byte) ?? count
            #expect(buffer.next(byte, in: start..<count) == naive)
          }
          for (first, second) in [(0x3A, 0x2F), (0x00, 0x00), (0x80, 0x81)] as [(UInt8, UInt8)] {
            let naive = (start..<max(start, count - 1)).first {
              bytes[$0] == first && bytes[$0 + 1] == second
            }
            #expect(buffer.next(first, second, from: start) == naive)
          }
        }
      }
    }
  }

  @Test("Letters are told from all other bytes")
  func letters() {
    for byte in UInt8.min...UInt8.max {
      let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      for place in 0..<8 {
        // Beside bytes that could lend or carry.
        for other in [0x00, 0x61, 0xFF] as [UInt64] {
          let shift = UInt64(place * 8)
          let word = (ByteWords.ones &* other) & ~(0xFF << shift) | UInt64(byte) << shift
          #expect((ByteWords.othersThanLetters(in: word) >> (shift + 7) & 1 == 0) == isLetter)
        }
      }
    }
  }

  @Test("Where a name may stand does not depend on what stands around it", arguments: 1...60)
  func seeds(seed: Int) throws {
    var generator = RandomSource(seed: seed)
    let pieces = [
      "数据要素", "大赛", "选拔赛", "济南", "据", "赛", "data", "Elements", "Competition", "Shandong", "a", "to", "的",
      "通知",
      "，", "。", " ", "2025", "×", "x", "é", "𠀀", "\n", "\u{200B}", "-",
    ].map { Array($0.utf8) }
    for registry in [Registries.dataElements, Registries.robots] {
      let seeds = try #require(registry).seeds
      for _ in 0..<40 {
        var text: [UInt8] = []
        while text.count < 90 { text += pieces[Int(generator.next() % UInt64(pieces.count))] }
        let alone = text.withUnsafeBufferPointer { seeds.next(in: $0, 0..<$0.count) }
        for before in 0..<9 {
          for after in [0, 1, 7, 8, 20] {
            let blanks = [UInt8](repeating: 0x20, count: before)
            let whole = blanks + text + [UInt8](repeating: 0x20, count: after)
            let found = whole.withUnsafeBufferPointer { seeds.next(in: $0, 0..<$0.count) }
            #expect(found == alone.map { $0 + before }, "\(string(of: text))")
          }
        }
      }
    }
  }

  @Test(
    "English names are seen behind words of any length",
    arguments: ["data elements", "Data Element Challenge", "shandong division", "Jinan City Selection Round"])
  func words(text: String) throws {
    let seeds = try #require(Registries.dataElements).seeds
    for filler in ["", "an ", "of the whole province, and ", "internationalisation "] {
      let bytes = Array((filler + text + " was held.").utf8)
      let found = bytes.withUnsafeBufferPointer { seeds.next(in: $0, 0..<$0.count) }
      #expect((found ?? 0) > filler.utf8.count, "\(filler)\(text)")
    }
  }

  @Test(
    "URLs in plain text are masked, wherever they begin",
    arguments: [
      ("见https://a.example/数据。", 1), ("a://b", 1), ("://b", 0), ("http:/b", 0), ("x http://a http://b", 2),
      ("a:", 0),
      ("a:/", 0), ("a://", 1), ("a://://b", 1),
    ] as [(String, Int)])
  func urls(text: String, count: Int) {
    for before in 0..<10 {
      let page = ExtractedText([UInt8](repeating: 0x20, count: before) + Array(text.utf8), as: .plain)
      #expect(page.masks.count == count, "\(text)")
    }
  }
}
