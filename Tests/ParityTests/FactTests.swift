import Parity
import Testing

/// What two texts state differently, with the faint words left aside.
private func difference(_ zh: String, _ en: String, countsRepeats: Bool = false) -> (zh: [Fact], en: [Fact]) {
  let comparison = FactComparison(
    zh: FactReader.chinese(Array(zh.utf8)), en: FactReader.english(Array(en.utf8)),
    countsRepeats: countsRepeats)
  return (comparison.zh.filter { $0.weight > .faint }, comparison.en.filter { $0.weight > .faint })
}

@Suite struct FactTests {
  @Test(arguments: agreeingTexts)
  func `the same facts agree however they are written`(_ texts: (zh: String, en: String)) {
    let rest = difference(texts.zh, texts.en)
    #expect(rest.zh.isEmpty && rest.en.isEmpty, "\(texts): \(rest)")
  }

  @Test(arguments: differingTexts)
  func `a fact that differs is found`(_ texts: (zh: String, en: String)) {
    let rest = difference(texts.zh, texts.en)
    #expect(!rest.zh.isEmpty || !rest.en.isEmpty, "\(texts)")
  }

  @Test func `a table's rows count repeated facts, running text does not`() {
    #expect(difference("5天，5天", "5 days").zh.isEmpty)
    #expect(difference("5天，5天", "5 days", countsRepeats: true).zh.count == 1)
  }

  @Test(arguments: [
    "一定，统一，一起，一体化", "唯一一家以外，一般不", "数十家，上百种，几十年", "千兆光网和万物互联",
    "第三方服务", "5G-A基站和3D打印",
  ])
  func `words that only look like numbers ask for nothing`(text: String) {
    #expect(FactReader.chinese(Array(text.utf8)).allSatisfy { $0.weight == .faint }, "\(text)")
  }

  @Test(arguments: [
    "one another, one-stop, on the one hand, once", "It may march on", "third-party services",
    "5G base stations and 3D printing", "at first; a second look", "both sides",
  ])
  func `English words that only look like numbers ask for nothing`(text: String) {
    #expect(FactReader.english(Array(text.utf8)).allSatisfy { $0.weight == .faint }, "\(text)")
  }

  @Test(arguments: ["公示2026年7月14日，电话0536-5578199。", "共１６条（含第三部分）"])
  func `ranges of facts are those of their bytes`(text: String) {
    let bytes = Array(text.utf8)
    for fact in FactReader.chinese(bytes) {
      #expect(fact.range.lowerBound >= 0 && fact.range.upperBound <= bytes.count && !fact.range.isEmpty)
      #expect(String(validating: bytes[fact.range], as: UTF8.self) != nil)
    }
  }

  @Test func `broken UTF-8, endless digits and nested quotes are read to the end`() {
    let samples: [[UInt8]] = [
      [0xE5, 0xB9], [0xFF, 0xFE, 0x31], Array(String(repeating: "9", count: 10_000).utf8),
      Array(String(repeating: "“一", count: 2_000).utf8), Array(String(repeating: "亿", count: 5_000).utf8),
      Array(String(repeating: "一亿", count: 5_000).utf8), Array(String(repeating: "1,", count: 5_000).utf8),
      Array(String(repeating: "one hundred thousand ", count: 2_000).utf8),
      Array(String(repeating: "@a.", count: 5_000).utf8),
      Array(String(repeating: "1 to ", count: 5_000).utf8),
      Array(String(repeating: "1-", count: 5_000).utf8), Array(String(repeating: "第", count: 5_000).utf8),
    ]
    for sample in samples {
      for fact in FactReader.chinese(sample) + FactReader.english(sample) {
        #expect(fact.range.upperBound <= sample.count)
      }
    }
  }
}
