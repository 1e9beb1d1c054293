import Content
import Diagnostics
import Parity

/// The words that correspond by agreement: registered names, bodies and terms.
package struct TranslationVocabulary: Sendable {
  /// A name with all ways to write it.
  struct Entry: Sendable {
    let zh: String
    let en: String
  }

  private let names: [Entry]
  private let terms: [Term]
  private let zhNames: Lexicon
  private let enNames: Lexicon
  /// The renderings each rendering holds, itself included, as “high-quality dataset” holds “dataset”.
  private let held: [[String]]
  /// The words of each rendering, as phrases of `enWords`.
  private let spreads: [[Int]]
  private let enWords: PhraseFinder
  private let zhTerms: PhraseFinder
  private let enTerms: PhraseFinder

  /// Phrases that each stand for an entry.
  private struct Lexicon: Sendable {
    let finder: PhraseFinder
    /// The entries each phrase may stand for: one abbreviation may mean several bodies.
    let entries: [[Int]]
    /// Whether a phrase is the full form, which the other language has to answer.
    let isFull: [Bool]

    init(_ forms: [(text: String, entry: Int, isFull: Bool)], isEnglish: Bool) {
      var texts: [String] = []
      var places: [String: Int] = [:]
      var entries: [[Int]] = []
      var isFull: [Bool] = []
      for form in forms {
        if let place = places[form.text] {
          entries[place].append(form.entry)
          isFull[place] = isFull[place] && form.isFull
        } else {
          places[form.text] = texts.count
          texts.append(form.text)
          entries.append([form.entry])
          isFull.append(form.isFull)
        }
      }
      finder = PhraseFinder(texts, isEnglish: isEnglish)
      self.entries = entries
      self.isFull = isFull
    }
  }

  /// - Parameter hasRegistry: whether the registry of names loads; nothing is checked against one that does not.
  init(_ site: Site, hasRegistry: Bool) {
    var names: [Entry] = []
    var zh: [(String, Int, Bool)] = []
    var en: [(String, Int, Bool)] = []
    for name in site.names where hasRegistry {
      zh += [(name.full.zh, names.count, true)] + name.short.zh.map { ($0, names.count, false) }
      en += [(name.full.en, names.count, true)] + name.short.en.map { ($0, names.count, false) }
      names.append(Entry(zh: name.full.zh, en: name.full.en))
    }
    for body in site.organizations {
      zh += [(body.zh, names.count, true)] + body.short.map { ($0, names.count, false) }
      en.append((body.en, names.count, true))
      if let short = Self.short(body.en) { en.append((short, names.count, false)) }
      names.append(Entry(zh: body.zh, en: body.en))
    }
    self.names = names
    terms = site.terms
    zhNames = Lexicon(zh, isEnglish: false)
    enNames = Lexicon(en, isEnglish: true)
    held = site.terms.map { longer in site.terms.map(\.en).filter { Self.holds(longer.en, $0) } }
    var words: [String] = []
    var numbers: [String: Int] = [:]
    spreads = site.terms.map { term in
      term.en.split { $0 == " " || $0 == "-" }.map { word in
        let word = String(word)
        if let number = numbers[word] { return number }
        numbers[word] = words.count
        words.append(word)
        return words.count - 1
      }
    }
    enWords = PhraseFinder(words, isEnglish: true)
    zhTerms = PhraseFinder(site.terms.map(\.zh), isEnglish: false)
    enTerms = PhraseFinder(site.terms.map(\.en), isEnglish: true)
  }

  /// “State Council” out of “State Council of the People’s Republic of China”; nil for a name of one word before “of”.
  private static func short(_ name: String) -> String? {
    let words = name.split(separator: " ")
    guard let of = words.firstIndex(of: "of"), of >= 2 else { return nil }
    return words[..<of].joined(separator: " ")
  }
}

