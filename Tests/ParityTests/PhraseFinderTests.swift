import Parity
import Testing

@Suite struct PhraseFinderTests {
  private func found(_ phrases: [String], in text: String, isEnglish: Bool) -> [String] {
    let bytes = Array(text.utf8)
    return PhraseFinder(phrases, isEnglish: isEnglish).matches(in: bytes).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      ("数据局，国家数据局", ["数据局", "国家数据局"]),
      ("数", []), ("", []), ("据局", []),
      ("数据", []),
      ("“数据要素×”与‘数据要素×’", ["“数据要素×”", "‘数据要素×’"]),
      ("‘’‘‘数据要素×’", ["‘数据要素×’"]),
      ("它的‘数据局’", ["数据局"]),
      ("’’数据局", ["数据局"]),
    ] as [(String, [String])])
  func `Chinese phrases are found wherever they stand, in either kind of quotation marks`(
    text: String, expected: [String]
  ) {
    #expect(found(["数据局", "国家数据局", "“数据要素×”"], in: text, isEnglish: false) == expected)
  }

  @Test(
    arguments: [
      ("DATA-SET and data\nsets", ["DATA-SET", "data\nsets"]),
      ("a metadata set, a data settee", []),
      ("the bureau’s data set", ["data set"]),
      ("‘data set’", ["data set"]),
      ("data set", ["data set"]),
      ("da", []),
      ("bodies and a body", ["bodies", "body"]),
    ] as [(String, [String])])
  func `English phrases stand between word boundaries, whatever their case, hyphens and endings`(
    text: String, expected: [String]
  ) {
    #expect(found(["data set", "body"], in: text, isEnglish: true) == expected)
  }
}
