/// Pairs the facts of a text with those of its translation.
package struct FactComparison: Sendable {
  /// Facts without a partner, in the order of the text.
  package private(set) var zh: [Fact] = []
  package private(set) var en: [Fact] = []

  /// Compares two texts.
  ///
  /// - Parameter countsRepeats: whether a fact stated twice must be stated twice in the other text too, as in the
  ///   row of a table; in running text a translator may say it once.
  package init(zh: [Fact], en: [Fact], countsRepeats: Bool) {
    if Self.agree(zh, en) { return }
    var matching = FactMatching(zh, en)
    matching.years()
    matching.pair({ $0.value }, agreeing: false)
    matching.pair({ $0.looseKey }, agreeing: true)
    matching.daysOfDates()
    matching.besides()
    if !countsRepeats { matching.repeats() }
    self.zh = matching.zh.rest
    self.en = matching.en.rest
  }

  /// Whether two texts state the same in the same order, as most translations do.
  package static func agree(_ zh: [Fact], _ en: [Fact]) -> Bool {
    guard zh.count == en.count else { return false }
    for index in zh.indices
    where zh[index].named != nil || en[index].named != nil || zh[index].value != en[index].value {
      return false
    }
    return true
  }
}
