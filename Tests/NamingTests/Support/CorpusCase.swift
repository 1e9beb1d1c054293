import Testing

@testable import Naming

#if canImport(Glibc)
  import Glibc
#endif

/// A labelled text: the rules that are broken in it and the text after every certain fix.
struct CorpusCase: Sendable, CustomTestStringConvertible {
  var file: String
  var line: Int
  var rules: [String]
  var fixed: String
  var text: String
  var options: CheckOptions
  var format: TextFormat?

  var testDescription: String { "\(file):\(line) \(text)" }

  /// Reads the cases of a file: rules, text after fixes (`=` for unchanged), text and options, tab by tab.
  static func load(_ file: String, here: String = #filePath) -> [CorpusCase] {
    let folder = here.split(separator: "/").dropLast().joined(separator: "/")
    guard let content = read("/\(folder)/Corpus/\(file)") else { return [] }
    var cases: [CorpusCase] = []
    for (index, row) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if row.isEmpty || row.hasPrefix("#") { continue }
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      guard fields.count >= 2 else { continue }
      let isClean = fields[0] == "clean"
      let text = expand(isClean ? fields[1] : fields[2])
      let fix = isClean || fields[1] == "=" ? text : expand(fields[1])
      let words = fields.count > (isClean ? 2 : 3) ? fields[isClean ? 2 : 3] : ""
      cases.append(
        CorpusCase(
          file: file, line: index + 1,
          rules: isClean ? [] : fields[0].split(separator: ",").map { String($0) },
          fixed: fix, text: text, options: options(words), format: format(words)))
    }
    return cases
  }

  private static func format(_ words: String) -> TextFormat? {
    for word in words.split(separator: " ") {
      switch word {
      case "md": return .markdown
      case "html": return .html
      case "yaml": return .yaml
      case "csv": return .csv
      case "txt": return .plain
      default: continue
      }
    }
    return nil
  }

  private static func options(_ words: String) -> CheckOptions {
    var options = CheckOptions()
    for word in words.split(separator: " ") {
      switch word {
      case "title": options.isTitle = true
      case "wrapped": options.isWrapped = true
      case "md", "html", "yaml", "csv", "txt": break
      case "early": options.needsFullNameFirst = true
      default: options.pageName = String(word)
      }
    }
    return options
  }

  /// Puts the registered names in for `{J}` and the like, and scalars for `\u{…}` and `\n`.
  static func expand(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let first = rest.first {
      if first == "{", let end = rest.firstIndex(of: "}"),
        let name = names[String(rest[rest.index(after: rest.startIndex)..<end])]
      {
        result += name
        rest = rest[rest.index(after: end)...]
      } else if rest.hasPrefix("\\n") {
        result += "\n"
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("\\u{"), let end = rest.firstIndex(of: "}"),
        let value = UInt32(rest.dropFirst(3).prefix(upTo: end), radix: 16), let scalar = Unicode.Scalar(value)
      {
        result.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  static let names: [String: String] = [
    "N5": "2025年“数据要素×”大赛", "N6": "2026年“数据要素×”大赛", "S5": "2025年“数据要素×”大赛山东分赛",
    "S6": "2026年“数据要素×”大赛山东分赛", "J": "2025年“数据要素×”大赛山东分赛济南市选拔赛",
    "W": "2026年“数据要素×”大赛山东分赛潍坊市选拔赛", "JQ": "2025年‘数据要素×’大赛山东分赛济南市选拔赛",
    "WQ": "2026年‘数据要素×’大赛山东分赛潍坊市选拔赛", "B": "“数据要素×”大赛",
    "R": "RoboStar 第十二届全国青少年机器人挑战赛", "R11": "RoboStar 第十一届全国青少年机器人挑战赛",
    "E": "RoboStar 第十二届全国青少年机器人挑战赛华东赛区", "H": "RoboStar 第十二届全国青少年机器人挑战赛华东赛区上海市选拔赛",
    "T": "2026年“示例×”大赛样板省分赛样板市选拔赛", "TP": "2026年“示例×”大赛样板省分赛",
    "ET": "2026 “Sample ×” Competition, Model Province Division, Model City Selection Round",
    "EP": "2026 “Sample ×” Competition, Model Province Division",
    "EN": "2025 “Data Elements ×” Competition", "ES": "2025 “Data Elements ×” Competition, Shandong Division",
    "EJ": "2025 “Data Elements ×” Competition, Shandong Division, Jinan City Selection Round",
    "EW": "2026 “Data Elements ×” Competition, Shandong Division, Weifang City Selection Round",
    "ER": "12th RoboStar National Youth Robotics Challenge",
    "EH": "12th RoboStar National Youth Robotics Challenge, East China Region, Shanghai Qualifier",
  ]
}

/// Reads a whole file; nil where it cannot be read.
func read(_ path: String) -> String? {
  readBytes(path).map { String(decoding: $0, as: UTF8.self) }
}

func readBytes(_ path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { break }
    bytes += buffer[..<count]
  }
  return bytes
}

/// What a check says about a case: the rules broken, and the text after every certain fix.
struct Outcome {
  var findings: [NameFinding]
  var fixed: String
  /// Every finding's place in the checked text or file.
  var places: [Range<Int>]
  var rules: [String] { findings.map { String($0.rule.rawValue.split(separator: "/").last ?? "") } }

  init(of item: CorpusCase, _ checker: Checker, text: String? = nil) {
    let text = text ?? item.text
    guard let format = item.format else {
      let result = checker.check(Array(text.utf8), options: item.options)
      (findings, fixed, places) = (
        result.findings, result.applied(to: text), result.findings.map { $0.range }
      )
      return
    }
    let result = checker.check(ExtractedText(Array(text.utf8), as: format), options: item.options)
    var bytes = Array(text.utf8)
    for finding in result.findings.sorted(by: { $0.source.lowerBound > $1.source.lowerBound })
    where finding.isFixable {
      bytes.replaceSubrange(finding.source, with: Array((finding.finding.expected ?? "").utf8))
    }
    findings = result.findings.map { $0.finding }
    fixed = String(decoding: bytes, as: UTF8.self)
    places = result.findings.map { $0.source }
  }
}

extension CheckResult {
  /// The text with every certain fix put in.
  func applied(to text: String) -> String {
    var bytes = Array(text.utf8)
    for finding in findings.reversed() where finding.isCertain {
      guard let expected = finding.expected else { continue }
      bytes.replaceSubrange(finding.range, with: Array(expected.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
