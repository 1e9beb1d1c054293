import Diagnostics
import Documents

/// Attachments carry no personal data either: they are published as they are.
package enum Attachments {
  static let guide = RuleGuide(
    rule: Rule(
      "privacy/unread-attachment", .warning, zh: "附件能打开检查，确认里面没有个人信息。",
      en: "An attachment can be opened, so that it can be checked for personal data."),
    title: Bilingual(zh: "附件没法检查", en: "An attachment that cannot be checked"),
    asks: [
      Bilingual(
        zh: "Word（.docx）、PDF 和文本附件按网页的规则检查：没有手机号、身份证号等个人信息。",
        en:
          "Word (.docx), PDF and text attachments are held to the rules for pages: no mobile or identity numbers."
      )
    ],
    why: PrivacyRules.why,
    remedy: [
      Bilingual(
        zh: "去掉密码，或者重新保存成能打开的文件，再检查一次。", en: "Remove the password or save the file anew, and check again.")
    ], examples: [])

  package struct Report: Sendable {
    package var findings: [Finding] = []
    /// What could not be checked through no fault of a file.
    package var notes: [Bilingual] = []
  }

  /// Looks for personal data in the text of attachments.
  package static func check(
    _ files: [SourceFile], _ inspector: PersonalDataInspector, _ documents: DocumentMemory
  ) -> Report {
    var report = Report()
    var unread: [(program: String, path: String)] = []
    for file in files {
      switch documents.text(path: file.path, bytes: file.bytes) {
      case nil: if isText(file.path) { report.findings += inspector.inspect(file) }
      case .success(let text):
        let lines = DocumentLines(text, path: file.path)
        report.findings += lines.saying(inspector.inspect(lines.file))
        report.notes += text.notices.map { note(file.path, $0) }
      case .failure(.missingProgram(let program)): unread.append((program, file.path))
      case .failure(let problem):
        report.findings.append(
          Finding(
            guide.rule, at: file.start, zh: "没有检查个人信息：\(problem.message.zh)",
            en: "Not checked for personal data: \(problem.message.en)", help: problem.help))
      }
    }
    if let first = unread.first { report.notes.append(missing(first.program, unread.map(\.path))) }
    return report
  }
}

extension Attachments {
  private static func isText(_ path: String) -> Bool {
    [".csv", ".txt", ".md", ".htm", ".html", ".xml", ".json", ".yml"].contains {
      path.lowercased().hasSuffix($0)
    }
  }

  private static func note(_ path: String, _ text: Bilingual) -> Bilingual {
    Bilingual(zh: "\(path)：\(text.zh)", en: "\(path): \(text.en)")
  }

  private static func missing(_ program: String, _ paths: [String]) -> Bilingual {
    let help = DocumentProblem.missingProgram(program).help
    return Bilingual(
      zh:
        "没有找到程序“\(program)”，\(paths.count) 个 PDF 附件没有检查个人信息：\(paths.joined(separator: "、"))。\(help?.zh ?? "")",
      en:
        "The program “\(program)” was not found, so PDF attachments were not checked for personal data: \(paths.joined(separator: ", ")). \(help?.en ?? "")"
    )
  }
}
