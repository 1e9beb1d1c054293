import JSON
import Testing

@testable import LanguageServer

/// Messages in a stream of bytes.
@Suite struct MessageReaderTests {
  /// `+` and the method for a message, `-` for what is refused.
  private func outline(_ parts: [MessageReader.Part]) -> [String] {
    parts.map { part in
      switch part {
      case .message(let value): "+" + (value.member("method")?.string ?? "")
      case .refused: "-"
      }
    }
  }

  private static let a = "{\"method\":\"a\"}"

  @Test(
    "Headers in any case and order, and nothing between the messages",
    arguments: [
      ("Content-Length: 14\r\n\r\n\(a)", ["+a"]),
      ("content-length:14\r\nContent-Type: x\r\n\r\n\(a)Content-Length: 14\r\n\r\n\(a)", ["+a", "+a"]),
      ("Content-Length: 2\r\n\r\n{xContent-Length: 14\r\n\r\n\(a)", ["-", "+a"]),
      ("Content-Length: x\r\n\r\nContent-Length: 14\r\n\r\n\(a)", ["-", "+a"]),
      ("Length: 3\r\n\r\nContent-Length: 14\r\n\r\n\(a)", ["-", "+a"]),
      ("Content-Length: 99999999999999999999\r\n\r\n", ["-"]),
      ("Content-Length: 0\r\n\r\nContent-Length: 14\r\n\r\n\(a)", ["-", "+a"]),
      ("Content-Length: 14\r\n\r\n{\"method\"", []),
      (String(repeating: "x", count: 5000), ["-"]),
    ])
  func streams(text: String, expected: [String]) {
    var reader = MessageReader()
    #expect(outline(reader.append(text.utf8)) == expected)
  }

  @Test("It makes no difference in which portions the bytes come", arguments: [1, 2, 3, 7, 20])
  func portions(size: Int) {
    var reader = MessageReader()
    let bytes = Array(
      "Content-Length: 14\r\n\r\n\(Self.a)Content-Length: 2\r\n\r\n[]Content-Length: 14\r\n\r\n\(Self.a)".utf8
    )
    var seen: [String] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      seen += outline(reader.append(bytes[start..<min(bytes.count, start + size)]))
    }
    #expect(seen == ["+a", "+", "+a"])
  }

  @Test("A message that is too long is dropped, and the next one is read")
  func tooLong() {
    var reader = MessageReader()
    let length = MessageReader.limits.bytes + 1
    #expect(outline(reader.append("Content-Length: \(length)\r\n\r\n".utf8)) == ["-"])
    let portion = [UInt8](repeating: 0x20, count: 1 << 20)
    for _ in 0..<64 { #expect(reader.append(portion).isEmpty) }
    #expect(outline(reader.append(" Content-Length: 14\r\n\r\n\(Self.a)".utf8)) == ["+a"])
  }
}
