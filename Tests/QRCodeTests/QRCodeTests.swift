import Foundation
import QRCode
import Testing

@Suite struct QRCodeTests {
  @Test(arguments: [1, 2, 100, 2_331])
  func `A text becomes a square with three finders`(bytes: Int) throws {
    let code = try #require(QRCode([UInt8](repeating: 97, count: bytes)))
    #expect((code.width - 17) % 4 == 0)
    let last = code.width - 7
    for (top, left) in [(0, 0), (0, last), (last, 0)] {
      for step in 0..<7 {
        #expect(code.isDark(row: top, column: left + step))
        #expect(code.isDark(row: top + step, column: left))
      }
      #expect(code.isDark(row: top + 3, column: left + 3))
      #expect(!code.isDark(row: top + 1, column: left + 1))
    }
  }

  @Test func `Nothing and too much have no symbol`() {
    #expect(QRCode([]) == nil)
    #expect(QRCode([UInt8](repeating: 97, count: 2_332)) == nil)
  }

  @Test func `The drawing has a quiet zone of four modules and every dark module once`() throws {
    let code = try #require(QRCode(Array("https://gongshi.example.org/".utf8)))
    let svg = String(decoding: code.svg(), as: UTF8.self)
    let side = code.width + 8
    #expect(svg.contains("viewBox=\"0 0 \(side) \(side)\""))
    var drawn = 0
    let start = try #require(svg.range(of: "<path d=\"")).upperBound
    for run in svg[start...].split(separator: "h").dropFirst() {
      drawn += Int(run.prefix { $0.isNumber }) ?? 0
    }
    let dark = (0..<code.width * code.width).count {
      code.isDark(row: $0 / code.width, column: $0 % code.width)
    }
    #expect(drawn == dark)
  }
}
