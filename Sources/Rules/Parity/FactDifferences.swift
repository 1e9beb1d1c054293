import Diagnostics
import Parity

/// What the two languages of a page state differently.
struct FactDifferences {
  private let alignment: TranslationAlignment
  private var zh: [Remainder] = []
  private var en: [Remainder] = []

  /// A fact without a partner, and the pair of texts it stands in.
  private struct Remainder {
    var fact: Fact
    let pair: TranslationAlignment.Pair
    /// Numbers the pairs of the page.
    let order: Int

    /// Whether it stands in a title, summary or heading.
    var isHeadline: Bool { [.title, .summary, .heading].contains(pair.zh.kind) }
  }

  /// The facts of one pair of texts, in memory that serves all pairs in turn.
  private struct Facts {
    var zh: [Fact] = []
    var en: [Fact] = []
  }

  init(_ alignment: TranslationAlignment) {
    self.alignment = alignment
    var order = 0
    var facts = Facts()
    for part in alignment.parts { compare(part, &order, &facts) }
  }

  func findings() -> [Finding] {
    var findings: [Finding] = []
    var zhOpen = zh.map { $0.fact.weight > .faint }
    var enOpen = en.map { $0.fact.weight > .faint }
    // Facts of one kind without partners in one pair of texts contradict each other.
    var waiting: [Int: [Fact.Family: [Int]]] = [:]
    for (index, rest) in en.enumerated().reversed() where enOpen[index] {
      waiting[rest.order, default: [:]][rest.fact.family, default: []].append(index)
    }
    for (index, rest) in zh.enumerated() where zhOpen[index] {
      guard let other = waiting[rest.order]?[rest.fact.family]?.popLast() else { continue }
      findings.append(contradiction(rest, en[other]))
      (zhOpen[index], enOpen[other]) = (false, false)
    }
    // A title may say less than its page.
    let zhHeads = zh.indices.filter { zhOpen[$0] && zh[$0].isHeadline }
    let enHeads = en.indices.filter { enOpen[$0] && en[$0].isHeadline }
    let stated: (zh: Set<Fact.LooseKey>, en: Set<Fact.LooseKey>) =
      zhHeads.isEmpty && enHeads.isEmpty ? ([], []) : self.stated()
    for index in zhHeads {
      zhOpen[index] = !stated.en.contains(zh[index].fact.looseKey)
    }
    for index in enHeads {
      enOpen[index] = !stated.zh.contains(en[index].fact.looseKey)
    }
    let zhRest = zh.indices.filter { zhOpen[$0] }.map { zh[$0] }
    let enRest = en.indices.filter { enOpen[$0] }.map { en[$0] }
    findings += zhRest.map { missing($0, isChinese: true, elsewhere: enRest) }
    findings += enRest.map { missing($0, isChinese: false, elsewhere: zhRest) }
    return findings
  }
}

extension FactDifferences {
  private mutating func compare(
    _ part: TranslationAlignment.Part, _ order: inout Int, _ facts: inout Facts
  ) {
    var prose: (zh: [Remainder], en: [Remainder]) = ([], [])
    var others: (zh: [Remainder], en: [Remainder]) = ([], [])
    for pair in part.pairs {
      order += 1
      guard !pair.hasOwnFigures else { continue }
      FactReader.chinese(pair.zh.text.bytes, into: &facts.zh)
      FactReader.english(pair.en.text.bytes, into: &facts.en)
      let read = (zh: facts.zh.count, en: facts.en.count)
      if !pair.zh.links.isEmpty { addLinks(of: pair.zh, to: &facts.zh) }
      if !pair.en.links.isEmpty { addLinks(of: pair.en, to: &facts.en) }
      if FactComparison.agree(facts.zh, facts.en) { continue }
      Self.place(&facts.zh[..<read.zh], of: pair.zh)
      Self.place(&facts.en[..<read.en], of: pair.en)
      let comparison = FactComparison(zh: facts.zh, en: facts.en, countsRepeats: pair.zh.kind == .row)
      let one = comparison.zh.map { Remainder(fact: $0, pair: pair, order: order) }
      let two = comparison.en.map { Remainder(fact: $0, pair: pair, order: order) }
      if pair.zh.kind == .prose {
        prose.zh += one
        prose.en += two
      } else {
        others.zh += one
        others.en += two
      }
    }
    // What the prose of a section says in one language may stand in its list in the other.
    settle(&prose.zh, &others.en)
    settle(&others.zh, &prose.en)
    zh += prose.zh + others.zh
    en += prose.en + others.en
  }

