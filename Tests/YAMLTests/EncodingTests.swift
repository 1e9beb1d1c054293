import Diagnostics
import Testing

@testable import YAML

@Suite struct EncodingTests {
  @Test(
    "Bytes that are no UTF-8 are found where they first occur",
    arguments: [
      (Array("a: ".utf8) + [0xB9, 0xAB, 0xC8, 0xCB], 3..<7), ([0x61, 0xC0, 0x80], 1..<3),
      ([0xED, 0xA0, 0x80], 0..<3), ([0xF4, 0x90, 0x80, 0x80], 0..<4), ([0xE5, 0x85], 0..<2),
      (Array("公".utf8) + [0x80] + Array("示".utf8), 3..<4), ([0xF8, 0x61], 0..<1),
      ([0xFF, 0xFE, 0x61, 0x00], 0..<2), ([0xFE, 0xFF, 0x00, 0x61], 0..<2),
    ] as [([UInt8], Range<Int>)])
  func malformed(bytes: [UInt8], range: Range<Int>) {
    let (root, findings) = YAMLDocument.parse(SourceFile(path: "a.yml", bytes: bytes))
    #expect(root == nil)
    #expect(findings.map(\.rule.id) == ["text/encoding"])
    #expect(findings.map(\.place.range) == [range])
  }

  @Test(
    "Control characters and invisible separators are refused",
    arguments: [
      ("a: ⟪\u{0}⟫b", "U+0000 是控制字符，不能出现在数据里。"), ("公⟪\u{8}⟫: 1", "U+0008 是控制字符，不能出现在数据里。"),
      ("a: ⟪\u{7F}⟫", "U+007F 是控制字符，不能出现在数据里。"), ("a: ⟪\u{9B}⟫", "U+009B 是控制字符，不能出现在数据里。"),
      ("a: ⟪\u{FFFF}⟫", "U+FFFF 是控制字符，不能出现在数据里。"),
      ("a: 公⟪\u{2028}⟫示", "U+2028 是看不见的分隔字符，不能出现在数据里。"),
      ("a: ⟪\u{85}⟫", "U+0085 是看不见的分隔字符，不能出现在数据里。"),
      ("a: ⟪\u{FEFF}⟫b", "U+FEFF 是看不见的分隔字符，不能出现在数据里。"),
    ])
  func controls(sample: String, message: String) {
    let marked = Marked(sample)
    let findings = YAMLDocument.parse(marked.file).findings
    #expect(findings.map(\.message.zh) == [message])
    #expect(findings.map(\.place.range) == marked.ranges)
    #expect(findings.map(\.rule.id) == ["text/control-character"])
  }

  @Test("Damage all over a file is one finding that counts it")
  func counted() {
    let bytes = Array("a: ".utf8) + [0xB9, 0xAB] + Array(" b ".utf8) + [0xCA] + Array("\u{1}c\u{2}".utf8)
    let findings = YAMLDocument.parse(SourceFile(path: "a.yml", bytes: bytes)).findings
    #expect(
      findings.map(\.message.en) == [
        "These bytes are not UTF-8; the file may be in GBK (the first of 2 places).",
        "U+0001 is a control character and cannot stand in data (the first of 2 places).",
      ])
  }

  @Test(
    "An escape cannot bring a control character in",
    arguments: ["a: \"x\\0\"", "a: \"\\x07\"", "a: \"\\e[31m\"", "\"\\b\": 1"])
  func escapes(text: String) {
    #expect(parse(text).findings.map(\.rule.id) == ["text/control-character"])
  }

  @Test("Line feeds, tabs and every printable scalar are welcome")
  func welcome() {
    let (root, findings) = parse("a: \"x\\n\\ty\"\nb: 𠮷😀é\u{A0}\u{E000}\u{10FFFF}\n")
    #expect(findings.isEmpty)
    #expect(root?.dump == "{a: \"x\n\ty\", b: 𠮷😀é\u{A0}\u{E000}\u{10FFFF}}")
  }

  @Test("Every scalar of the basic plane is judged for itself, whatever stands around it")
  func everyScalar() throws {
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isRefused =
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
      let text = "公“x，" + String(scalar) + "）示"
      let findings = TextCheck.findings(in: SourceFile(path: "a.txt", text: text), range: 0..<text.utf8.count)
      #expect(findings.isEmpty != isRefused, "\(scalar.codePoint)")
    }
  }

  @Test("Three bytes are well-formed exactly where the standard library says so")
  func threeBytes() {
    let others: [UInt8] = [
      0x00, 0x2F, 0x7F, 0x80, 0x9F, 0xA0, 0xA7, 0xA8, 0xBB, 0xBC, 0xBD, 0xBE, 0xBF, 0xC0, 0xFF,
    ]
    for first in UInt8(0xC0)...0xFF {
      for second in others {
        for third in others where !(first == 0xFF && second == 0xFE) {
          let three = [first, second, third]
          let ideograph = Array("公".utf8)
          for bytes in [[0x61] + three, ideograph + three + ideograph, three + ideograph + ideograph] {
            let isText = String(validating: bytes, as: UTF8.self) != nil
            let findings = TextCheck.findings(
              in: SourceFile(path: "a.txt", bytes: bytes), range: bytes.indices)
            let isDamaged = findings.contains { $0.rule.id == "text/encoding" }
            #expect(isDamaged != isText, "\(bytes)")
          }
        }
      }
    }
  }

  @Test("Damage outside the part that is YAML is not its business")
  func outside() {
    let file = SourceFile(path: "a.md", bytes: Array("a: 1\n".utf8) + [0xFF, 0x00])
    #expect(YAMLDocument.parse(file, in: 0..<5).findings.isEmpty)
  }
}
