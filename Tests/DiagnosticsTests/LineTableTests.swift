import Testing

@testable import Diagnostics

@Suite struct LineTableTests {
  static let samples = [
    "", "\n", "公示\n赛 x", "a\r\n\r\nb\r", "\u{FEFF}公\n示", "\u{FEFF}",
    String(repeating: "公a", count: 300) + "\n" + "é",
    String(repeating: "a\n", count: 200), String(repeating: "x", count: 256),
    String(repeating: "😀", count: 64) + "\n",
  ]

  @Test("A line table agrees with the file at every byte", arguments: samples)
  func agreement(text: String) {
    let file = SourceFile(path: "a", text: text)
    let table = LineTable(file)
    for offset in -1...file.bytes.count + 1 {
      #expect(table.position(at: offset) == file.position(at: offset))
    }
  }

  @Test("A line is without its line end and the byte-order mark")
  func lineRanges() {
    let table = LineTable(SourceFile(path: "a", text: "\u{FEFF}ab\r\n公\n\nc"))
    #expect([0, 3, 6, 7].map { table.lineRange(at: $0) } == [3..<5, 3..<5, 3..<5, 7..<10])
    #expect([10, 11, 12, 13].map { table.lineRange(at: $0) } == [7..<10, 11..<11, 12..<13, 12..<13])
    #expect(LineTable(SourceFile(path: "a", text: "")).lineRange(at: 0) == 0..<0)
  }

  @Test("Malformed bytes are stepped over one by one, in both directions")
  func malformed() {
    let bytes: [UInt8] = [0x61, 0xE5, 0x85, 0xAC, 0x80, 0xC3, 0xA9, 0xF0, 0x9F, 0x98, 0xE5, 0x85]
    var forward: [Int] = []
    var index = 0
    while index < bytes.count {
      forward.append(index)
      index += decodeScalar(at: index, in: bytes, end: bytes.count).length
    }
    #expect(forward == [0, 1, 4, 5, 7, 8, 9, 10, 11])
    var backward: [Int] = []
    while index > 0 {
      index = scalarStart(before: index, in: bytes, start: 0)
      backward.append(index)
    }
    #expect(backward == forward.reversed())
  }

  @Test("Every scalar is decoded as the standard library decodes it")
  func decoding() {
    for value in [
      0x0, 0x7F, 0x80, 0x7FF, 0x800, 0xFFF, 0x1000, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x3FFFF, 0x10FFFF,
    ] as [UInt32] {
      let bytes = Unicode.Scalar(value).map { Array(String($0).utf8) } ?? []
      let (scalar, length) = decodeScalar(at: 0, in: bytes, end: bytes.count)
      #expect(scalar?.value == value)
      #expect(length == bytes.count)
      #expect(bytes.count == 1 || decodeScalar(at: 0, in: bytes, end: bytes.count - 1).scalar == nil)
    }
    for bytes in [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xC3, 0x41],
    ] as [[UInt8]] {
      #expect(decodeScalar(at: 0, in: bytes, end: bytes.count) == (nil, 1))
    }
  }
}
