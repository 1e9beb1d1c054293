import Diagnostics

/// What the parser can be given without its time or memory growing out of proportion.
///
/// Its cost is linear for ordinary text and quadratic for a few patterns that nobody writes; each pattern is
/// bounded by an estimate of its steps, made from the lines before the parser sees them.
struct Limits {
  static let bodyBytes = 16 << 20
  /// Quotations and list items that may begin on one line.
  static let depth = 100
  /// Levels of the finished tree, inline markup included.
  static let treeDepth = 128
  private static let columns = 1000
  private static let tableCells = 500_000
  private static let steps = 50_000_000
  /// Bytes that markup is made of. Each may take some two hundred bytes of the parser's memory, so that a body of
  /// nothing else would take gigabytes.
  static let marks = 1_000_000

  private let body: Body
  private let inlines: InlineLimits
  /// Where the lines since the last blank line begin.
  private var runStart: Int?
  private var runEnd = 0
  /// Where the link definition begins that the run goes on with.
  private var definitionStart: Int?
  private var tableColumns = 0
  private var cells = 0
  private var tableSteps = 0
  private var blankSteps = 0
  private var openDepth = 0

  /// Finds the first pattern that is beyond the limits: its range in the text and what it is.
  static func firstExcess(in body: Body) -> (range: Range<Int>, what: Bilingual)? {
    if let mark = firstMarkTooMany(in: body.text) { return (mark..<mark + 1, Limits.markup) }
    var limits = Limits(body)
    for number in 1...body.lineStarts.count {
      let line = body.line(number)
      if let what = limits.read(line) { return (line, what) }
    }
    return limits.endRun().map { (limits.body.line(1), $0) }
  }

  private init(_ body: Body) {
    self.body = body
    inlines = InlineLimits(body.text, steps: Limits.steps)
  }
}

extension Limits {
  private static let nesting = Bilingual(
    zh: "引用或列表嵌套超过 \(depth) 层。", en: "Quotations or lists are nested more than \(depth) deep.")
  private static let table = Bilingual(
    zh: "表格过大，或分隔行过多。", en: "A table is too large, or there are too many delimiter rows.")
  private static let unclosed = Bilingual(
    zh: "链接、图片或标签的开头过多而没有结尾。", en: "Too many links, images or tags begin without an end.")

  private static let markup = Bilingual(
    zh: "标记符号（星号、方括号、反引号、换行等）超过 \(marks) 个。",
    en:
      "There are more than \(marks) signs of markup: asterisks, brackets, backquotes, line ends and the like."
  )

  /// Where the first mark stands that is more than a body may have; nil for none.
  private static func firstMarkTooMany(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard text.count > marks else { return nil }
    var count = 0
    for index in text.indices where isMark(text[index]) {
      count += 1
      if count > marks { return index }
    }
    return nil
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"),
      UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "~"), UInt8(ascii: "\\"), 0x0A:
      true
    default: false
    }
  }

  private mutating func read(_ line: Range<Int>) -> Bilingual? {
    let prefix = LinePrefix(of: line, in: body.text)
    guard prefix.containers <= Limits.depth else { return Limits.nesting }
    if prefix.end == line.upperBound {
      // A blank line goes through every open container.
      blankSteps += openDepth
      return blankSteps > Limits.steps ? Limits.nesting : endRun()
    }
    openDepth = prefix.width + 1
    if runStart == nil { runStart = line.lowerBound }
    runEnd = line.upperBound
    if body.text[prefix.end] == UInt8(ascii: "["), let excess = readBracket(line, from: prefix.end) {
      return excess
    }
    return readTable(line, from: prefix.end)
  }

  /// What a link definition holds is copied to every place that refers to it.
  private mutating func readBracket(_ line: Range<Int>, from start: Int) -> Bilingual? {
    let excess = endDefinition(at: line.lowerBound)
    let isFootnote = start + 1 < line.upperBound && body.text[start + 1] == UInt8(ascii: "^")
    if !isFootnote, inlines.definesLink(line) { definitionStart = line.lowerBound }
    return excess
  }

  private mutating func endDefinition(at end: Int) -> Bilingual? {
    defer { definitionStart = nil }
    guard let definitionStart else { return nil }
    return inlines.exceeds(definition: definitionStart..<end) ? Limits.unclosed : nil
  }

  /// A delimiter row makes the parser read its whole paragraph; every row under it gets all its cells.
  private mutating func readTable(_ line: Range<Int>, from start: Int) -> Bilingual? {
    let first = body.text[start]
    if line.count > Limits.columns, pipes(in: line) > Limits.columns { return Limits.table }
    cells += tableColumns
    if first == UInt8(ascii: "|") || first == UInt8(ascii: "-") || first == UInt8(ascii: ":"),
      isDelimiterRow(start..<line.upperBound)
    {
      tableSteps += runEnd - (runStart ?? runEnd)
      tableColumns = max(tableColumns, pipes(in: line) + 1)
    }
    return cells > Limits.tableCells || tableSteps > Limits.steps ? Limits.table : nil
  }

  private mutating func endRun() -> Bilingual? {
    defer {
      runStart = nil
      tableColumns = 0
    }
    guard let runStart else { return nil }
    return endDefinition(at: runEnd) ?? (inlines.exceeds(runStart..<runEnd) ? Limits.unclosed : nil)
  }

  private func pipes(in line: Range<Int>) -> Int {
    Occurrences.count(of: UInt8(ascii: "|"), in: UnsafeBufferPointer(rebasing: body.text[line]))
  }

  private func isDelimiterRow(_ range: Range<Int>) -> Bool {
    for index in range {
      switch body.text[index] {
      case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09: continue
      default: return false
      }
    }
    return true
  }
}
