/// One pass over a text: skips quickly to what may be a name, and reads there.
struct Scan {
  let registry: Registry
  let bytes: UnsafeBufferPointer<UInt8>
  var options: CheckOptions
  let tokenizer: Tokenizer
  var reader: MentionReader
  var result = CheckResult()
  var tokens: [Token] = []
  /// Names below this offset are done.
  var floor = 0
  /// The names that have appeared in full, by index.
  var fullNames: [Int]
  /// The bytes that findings are wanted of; nil for all.
  var focus: Range<Int>?
  #if !hasFeature(Embedded)
    /// What windows were found to hold; nil where nothing is to be remembered.
    var memory: ScanMemory?
  #endif

  init(
    registry: Registry, bytes: UnsafeBufferPointer<UInt8>, marks: [Mark], masks: [Range<Int>],
    options: CheckOptions
  ) {
    self.registry = registry
    self.bytes = bytes
    self.options = options
    tokenizer = Tokenizer(fold: registry.fold, marks: marks, masks: masks)
    reader = MentionReader(registry)
    fullNames = options.fullNamesBefore.compactMap { registry.index(of: $0) }
  }

  /// How far before and behind a seed a name is looked for, in bytes.
  private static let reach = 480

  @inline(never)
  mutating func run(_ range: Range<Int>) {
    floor = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound, let seed = registry.seeds.next(in: bytes, offset..<range.upperBound) {
      let window = window(around: seed, in: range)
      if let focus, window.lowerBound >= focus.upperBound { break }
      offset = max(read(window, upTo: range.upperBound), seed)
    }
    result.findings = NameFinding.inOrder(result.findings)
  }

  /// The bytes to read around a seed: at most `reach` on both sides, cut where a clause ends for good.
  private func window(around seed: Int, in range: Range<Int>) -> Range<Int> {
    var lower = seed
    let lowest = max(range.lowerBound, seed - Scan.reach)
    while lower > lowest, !(isEnd(lower - 1)) { lower -= 1 }
    while lower > range.lowerBound, lower < seed, bytes[lower] & 0xC0 == 0x80 { lower += 1 }
    var upper = seed
    let highest = min(range.upperBound, seed + Scan.reach)
    while upper < highest, !isEnd(upper) { upper += 1 }
    while upper < range.upperBound, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return lower..<upper
  }

  /// Whether a sentence or a paragraph ends with the byte at an offset.
  @inline(__always)
  private func isEnd(_ offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte == 0x0A { return offset > 0 && bytes[offset - 1] == 0x0A }
    guard byte == 0x82, offset > 1, bytes[offset - 1] == 0x80, bytes[offset - 2] == 0xE3 else { return false }
    return !isStopInName(offset - 2)
  }

  /// Whether a full stop at an offset stands between two scalars of a name.
  private func isStopInName(_ stop: Int) -> Bool {
    var end = stop
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    var next = stop + 3
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    guard end > 0, next < bytes.count else { return false }
    var before = end - 1
    while before > 0, end - before < 4, bytes[before] & 0xC0 == 0x80 { before -= 1 }
    let first = decodeScalar(bytes, before, end)
    let second = decodeScalar(bytes, next, bytes.count)
    return registry.texts.mayJoin(tokenizer.code(of: first.value), tokenizer.code(of: second.value))
  }

  /// Reads the names of a window; returns the offset to go on from.
  private mutating func read(_ window: Range<Int>, upTo end: Int) -> Int {
    let isCut =
      window.upperBound < end && !isEnd(window.upperBound - 1)
      && !(window.upperBound < end && isEnd(window.upperBound))
    // Where the window is cut, a name near its end is read with the next one.
    let limit = isCut ? max(window.upperBound - Scan.reach / 2, floor) : window.upperBound
    if !isCut, let focus, limit <= focus.lowerBound {
      floor = max(floor, limit)
      return limit
    }
    #if !hasFeature(Embedded)
      let key = isCut || floor > window.lowerBound ? nil : memoryKey(of: window)
      if let key, let known = memory?.entries(of: key, at: window.lowerBound) {
        recall(known, window)
        floor = max(floor, limit)
        return limit
      }
    #endif
    let entries = entries(in: window, limit)
    for entry in entries { record(entry) }
    #if !hasFeature(Embedded)
      if let key { memory?.remember(entries, of: key, at: window.lowerBound) }
    #endif
    floor = max(floor, limit)
    return limit
  }