extension TranslationVocabulary {
  /// Names, bodies and terms that one side mentions and the other does not.
  func check(_ alignment: TranslationAlignment) -> [Finding] {
    checkNames(alignment) + checkTerms(alignment)
  }

  private struct Mention {
    let entries: [Int]
    let isFull: Bool
    let range: Range<Int>
  }

  private func mentions(_ unit: TranslationUnit, _ lexicon: Lexicon) -> [Mention] {
    lexicon.finder.matches(in: unit.text.bytes).map { match in
      Mention(
        entries: lexicon.entries[match.phrase], isFull: lexicon.isFull[match.phrase],
        range: unit.text.source(of: match.range))
    }
  }

  private func checkNames(_ alignment: TranslationAlignment) -> [Finding] {
    var all: [(pair: TranslationAlignment.Pair, zh: [Mention], en: [Mention])] = []
    for part in alignment.parts {
      for pair in part.pairs {
        let (zh, en) = (mentions(pair.zh, zhNames), mentions(pair.en, enNames))
        if !zh.isEmpty || !en.isEmpty { all.append((pair, zh, en)) }
      }
    }
    if all.isEmpty { return [] }
    let onPage = (
      zh: Set(all.flatMap { $0.zh.flatMap(\.entries) }), en: Set(all.flatMap { $0.en.flatMap(\.entries) })
    )
    var findings: [Finding] = []
    var reported: (zh: Set<Int>, en: Set<Int>) = ([], [])
    for found in all {
      let pair = found.pair
      // In prose a name may stand in another sentence, or a pronoun for it; an item or a row has its own.
      let isOwn =
        pair.zh.kind == .row || pair.zh.kind == .item && Self.isShort(pair.zh) && Self.isShort(pair.en)
      let zhKnown = isOwn ? Set(found.zh.flatMap(\.entries)) : onPage.zh
      let enKnown = isOwn ? Set(found.en.flatMap(\.entries)) : onPage.en
      for mention in found.zh where mention.isFull && !mention.entries.contains(where: enKnown.contains) {
        if isOwn || mention.entries.allSatisfy({ reported.zh.insert($0).inserted }) {
          findings.append(missing(mention, isChinese: true, pair, alignment))
        }
      }
      for mention in found.en where mention.isFull && !mention.entries.contains(where: zhKnown.contains) {
        if isOwn || mention.entries.allSatisfy({ reported.en.insert($0).inserted }) {
          findings.append(missing(mention, isChinese: false, pair, alignment))
        }
      }
    }
    return findings
  }

  /// Whether an item is a name or little more, rather than sentences.
  private static func isShort(_ unit: TranslationUnit) -> Bool { unit.text.bytes.count <= 120 }

  private func missing(
    _ mention: Mention, isChinese: Bool, _ pair: TranslationAlignment.Pair, _ alignment: TranslationAlignment
  ) -> Finding {
    let entry = names[mention.entries[0]]
    guard isChinese else {
      let place = alignment.en.file.place(mention.range)
      return Finding(
        TranslationRules.name.rule, at: place, zh: "“\(entry.en)”即“\(entry.zh)”，中文没有提到。",
        en: "“\(entry.en)” is “\(entry.zh)”, which the Chinese does not mention.",
        notes: [
          Note(
            at: firstLine(of: pair.zh.range, in: alignment.zh.file), zh: "对应的中文在这里。",
            en: "The Chinese counterpart is here.")
        ])
    }
    return Finding(
      TranslationRules.name.rule, at: alignment.zh.file.place(mention.range), zh: "“\(entry.zh)”在英文里没有提到。",
      en: "The English does not mention “\(entry.zh)”.",
      help: Bilingual(zh: "英文名是 \(entry.en)。", en: "Its English name is \(entry.en)."),
      notes: [
        Note(
          at: firstLine(of: pair.en.range, in: alignment.en.file), zh: "对应的英文在这里。",
          en: "The English counterpart is here.")
      ])
  }
}

