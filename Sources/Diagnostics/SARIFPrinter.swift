import JSON

/// Prints findings in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS, errata 01), which
/// code-scanning services read.
package struct SARIFPrinter: Sendable {
  /// What a service shows beside a finding to explain its rule.
  package struct RuleHelp: Sendable {
    /// The rule in a few words.
    package let title: String
    /// The explanation, once without and once with Markdown.
    package let text: String
    package let markdown: String

    package init(title: String, text: String, markdown: String) {
      self.title = title
      self.text = text
      self.markdown = markdown
    }
  }

  private let language: Language
  private let version: String
  private let informationURI: String?

  /// - Parameters:
  ///   - language: the language of messages; descriptions of rules have both.
  ///   - version: the version of the program.
  ///   - informationURI: the absolute address of the program's own pages, nil where there are none.
  package init(_ language: Language, version: String, informationURI: String? = nil) {
    self.language = language
    self.version = version
    self.informationURI = informationURI
  }

  /// Prints findings as one run in UTF-8, sorted by path and position.
  ///
  /// - Parameters:
  ///   - rules: the rules that were checked, so that a service can tell a rule without findings from one that was
  ///     not checked; those of the findings are added.
  ///   - help: explanations by the id of their rule; a rule without one is explained by its statement.
  package func bytes(
    _ findings: [Finding], rules: [Rule] = [], help: [String: RuleHelp] = [:]
  ) -> [UInt8] {
    let all = Self.inOrder(rules + findings.map(\.rule))
    var indices: [String: Int] = [:]
    for (index, rule) in all.enumerated() { indices[rule.id] = index }
    let tables = LineTables(concealing: findings)
    var results = SARIFResults(language, tables)
    var writer = JSONWriter(.indented)
    writer.object { log in
      log.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      log.member("version", "2.1.0")
      log.array("runs") {
        $0.object { run in
          run.object("tool") { $0.object("driver") { writeDriver(all, help, to: &$0) } }
          run.object("originalUriBaseIds") {
            $0.object(SARIFResults.rootID) {
              $0.object("description") { $0.member("text", rootDescription[language]) }
            }
          }
          run.member("columnKind", "unicodeCodePoints")
          run.member("language", language.tag)
          run.array("results") { array in
            for finding in tables.concealment.applied(to: findings) {
              array.object { results.write(finding, ruleIndex: indices[finding.rule.id] ?? -1, to: &$0) }
            }
          }
        }
      }
    }
    return writer.bytes
  }
}

extension SARIFPrinter {
  private var rootDescription: Bilingual {
    Bilingual(zh: "检查时所用的根目录。", en: "The root folder of the check.")
  }

  /// Sorts rules by id and keeps the first of each.
  private static func inOrder(_ rules: [Rule]) -> [Rule] {
    var seen: Set<String> = []
    return rules.filter { seen.insert($0.id).inserted }
      .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private func writeDriver(_ rules: [Rule], _ help: [String: RuleHelp], to driver: inout JSONObject) {
    driver.member("name", "gongshi")
    driver.member("version", version)
    driver.member("informationUri", ifPresent: informationURI)
    driver.member("language", language.tag)
    driver.array("rules") { array in
      for rule in rules { array.object { write(rule, help[rule.id] ?? plainHelp(for: rule), to: &$0) } }
    }
  }

  /// What a rule says of itself.
  private func plainHelp(for rule: Rule) -> RuleHelp {
    let statement = rule.statement
    let command = "gongshi explain \(rule.id)"
    return RuleHelp(
      title: statement[language], text: "\(statement.zh)\n\(statement.en)\n\(command)",
      markdown: "\(statement.zh.markdown)\n\n\(statement.en.markdown)\n\n`\(command)`")
  }

  private func write(_ rule: Rule, _ help: RuleHelp, to object: inout JSONObject) {
    object.member("id", rule.id)
    object.member("name", name(of: rule))
    object.object("shortDescription") { $0.member("text", help.title) }
    object.object("fullDescription") { $0.member("text", "\(rule.statement.zh) \(rule.statement.en)") }
    object.object("help") {
      $0.member("text", help.text)
      $0.member("markdown", help.markdown)
    }
    object.object("defaultConfiguration") { $0.member("level", rule.severity.rawValue) }
    object.object("properties") {
      $0.array("tags") { $0.string(String(rule.id.prefix { $0 != "/" })) }
      $0.member("problem.severity", rule.severity.rawValue)
    }
  }

  /// The name of a rule as SARIF writes names: `name/short-form` becomes `NameShortForm`.
  private func name(of rule: Rule) -> String {
    rule.id.split { $0 == "/" || $0 == "-" }
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined()
  }
}

extension String {
  /// The text with a backslash before what Markdown or HTML would take for a sign of its own.
  package var markdown: String {
    var result = ""
    for scalar in unicodeScalars {
      if "\\`*_[]<>&#|~".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