  /// What a window holds from the floor up to a limit, in order.
  @inline(never)
  private mutating func entries(in window: Range<Int>, _ limit: Int) -> [Entry] {
    let single = tokenize(window)
    let near = NearNameReader(texts: registry.texts).matches(in: single)
    let judge = Judge(registry: registry, options: options, tokens: tokens, bytes: bytes)
    let windowFloor = floor
    var entries: [Entry] = []
    for family in registry.families.indices {
      for mention in reader.mentions(of: family, in: tokens) {
        let range = tokens[mention.lower].start..<tokens[mention.upper - 1].end
        guard range.lowerBound >= windowFloor, range.lowerBound < limit, !entries.overlap(range) else {
          continue
        }
        entries.append(Entry(range: range, verdict: judge.verdict(on: mention), mention: mention))
      }
    }
    for mention in EnglishReader(registry: registry).mentions(in: tokens) {
      let range = tokens[mention.lower].start..<tokens[mention.upper - 1].end
      guard range.lowerBound >= windowFloor, range.lowerBound < limit, !entries.overlap(range) else {
        continue
      }
      entries.append(Entry(range: range, verdict: judge.verdict(on: mention)))
    }
    for match in near where single[match.lower].start >= windowFloor && single[match.lower].start < limit {
      NearJudge(registry: registry, options: options, tokens: single, bytes: bytes).settle(match, &entries)
    }
    if entries.count < 2 { return entries }
    let order = sortedIndices(entries.map { $0.range.lowerBound })
    return order.map { entries[$0] }
  }

  /// Makes the tokens of a window; returns those without editions gathered.
  @inline(never)
  mutating func tokenize(_ window: Range<Int>) -> [Token] {
    tokens.removeAll(keepingCapacity: true)
    tokenizer.tokenize(bytes, window, into: &tokens)
    maskPhrases()
    let single = tokens
    EditionReader(years: registry.years).collapse(&tokens)
    return single
  }

  @inline(never)
  private mutating func record(_ verdict: Judge.Verdict, upTo end: Int) {
    floor = max(floor, end)
    switch verdict {
    case .neighbour: break
    case .right:
      result.namesSeen += 1
      result.namesRight += 1
    case .wrong(let finding):
      result.namesSeen += 1
      result.findings.append(finding)
    }
  }

  @inline(never)
  mutating func record(_ entry: Entry) {
    if let mention = entry.mention, case .right = entry.verdict, let finding = tooEarly(mention) {
      record(.wrong(finding), upTo: finding.range.upperBound)
    } else {
      record(entry.verdict, upTo: entry.range.upperBound)
    }
    if let mention = entry.mention, mention.hasRoot {
      remember(mention.target(in: registry.families[mention.family]), of: mention.family)
    } else if let name = entry.name, let place = registry.level(of: name) {
      remember(place.level, of: place.family)
    }
  }

  /// Tokens that belong to a phrase take no part in names.
  private mutating func maskPhrases() {
    guard !registry.phrases.isEmpty else { return }
    var index = 0
    while index < tokens.count {
      for phrase in registry.phrases where phrase[0] == tokens[index].code {
        guard let length = phraseLength(phrase, at: index) else { continue }
        for position in index..<(index + length) {
          tokens[position].code = Token.opaque
          tokens[position].kind = .breaker
          tokens[position].isCross = false
        }
        index += length - 1
        break
      }
      index += 1
    }
  }

  private func phraseLength(_ phrase: [UInt32], at index: Int) -> Int? {
    guard index + phrase.count <= tokens.count else { return nil }
    for (offset, code) in phrase.enumerated() where code != tokens[index + offset].code { return nil }
    return phrase.count
  }
}

// MARK: - Full names first

extension Scan {
  private mutating func remember(_ target: Int, of index: Int) {
    let family = registry.families[index]
    for level in [0] + family.path(to: target) {
      for edition in family.levels[level].editions where !fullNames.contains(edition.name) {
        fullNames.append(edition.name)
      }
    }
  }

  /// Whether a mention is a short form that stands before the full name.
  @inline(never)
  func isTooEarly(_ mention: Mention) -> Bool {
    guard options.needsFullNameFirst, !mention.hasRoot else { return false }
    let family = registry.families[mention.family]
    let node = family.levels[mention.target(in: family)]
    return node.hasRule && !node.editions.contains { fullNames.contains($0.name) }
  }

  /// The finding on a right short form that stands before the full name.
  private func tooEarly(_ mention: Mention) -> NameFinding? {
    guard isTooEarly(mention) else { return nil }
    let family = registry.families[mention.family]
    let target = mention.target(in: family)
    let node = family.levels[target]
    let judge = Judge(registry: registry, options: options, tokens: tokens, bytes: bytes)
    var finding = judge.blank(mention, family, target)
    finding.rule = .shortForm
    if node.editions.count == 1 { finding.expected = registry.names[node.editions[0].name].zh }
    finding.isCertain = finding.expected != nil
    return finding
  }
}

/// A stretch of the text that names something, and what it was found to be.
struct Entry {
  var range: Range<Int>
  var verdict: Judge.Verdict
  /// Nil in English, and where the text as a whole told the name.
  var mention: Mention?
  /// The name that the text as a whole told.
  var name: Int?

  /// Whether a fault that was found has one remedy only.
  var isCertain: Bool {
    get { if case .wrong(let finding) = verdict { finding.isCertain } else { false } }
    set {
      guard case .wrong(var finding) = verdict else { return }
      finding.isCertain = newValue
      verdict = .wrong(finding)
    }
  }
}

extension [Entry] {
  fileprivate func overlap(_ range: Range<Int>) -> Bool {
    for entry in self where entry.range.overlaps(range) { return true }
    return false
  }
}
