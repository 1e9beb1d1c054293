import Foundation
import Testing

@testable import JSON

/// JSON as RFC 8259 defines it, read strictly.
@Suite struct JSONReaderTests {
  private func read(_ text: String, _ limits: JSONLimits = JSONLimits()) throws -> JSONValue {
    try JSONReader.read(Array(text.utf8), limits)
  }

  private func problem(_ bytes: [UInt8], _ limits: JSONLimits = JSONLimits()) -> JSONProblem? {
    do {
      _ = try JSONReader.read(bytes, limits)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("null", "null"), ("true", "true"), ("false", "false"), (" \t\r\n0 ", "0"), ("-0", "0"), ("20.0", "20"),
    ("2e1", "20"), ("-1.50E+2", "-150"), ("0.5", "fraction"), ("1e-1", "fraction"),
    ("999999999999999999", "999999999999999999"),
    ("1000000000000000000", "fraction"), ("1e999999999999", "fraction"), ("0e999999999999", "0"),
    ("\"\"", "“”"),
    (#""a\"\\\/\b\f\n\r\té中""#, "“a\"\\/\u{8}\u{C}\n\r\té中”"), (#""\ud83d\ude00""#, "“😀”"),
    (#""\uD83D\uDE00""#, "“😀”"), ("[]", "[]"), ("[1, [2],{}]", "[1,[2],{}]"),
    (#"{"b":1,"a":{"b":2}}"#, "{b:1,a:{b:2}}"),
    (#"{"":1}"#, "{:1}"),
  ])
  func `A value is read as it is meant`(_ text: String, _ meaning: String) throws {
    #expect(dump(try read(text)) == meaning)
  }

  @Test(arguments: [
    ("", JSONProblem.Kind.empty, 0..<0), (" \n", .empty, 0..<2), ("{", .cutShort, 1..<1),
    ("[1", .cutShort, 2..<2),
    ("\"a", .cutShort, 2..<2), ("\"\\", .cutShort, 2..<2), ("\"\\u12", .cutShort, 5..<5),
    ("tru", .cutShort, 3..<3),
    ("trux", .unexpected, 0..<1), ("nul1", .unexpected, 0..<1), ("-", .cutShort, 1..<1),
    ("-a", .badNumber, 1..<2),
    ("01", .badNumber, 1..<2), (".5", .unexpected, 0..<1), ("1.", .cutShort, 2..<2),
    ("1.e1", .badNumber, 2..<3),
    ("1e", .cutShort, 2..<2), ("1ex", .badNumber, 2..<3), ("+1", .unexpected, 0..<1),
    ("1 2", .trailing, 2..<3),
    ("NaN", .unexpected, 0..<1), ("'a'", .unexpected, 0..<1), ("[1,]", .unexpected, 3..<4),
    ("[,1]", .unexpected, 1..<2),
    ("[1 2]", .unexpected, 3..<4), ("{\"a\":1,}", .unexpected, 7..<8), ("{a:1}", .unexpected, 1..<2),
    ("{\"a\" 1}", .unexpected, 5..<6), ("{\"a\":}", .unexpected, 5..<6), ("{1:1}", .unexpected, 1..<2),
    ("中", .unexpected, 0..<3), ("\"\u{1}\"", .controlCharacter, 1..<2), ("\"\n\"", .controlCharacter, 1..<2),
    (#""\x""#, .badEscape, 1..<3), (#""\u12g4""#, .badEscape, 1..<5), (#""\ud83d""#, .loneSurrogate, 1..<7),
    (#""\ude00""#, .loneSurrogate, 1..<7), (#""\ud83d\n""#, .loneSurrogate, 1..<7),
    (#""\ud83d\u0041""#, .loneSurrogate, 1..<13), (#"{"a":1,"a":2}"#, .duplicateKey, 7..<10),
    (#"{"a":1,"\u0061":2}"#, .duplicateKey, 7..<15),
  ])
  func `What is no JSON is refused at its place`(
    _ text: String, _ kind: JSONProblem.Kind, _ range: Range<Int>
  ) {
    #expect(problem(Array(text.utf8)) == JSONProblem(kind: kind, range: range))
  }

  @Test(
    arguments: [
      ([0x22, 0xFF, 0x22], JSONProblem.Kind.notUTF8), ([0x22, 0xC0, 0xAF, 0x22], .notUTF8),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], .notUTF8), ([0xEF, 0xBB, 0xBF, 0x31], .byteOrderMark),
      ([0x31, 0x00], .trailing), ([0x00], .unexpected),
    ] as [([UInt8], JSONProblem.Kind)])
  func `Other bytes than UTF-8 without a mark are refused`(_ bytes: [UInt8], _ kind: JSONProblem.Kind) {
    #expect(problem(bytes)?.kind == kind)
  }

  @Test func `A limit holds exactly`() throws {
    var limits = JSONLimits(bytes: 7, depth: 2, values: 4, members: 1)
    #expect(dump(try read("[[1,2]]", limits)) == "[[1,2]]")
    #expect(problem(Array("[[1,22]]".utf8), limits)?.kind == .tooLarge(limit: 7))
    limits.bytes = 100
    #expect(problem(Array("[[[]]]".utf8), limits) == JSONProblem(kind: .tooDeep(limit: 2), range: 2..<3))
    #expect(problem(Array("[1,2,3,4]".utf8), limits) == JSONProblem(kind: .tooMany(limit: 4), range: 7..<8))
    #expect(
      problem(Array(#"{"a":1,"b":2}"#.utf8), limits) == JSONProblem(kind: .tooMany(limit: 1), range: 7..<10))
    // Brackets that close give their depth back.
    #expect(dump(try read("[[],[]]", limits)) == "[[],[]]")
  }

  @Test func `A hundred thousand brackets are refused, not followed`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(problem(bytes)?.kind == .tooDeep(limit: 32))
  }

  @Test func `Every value and key knows where it stands`() throws {
    let text = #" {"名": [1, "二"], "b": true} "#
    let root = try read(text)
    func at(_ range: Range<Int>) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self) }
    #expect(at(root.range) == text.trimmingCharacters(in: .whitespaces))
    guard case .object(let members) = root.content else {
      Issue.record("no object")
      return
    }
    #expect(members.map { at($0.keyRange) } == [#""名""#, #""b""#])
    #expect(members.map { at($0.value.range) } == [#"[1, "二"]"#, "true"])
    #expect(root.member("b")?.text == nil && root.member("c") == nil && members[0].value.member("b") == nil)
  }

  @Test(arguments: 1...20)
  func `What is accepted after any change, another reader accepts too`(seed: UInt64) {
    let sample = Array(#"{"a":[1,-2.5,{"b":"x\n中\u0041"}],"c":null,"d":[true,false,""]}"#.utf8)
    let signs = Array("{}[],:\"\\0 1.-eu\u{1}tn中".utf8)
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func roll(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
    var accepted = 0
    for _ in 0..<500 {
      var bytes = sample
      for _ in 0...roll(2) {
        let place = roll(bytes.count)
        switch roll(3) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(signs[roll(signs.count)], at: place)
        default: bytes[place] = signs[roll(signs.count)]
        }
      }
      guard problem(bytes) == nil else { continue }
      accepted += 1
      #expect(throws: Never.self, "\(String(decoding: bytes, as: UTF8.self))") {
        try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      }
    }
    #expect(accepted > 10)
  }

  private func dump(_ value: JSONValue) -> String {
    switch value.content {
    case .null: "null"
    case .bool(let flag): "\(flag)"
    case .number(let number): number.whole.map(String.init) ?? "fraction"
    case .text(let bytes): "“\(String(decoding: bytes, as: UTF8.self))”"
    case .array(let items): "[" + items.map(dump).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.map { String(decoding: $0.key, as: UTF8.self) + ":" + dump($0.value) }.joined(
          separator: ",") + "}"
    }
  }
}
