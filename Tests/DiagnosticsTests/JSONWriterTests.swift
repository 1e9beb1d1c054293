import Foundation
import JSON
import Testing

@Suite struct JSONWriterTests {
  private func write(_ writer: inout JSONWriter) {
    writer.object {
      $0.member("a", "公示")
      $0.member("b", -12)
      $0.member("c", true)
      $0.null("d")
      $0.member("e", ifPresent: nil)
      $0.array("f") {
        $0.int(.min)
        $0.bool(false)
        $0.null()
        $0.string("")
        $0.array { _ in }
        $0.object { _ in }
        $0.object { $0.member("x", ifPresent: "y") }
      }
      $0.object("g") { _ in }
    }
  }

  @Test("Compact JSON has no blanks")
  func compact() {
    var writer = JSONWriter()
    write(&writer)
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"a":"公示","b":-12,"c":true,"d":null,"f":[-9223372036854775808,false,null,"",[],{},{"x":"y"}],"g":{}}"#
    )
  }

  @Test("Indented JSON has one value on a line and ends with a line feed")
  func indented() {
    var writer = JSONWriter(.indented)
    write(&writer)
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == """
        {
          "a": "公示",
          "b": -12,
          "c": true,
          "d": null,
          "f": [
            -9223372036854775808,
            false,
            null,
            "",
            [],
            {},
            {
              "x": "y"
            }
          ],
          "g": {}
        }

        """)
  }

  @Test(
    "Several values at the top are lines of their own", arguments: [JSONWriter.Layout.compact, .indented])
  func lines(layout: JSONWriter.Layout) {
    var writer = JSONWriter(layout)
    writer.array { _ in }
    writer.object { _ in }
    let end = layout == .compact ? "" : "\n"
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "[]\n{}" + end)
  }

  @Test(
    "Quotes, backslashes, control characters and line separators are escaped",
    arguments: [
      ("\"\\/", #"\"\\/"#), ("\u{8}\t\n\u{C}\r", #"\b\t\n\f\r"#),
      ("\u{0}\u{1B}\u{1F} ", #"\u0000\u001b\u001f "#),
      ("~\u{7F}\u{80}\u{9F}\u{A0}", "~\\u007f\\u0080\\u009f\u{A0}"),
      ("\u{2027}\u{2028}\u{2029}\u{202A}", "\u{2027}\\u2028\\u2029\u{202A}"),
      ("é公😀\u{10FFFF}", "é公😀\u{10FFFF}"), ("a\"", #"a\""#), ("", ""),
      ("\u{FEFF}\u{200B}", "\u{FEFF}\u{200B}"),
    ])
  func escapes(text: String, expected: String) {
    var writer = JSONWriter()
    writer.array { $0.string(text) }
    #expect(writer.bytes == Array("[\"\(expected)\"]".utf8))
  }

  @Test(
    "Another reader reads back every scalar, in keys and values",
    arguments: [JSONWriter.Layout.compact, .indented])
  func roundTrip(layout: JSONWriter.Layout) throws {
    let numbers =
      Array(0...0x2FF) + Array(0x2000...0x206F) + [0x516C, 0xD7FF, 0xE000, 0xFFFD, 0x1F600, 0x10FFFF]
    let texts = numbers.compactMap { Unicode.Scalar($0) }.map { "<\($0)>" }
    var writer = JSONWriter(layout)
    writer.object {
      $0.array("texts") { for text in texts { $0.string(text) } }
      $0.object("keys") {
        for (index, text) in texts.enumerated() { $0.member("\(index)" + text, "\(index)" + text) }
      }
      $0.member("number", Int.max)
    }
    let value = try JSONSerialization.jsonObject(with: Data(writer.bytes))
    let object = try #require(value as? [String: Any])
    let read = try #require(object["texts"] as? [String])
    #expect(read.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
    let keys = try #require(object["keys"] as? [String: String])
    #expect(keys.count == texts.count)
    #expect(keys.allSatisfy { $0.key.utf8.elementsEqual($0.value.utf8) })
    #expect(object["number"] as? Int == Int.max)
  }

  @Test("Deep nesting is written and read back")
  func deep() throws {
    func nest(_ array: inout JSONArray, _ depth: Int) {
      if depth > 0 { array.array { nest(&$0, depth - 1) } }
    }
    var writer = JSONWriter()
    writer.array { nest(&$0, 199) }
    #expect(
      writer.bytes == Array((String(repeating: "[", count: 200) + String(repeating: "]", count: 200)).utf8))
  }
}