  /// What the page states anywhere.
  private func stated() -> (zh: Set<Fact.LooseKey>, en: Set<Fact.LooseKey>) {
    var stated: (zh: Set<Fact.LooseKey>, en: Set<Fact.LooseKey>) = ([], [])
    for pair in alignment.parts.flatMap(\.pairs) where !pair.hasOwnFigures {
      for fact in facts(pair.zh, FactReader.chinese) { stated.zh.formUnion([fact.looseKey, fact.dayKey]) }
      for fact in facts(pair.en, FactReader.english) { stated.en.formUnion([fact.looseKey, fact.dayKey]) }
    }
    return stated
  }

  private func settle(_ zh: inout [Remainder], _ en: inout [Remainder]) {
    guard !zh.isEmpty, !en.isEmpty else { return }
    let rest = FactComparison(zh: zh.map(\.fact), en: en.map(\.fact), countsRepeats: false)
    let (zhKept, enKept) = (Set(rest.zh.map(\.range)), Set(rest.en.map(\.range)))
    zh.removeAll { !zhKept.contains($0.fact.range) }
    en.removeAll { !enKept.contains($0.fact.range) }
  }

  /// The facts of a unit, with their ranges in its text and those of its links in the file.
  private func facts(_ unit: TranslationUnit, _ read: ([UInt8]) -> [Fact]) -> [Fact] {
    var facts = read(unit.text.bytes)
    addLinks(of: unit, to: &facts)
    return facts
  }

  private func addLinks(of unit: TranslationUnit, to facts: inout [Fact]) {
    // A link that leads nowhere is found for itself; where it was meant to lead nobody knows.
    guard !alignment.zh.hasBrokenLinks, !alignment.en.hasBrokenLinks else { return }
    facts += unit.links.map { Fact(link: $0.target, range: $0.range) }
  }

  /// Gives facts of a text their ranges in the file.
  private static func place(_ facts: inout ArraySlice<Fact>, of unit: TranslationUnit) {
    for index in facts.indices { facts[index].range = unit.text.source(of: facts[index].range) }
  }

  private func contradiction(_ zh: Remainder, _ en: Remainder) -> Finding {
    let (one, two) = (alignment.zh.file.place(zh.fact.range), alignment.en.file.place(en.fact.range))
    let wording = zh.fact.english.map { Bilingual(zh: "英文应写 \($0)。", en: "The English should say \($0).") }
    return Finding(
      rule(of: zh.fact), at: two, zh: "“\(two.text)”与中文的“\(one.text)”不一致。",
      en: "“\(two.text)” differs from the Chinese “\(one.text)”.", help: wording,
      notes: [Note(at: one, zh: "中文写的是“\(one.text)”。", en: "The Chinese says “\(one.text)”.")])
  }

  private func missing(_ rest: Remainder, isChinese: Bool, elsewhere: [Remainder]) -> Finding {
    let (own, other) =
      isChinese ? (alignment.zh.file, alignment.en.file) : (alignment.en.file, alignment.zh.file)
    let place = own.place(rest.fact.range)
    let counterpart = firstLine(of: isChinese ? rest.pair.en.range : rest.pair.zh.range, in: other)
    var notes = [
      isChinese
        ? Note(at: counterpart, zh: "对应的英文在这里。", en: "The English counterpart is here.")
        : Note(at: counterpart, zh: "对应的中文在这里。", en: "The Chinese counterpart is here.")
    ]
    if let moved = elsewhere.first(where: { $0.fact.isSame(as: rest.fact) }) {
      notes.append(Note(at: other.place(moved.fact.range), zh: "它写在了这里。", en: "It stands here instead."))
    }
    let isWeak = rest.fact.weight == .worded
    let rule = isWeak ? TranslationRules.numberWord.rule : rule(of: rest.fact)
    guard isChinese else {
      return Finding(
        rule, at: place, zh: "“\(place.text)”在对应的中文里没有。",
        en: "“\(place.text)” is not in the Chinese counterpart.", notes: notes)
    }
    return Finding(
      rule, at: place, zh: "“\(place.text)”在对应的英文里没有。",
      en: "“\(place.text)” is not in the English counterpart.",
      help: rest.fact.english.map { Bilingual(zh: "英文应写 \($0)。", en: "The English should say \($0).") },
      notes: notes)
  }

  private func rule(of fact: Fact) -> Rule {
    switch fact.family {
    case .date, .time: TranslationRules.date.rule
    case .number: TranslationRules.number.rule
    case .identifier, .document, .address: TranslationRules.contact.rule
    }
  }
}
