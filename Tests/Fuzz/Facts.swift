import Parity

/// A text and its translation, parted by a zero: facts stand in their text, wherever they are put, and what has no
/// partner is some of them.
@Sendable func fuzzFacts(_ bytes: [UInt8]) {
  let texts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map { Array($0) }
  let (zh, en) = (texts.first ?? [], texts.last ?? [])
  var (zhFacts, enFacts): ([Fact], [Fact]) = ([], [])
  // Both readers meet any text, and memory that held other facts.
  for (one, two) in [(en, zh), (zh, en)] {
    FactReader.chinese(one, into: &zhFacts)
    FactReader.english(two, into: &enFacts)
    promiseInside(zhFacts, one)
    promiseInside(enFacts, two)
  }
  promise(zhFacts == FactReader.chinese(zh) && enFacts == FactReader.english(en), "facts of another text")
  for countsRepeats in [false, true] {
    let rest = FactComparison(zh: zhFacts, en: enFacts, countsRepeats: countsRepeats)
    promise(rest.zh.allSatisfy(zhFacts.contains) && rest.en.allSatisfy(enFacts.contains), "facts of no text")
    promise(
      zhFacts.count - rest.zh.count == enFacts.count - rest.en.count || !countsRepeats
        || (zhFacts + enFacts).contains { $0.year != nil }, "a partner of nobody")
  }
}

private func promiseInside(_ facts: [Fact], _ text: [UInt8]) {
  for fact in facts {
    promise(fact.range.lowerBound >= 0 && fact.range.upperBound <= text.count, "a fact outside its text")
  }
}