extension TranslationVocabulary {
  /// Terms of the Chinese whose rendering the English page lacks.
  private func checkTerms(_ alignment: TranslationAlignment) -> [Finding] {
    guard !terms.isEmpty else { return [] }
    var findings: [Finding] = []
    var reported: Set<Int> = []
    var used: Set<String> = []
    let all = alignment.parts.flatMap(\.pairs)
    for part in alignment.parts {
      for pair in part.pairs {
        for match in enTerms.matches(in: pair.en.text.bytes) { used.formUnion(held[match.phrase]) }
      }
    }
    for part in alignment.parts {
      // Titles and headings are labels, often shorter than in Chinese.
      for pair in part.pairs where pair.zh.kind != .title && pair.zh.kind != .heading {
        for match in zhTerms.matches(in: pair.zh.text.bytes) {
          let term = terms[match.phrase]
          guard !used.contains(term.en), Self.isUse(match, in: pair.zh.text.bytes),
            !all.contains(where: { isSpread(match.phrase, in: $0.en) }),
            reported.insert(match.phrase).inserted
          else { continue }
          findings.append(
            Finding(
              TranslationRules.term.rule, at: alignment.zh.file.place(pair.zh.text.source(of: match.range)),
              zh: "“\(term.zh)”在英文页面上没有译作 \(term.en)。",
              en: "“\(term.zh)” is not rendered as “\(term.en)” on the English page.",
              help: Bilingual(zh: "术语表的译法是 \(term.en)。", en: "The glossary says “\(term.en)”."),
              notes: [
                Note(
                  at: firstLine(of: pair.en.range, in: alignment.en.file), zh: "对应的英文在这里。",
                  en: "The English counterpart is here.")
              ]))
        }
      }
    }
    return findings
  }

  /// Whether the words say what the term says: “本赛题” only points to the topic, and in 数据集成 there is no 数据集.
  private static func isUse(_ match: PhraseFinder.Match, in bytes: [UInt8]) -> Bool {
    let (before, after) = (
      bytes[..<match.range.lowerBound].suffix(3), bytes[match.range.upperBound...].prefix(3)
    )
    if ["本", "该", "此"].contains(where: { before.elementsEqual($0.utf8) }) { return false }
    let ending = bytes[match.range].suffix(3)
    return
      !(ending.elementsEqual("集".utf8)
      && ["成", "中", "合", "约", "聚"].contains { after.elementsEqual($0.utf8) })
  }

  /// Whether a rendering of several words stands in a text with up to two other words in between, as in “large AI
  /// models” or “high-quality industry datasets”.
  private func isSpread(_ phrase: Int, in unit: TranslationUnit) -> Bool {
    let words = spreads[phrase]
    guard words.count > 1 else { return false }
    let found = enWords.matches(in: unit.text.bytes)
    guard let first = words.first else { return false }
    return found.indices.contains { start in
      guard found[start].phrase == first else { return false }
      var end = found[start].range.upperBound
      var next = start + 1
      for word in words.dropFirst() {
        guard let match = found[next...].first(where: { $0.phrase == word }),
          Self.wordsBetween(end, match.range.lowerBound, unit.text.bytes) <= 2
        else { return false }
        end = match.range.upperBound
        next = found.index(after: found.firstIndex(of: match) ?? next)
      }
      return true
    }
  }

  private static func wordsBetween(_ lower: Int, _ upper: Int, _ bytes: [UInt8]) -> Int {
    var count = 0
    var isWord = false
    for byte in bytes[lower..<max(lower, upper)] {
      let isBlank = byte <= 0x20 || byte == 0x2D
      if !isBlank, !isWord { count += 1 }
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";") { return .max }
      isWord = !isBlank
    }
    return count
  }

  private static func holds(_ text: String, _ word: String) -> Bool {
    let (text, word) = (Array(text.utf8), Array(word.utf8))
    guard text.count >= word.count else { return false }
    return (0...(text.count - word.count)).contains { text[$0..<$0 + word.count].elementsEqual(word) }
  }
}
