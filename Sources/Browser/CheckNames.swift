// Built for WebAssembly together with the sources of its siblings, as one module.
#if canImport(Naming)
  import Naming
#endif

/// Reads the tables of the registered names, once for all questions.
///
/// - Parameters:
///   - tables: what ``Registry/tables`` wrote; they are copied.
///   - count: their length in bytes.
/// - Returns: the names for `check_names`, which are kept for good; nil where the tables are not those this module
///   reads.
@_cdecl("open_names")
func openNames(_ tables: UnsafeRawPointer?, _ count: Int32) -> UnsafeMutableRawPointer? {
  let bytes = UnsafeRawBufferPointer(start: tables, count: max(0, Int(count)))
  return Registry(tables: bytes).map { Unmanaged.passRetained($0).toOpaque() }
}

/// Checks the names in a text.
///
/// - Parameters:
///   - names: what `open_names` gave.
///   - text: UTF-8.
///   - count: its length in bytes.
///   - format: 0 for plain text, 1 for Markdown, 2 for HTML.
///   - isWrapped: 1 where spaces and line breaks inside a name are a converter's, not the author's.
///   - year: with `month` and `day` the day against which suppressions are measured.
/// - Returns: as a ``Message`` a line with the names seen and the names right, and a line for every finding:
///   rule, `error` or `warning`, first byte and byte after the last in the text, `1` where the expected text may
///   replace it, expected text, message in Chinese and in English, with `\t`, `\n` and `\\` for tab, line feed
///   and backslash.
@_cdecl("check_names")
func checkNames(
  _ names: UnsafeRawPointer, _ text: UnsafePointer<UInt8>?, _ count: Int32, _ format: Int32,
  _ isWrapped: Int32, _ year: Int32, _ month: Int32, _ day: Int32
) -> UnsafeMutableRawPointer? {
  let registry = Unmanaged<Registry>.fromOpaque(names).takeUnretainedValue()
  let bytes = UnsafeBufferPointer(start: text, count: max(0, Int(count)))
  // The extractors by name, so that those of the formats nobody pastes are left out.
  let page =
    switch format {
    case 1: MarkdownExtractor.extract(bytes, keepsPlaces: true)
    case 2: HTMLExtractor.extract(bytes, keepsPlaces: true)
    default: PlainText.extract(Array(bytes))
    }
  let result = Checker(registry).check(
    page, options: CheckOptions(isWrapped: isWrapped != 0),
    today: Suppression.Day(year: Int(year), month: Int(month), day: Int(day)))
  var answer = Answer()
  answer.add(result.namesSeen)
  answer.add(result.namesRight)
  for index in result.findings.indices { answer.add(result.findings[index], registry) }
  for problem in result.suppressionProblems { answer.add(problem) }
  return Message.make(bytes: answer.bytes)
}

/// Lines of fields, parted by tabs; `\t`, `\n` and `\\` stand for a tab, a line feed and a backslash in them.
private struct Answer {
  var bytes: [UInt8] = []

  @inline(never)
  mutating func add(_ item: PageFinding, _ registry: Registry) {
    let name = registry.index(of: item.finding.nameID)
    add(
      rule: item.finding.rule.rawValue, isWarning: item.finding.isWarning, at: item.source,
      isFixable: item.isFixable, expected: item.finding.expected ?? "",
      item.finding.message(meaning: name.map { registry.names[$0].zh }))
  }

  @inline(never)
  mutating func add(_ problem: SuppressionProblem) {
    add(
      rule: SuppressionProblem.ruleID, isWarning: true, at: problem.suppression.source, isFixable: false,
      expected: "", problem.message)
  }

  @inline(never)
  private mutating func add(
    rule: String, isWarning: Bool, at range: Range<Int>, isFixable: Bool, expected: String,
    _ message: (zh: String, en: String)
  ) {
    bytes.append(0x0A)
    add(rule)
    add(isWarning ? "warning" : "error")
    add(range.lowerBound)
    add(range.upperBound)
    add(isFixable ? "1" : "")
    add(expected)
    add(message.zh)
    add(message.en)
  }

  @inline(never)
  mutating func add(_ text: String) {
    part()
    for byte in utf8(of: text) {
      let letter: UInt8? = byte == 0x09 ? 0x74 : byte == 0x0A ? 0x6E : byte == 0x5C ? 0x5C : nil
      if letter != nil { bytes.append(0x5C) }
      bytes.append(letter ?? byte)
    }
  }

  /// Adds a number that is not negative, without the code that writes numbers to every base.
  @inline(never)
  mutating func add(_ number: Int) {
    part()
    var unit = 1
    while number / unit > 9 { unit *= 10 }
    while unit > 0 {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + number / unit % 10))
      unit /= 10
    }
  }

  /// Begins a field, which the first of a line needs not.
  private mutating func part() {
    if let last = bytes.last, last != 0x0A { bytes.append(0x09) }
  }
}
