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
///   - text: UTF-8: a line of words, `txt`, `md` or `html`, `wrapped` or `-`, the year, month and day against
///     which suppressions are measured; directly followed by the text to be checked.
///   - count: the length of the whole in bytes.
/// - Returns: as a ``Message`` a line with the names seen and the names right, and a line for every finding:
///   rule, `error` or `warning`, first byte and byte after the last in the text, `1` where the expected text may
///   replace it, expected text, message in Chinese and in English, with `\t`, `\n` and `\\` for tab, line feed
///   and backslash. Empty for a question of another form.
@_cdecl("check_names")
func checkNames(
  _ names: UnsafeRawPointer?, _ text: UnsafePointer<UInt8>?, _ count: Int32
) -> UnsafeMutableRawPointer? {
  let bytes = UnsafeBufferPointer(start: text, count: max(0, Int(count)))
  guard let names, let question = NameQuestion(bytes) else { return Message.make(bytes: []) }
  let registry = Unmanaged<Registry>.fromOpaque(names).takeUnretainedValue()
  return Message.make(bytes: question.answer(Checker(registry)))
}

/// A question to the name check.
struct NameQuestion {
  private let page: ExtractedText
  private let isWrapped: Bool
  private let today: Suppression.Day

  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let head = Array(bytes[..<end])
    var words = Words(head, 0..<end)
    let isMarkdown = words.skip("md")
    let isHTML = !isMarkdown && words.skip("html")
    guard isMarkdown || isHTML || words.skip("txt") else { return nil }
    isWrapped = words.skip("wrapped")
    guard isWrapped || words.skip("-"), let year = words.number(), let month = words.number(),
      let day = words.number(), words.isAtEnd, year < 10_000, month < 13, day < 32
    else { return nil }
    today = Suppression.Day(year: Int(year), month: Int(month), day: Int(day))
    let text = Array(bytes[(end + 1)...])
    // The extractors by name, so that those of the formats nobody pastes are left out.
    page =
      isMarkdown
      ? text.withUnsafeBufferPointer { MarkdownExtractor.extract($0) }
      : isHTML ? text.withUnsafeBufferPointer { HTMLExtractor.extract($0) } : PlainText.extract(text)
  }

  func answer(_ checker: Checker) -> [UInt8] {
    let result = checker.check(page, options: CheckOptions(isWrapped: isWrapped), today: today)
    var answer = Answer()
    answer.add(result.namesSeen)
    answer.add(result.namesRight)
    for item in result.findings {
      let finding = item.finding
      let message = finding.message(
        meaning: checker.registry.index(of: finding.nameID).map { checker.registry.names[$0] })
      answer.add(
        rule: finding.rule.rawValue, isWarning: finding.isWarning, at: item.source, isFixable: item.isFixable,
        expected: finding.expected, message)
    }
    for problem in result.suppressionProblems {
      answer.add(
        rule: SuppressionProblem.ruleID, isWarning: true, at: problem.suppression.source, isFixable: false,
        expected: nil, problem.message)
    }
    return answer.bytes
  }
}

/// Lines of fields, parted by tabs; `\t`, `\n` and `\\` stand for a tab, a line feed and a backslash in them.
private struct Answer {
  var bytes: [UInt8] = []
  private var isInLine = false

  @inline(never)
  mutating func add(_ text: String) {
    if isInLine { bytes.append(0x09) }
    for byte in utf8(of: text) { add(escaped: byte) }
    isInLine = true
  }

  private mutating func add(escaped byte: UInt8) {
    switch byte {
    case 0x09: bytes += [0x5C, 0x74]
    case 0x0A: bytes += [0x5C, 0x6E]
    case 0x5C: bytes += [0x5C, 0x5C]
    default: bytes.append(byte)
    }
  }

  mutating func add(_ number: Int) { add(String(number)) }

  mutating func add(
    rule: String, isWarning: Bool, at range: Range<Int>, isFixable: Bool, expected: String?,
    _ message: (zh: String, en: String)
  ) {
    bytes.append(0x0A)
    isInLine = false
    add(rule)
    add(isWarning ? "warning" : "error")
    add(range.lowerBound)
    add(range.upperBound)
    add(isFixable ? "1" : "")
    add(expected ?? "")
    add(message.zh)
    add(message.en)
  }
}
