import Content
import Diagnostics
import Markdown

/// The texts of a page's two languages, side by side.
package struct TranslationAlignment: Sendable {
  /// Two texts that say the same. An object, since what is found in them keeps them beside it.
  package final class Pair: Sendable {
    package let zh: TranslationUnit
    package let en: TranslationUnit
    /// Whether another rule compares the numbers in it.
    let hasOwnFigures: Bool

    init(zh: TranslationUnit, en: TranslationUnit, hasOwnFigures: Bool = false) {
      self.zh = zh
      self.en = en
      self.hasOwnFigures = hasOwnFigures
    }
  }

  /// A section's pairs: its heading, its prose, its items and rows.
  package struct Part: Sendable {
    package let pairs: [Pair]
  }

  private let hasOwnFigures: Bool
  package let zh: TranslationUnits
  package let en: TranslationUnits
  /// Whether the English is that of a draft, which has no translation to be compared.
  package let isUntranslated: Bool
  package private(set) var parts: [Part]
  /// Where the two have other headings, items or rows.
  package private(set) var findings: [Finding] = []

  /// Aligns a page.
  ///
  /// - Parameters:
  ///   - document: gives the tree of a text that may have been parsed already.
  ///   - hasOwnHeadings: whether another rule compares the headings, as for the topics of a track.
  ///   - hasOwnTables: whether another rule compares the shapes of tables, as for rubrics and winner lists.
  ///   - hasOwnFigures: whether another rule compares what stands in their cells, as for rubrics.
  package init(
    _ page: Page, _ addresses: AddressBook, _ document: (PageText) -> Document = { $0.document() },
    hasOwnHeadings: Bool = false, hasOwnTables: Bool = false,
    hasOwnFigures: Bool = false
  ) {
    self.hasOwnFigures = hasOwnFigures
    zh = TranslationUnits(page, .zh, addresses, document(page.zh))
    en = TranslationUnits(page, .en, addresses, document(page.en))
    isUntranslated = ContentLoader.untranslated(page.en.file) != nil
    guard !isUntranslated else {
      parts = []
      return
    }
    parts = [Part(pairs: zip(zh.head, en.head).map { Pair(zh: $0, en: $1) })]
    if zh.sections.map(\.level) == en.sections.map(\.level) {
      for (one, two) in zip(zh.sections, en.sections) { align(one, two, hasOwnTables: hasOwnTables) }
    } else {
      if !hasOwnHeadings { findings.append(headingFinding()) }
      align(Self.joined(zh.sections), Self.joined(en.sections), hasOwnTables: hasOwnTables, isJoined: true)
    }
  }
}

extension TranslationAlignment {
  /// Aligns the texts of a data file that stand in both languages beside each other.
  init(_ file: SourceFile, pairs: [Pair]) {
    hasOwnFigures = false
    isUntranslated = false
    zh = TranslationUnits(file)
    en = zh
    parts = pairs.map { Part(pairs: [$0]) }
  }

  private mutating func align(
    _ zh: TranslationSection, _ en: TranslationSection, hasOwnTables: Bool, isJoined: Bool = false
  ) {
    var pairs: [Pair] = []
    if let one = zh.heading, let two = en.heading { pairs.append(Pair(zh: one, en: two)) }
    var prose = Pair(zh: zh.prose, en: en.prose)
    var others: [Pair] = []
    if zh.items.count == en.items.count, zh.lists.elementsEqual(en.lists, by: { $0.count == $1.count }) {
      others += zip(zh.items, en.items).map { Pair(zh: $0, en: $1) }
    } else {
      if !isJoined { findings.append(listFinding(zh, en)) }
      prose = Pair(zh: Self.poured(zh.items, into: prose.zh), en: Self.poured(en.items, into: prose.en))
    }
    let haveSameShapes = zh.tables.elementsEqual(en.tables) {
      $0.rows == $1.rows && $0.columns == $1.columns
    }
    if haveSameShapes {
      others += zip(zh.rows, en.rows).map { Pair(zh: $0, en: $1, hasOwnFigures: hasOwnFigures) }
    } else {
      // Where another rule says which rows differ, there is no more to say of what stands in them.
      if !hasOwnTables {
        if !isJoined { findings.append(tableFinding(zh, en)) }
        prose = Pair(zh: Self.poured(zh.rows, into: prose.zh), en: Self.poured(en.rows, into: prose.en))
      }
    }
    parts.append(Part(pairs: pairs + [prose] + others))
  }

  /// One section of all, where headings do not tell which belongs to which.
  private static func joined(_ sections: [TranslationSection]) -> TranslationSection {
    var whole = TranslationSection(heading: nil, level: 0, prose: sections[0].prose)
    for section in sections {
      if let heading = section.heading { whole.prose = poured([heading], into: whole.prose) }
      if section.level > 0 { whole.prose = poured([section.prose], into: whole.prose) }
      whole.items += section.items
      whole.rows += section.rows
      whole.lists += section.lists
      whole.tables += section.tables
    }
    return whole
  }

  private static func poured(_ units: [TranslationUnit], into prose: TranslationUnit) -> TranslationUnit {
    var prose = prose
    for unit in units {
      prose.text.append(line: unit.text)
      prose.links += unit.links
      let lower =
        prose.range.isEmpty ? unit.range.lowerBound : min(prose.range.lowerBound, unit.range.lowerBound)
      prose.range = lower..<max(prose.range.upperBound, unit.range.upperBound)
    }
    return prose
  }
}

extension TranslationAlignment {
  private func headingFinding() -> Finding {
    let index = zip(zh.sections, en.sections).prefix { $0.level == $1.level }.reduce(0) { count, _ in
      count + 1
    }
    let one = index < zh.sections.count ? zh.sections[index].heading : nil
    let two = index < en.sections.count ? en.sections[index].heading : nil
    let zhPlace = zh.file.place(one?.range ?? zh.file.bytes.count..<zh.file.bytes.count)
    let enPlace = en.file.place(two?.range ?? en.file.bytes.count..<en.file.bytes.count)
    return Finding(
      TranslationRules.structure.rule, at: enPlace,
      zh: "从这里起标题与中文不同（中文 \(zh.sections.count - 1) 个标题，英文 \(en.sections.count - 1) 个）。",
      en: """
        From here on the headings differ from the Chinese (\(zh.sections.count - 1) in Chinese, \
        \(en.sections.count - 1) in English).
        """,
      help: Bilingual(
        zh: "两种语言的标题一一对应，级别（# 的个数）相同。",
        en: "Give every heading its counterpart, with as many # as in the Chinese."),
      notes: [Note(at: zhPlace, zh: "中文从这里起不同。", en: "The Chinese differs from here on.")])
  }

  private func listFinding(_ zh: TranslationSection, _ en: TranslationSection) -> Finding {
    let index = zip(zh.lists, en.lists).prefix { $0.count == $1.count }.reduce(0) { count, _ in count + 1 }
    let one = index < zh.lists.count ? zh.lists[index] : (0, zh.prose.range)
    let two = index < en.lists.count ? en.lists[index] : (0, en.prose.range)
    return Finding(
      TranslationRules.structure.rule, at: firstLine(of: two.1, in: self.en.file),
      zh: "这里的清单有 \(two.0) 项，中文有 \(one.0) 项。",
      en: "The list has \(two.0) items here and \(one.0) in Chinese.",
      help: Bilingual(
        zh: "逐项对照，补上缺的，或删去多的。", en: "Compare item by item: add what is missing, remove what is not there."),
      notes: [
        Note(at: firstLine(of: one.1, in: self.zh.file), zh: "中文的清单在这里。", en: "The Chinese list is here.")
      ])
  }

  private func tableFinding(_ zh: TranslationSection, _ en: TranslationSection) -> Finding {
    let index = zip(zh.tables, en.tables).prefix { $0.rows == $1.rows && $0.columns == $1.columns }
      .reduce(0) { count, _ in count + 1 }
    let one = index < zh.tables.count ? zh.tables[index] : (0, 0, zh.prose.range)
    let two = index < en.tables.count ? en.tables[index] : (0, 0, en.prose.range)
    return Finding(
      TranslationRules.structure.rule, at: firstLine(of: two.2, in: self.en.file),
      zh: "这里的表格有 \(two.0) 行 \(two.1) 列，中文有 \(one.0) 行 \(one.1) 列（含表头）。",
      en: """
        The table has \(two.0) rows and \(two.1) columns here, \(one.0) rows and \(one.1) columns in Chinese \
        (with the header).
        """,
      notes: [
        Note(at: firstLine(of: one.2, in: self.zh.file), zh: "中文的表格在这里。", en: "The Chinese table is here.")
      ])
  }
}

/// The first line of a range, so that a finding about a long text does not quote it all.
func firstLine(of range: Range<Int>, in file: SourceFile) -> Place {
  let bytes = file.bytes
  let range = range.clamped(to: 0..<bytes.count)
  var end = range.lowerBound
  while end < range.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
  return file.place(range.lowerBound..<end)
}
