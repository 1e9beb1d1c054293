import CivilTime
import Content
import Diagnostics
import Disk
import Documents
import Naming
import Rules
import Website
import YAML

/// `gongshi names`
struct NamesCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run() async throws(FileError) -> ExitCode {
    let content = try Folder(options.root + "/Content").tree(limits: .content)
    let (inspector, problems) = await NameReview.inspector(content: content, today: options.now.date)
    guard let inspector else {
      report(problems, options, terminal)
      return .findings
    }
    if let pattern = options.fileNames {
      return FileNamesCommand(options: options, terminal: terminal).run(inspector, pattern)
    }
    var all = NameInspector.Report()
    var isComplete = true
    for path in options.operands {
      if let found = check(path, inspector) { all += found } else { isComplete = false }
    }
    report(all.findings, options, terminal, names: .init(seen: all.seen, right: all.right))
    guard isComplete else { return .inputOutput }
    return all.findings.hasErrors ? .findings : .fine
  }
}

extension NamesCommand {
  /// Bytes of a text: more than any text a person wrote.
  private static let textLimit = 64 << 20
  /// Bytes of a Word document, which is packed and may hold pictures.
  private static let documentLimit = 256 << 20

  /// Checks one file; nil where it cannot be read or written, which is said at once. The others go on.
  private func check(_ path: String, _ inspector: NameInspector) -> NameInspector.Report? {
    do throws(FileError) {
      let ending = path.split(separator: ".").last.map { $0.lowercased() }
      switch ending {
      case "docx":
        let bytes = try readFile(path, atMost: Self.documentLimit)
        return inspect(DocumentReader.docx(bytes), path, false, inspector)
      // The lines of a PDF are those of its pages, not of its author.
      case "pdf": return inspect(DocumentReader.pdf(path: path), path, true, inspector)
      default: return try inspect(text: path, Self.format(ofEnding: ending), inspector)
      }
    } catch {
      terminal.complain("gongshi: " + FileMessage.text(error)[terminal.language] + "\n")
      return nil
    }
  }

  private func inspect(
    text path: String, _ format: TextFormat, _ inspector: NameInspector
  ) throws(FileError) -> NameInspector.Report {
    let isInput = path == "-"
    let bytes =
      try isInput ? readStandardInput(atMost: Self.textLimit) : readFile(path, atMost: Self.textLimit)
    let file = SourceFile(path: isInput ? "stdin" : path, bytes: bytes)
    let (damage, isText) = checkEncoding(file)
    let checkOptions = CheckOptions(isWrapped: options.isWrapped)
    guard damage.isEmpty, options.isFixing else {
      // Whoever reads the mended text from a pipe gets it as it was, not an empty one.
      if options.isFixing { refuseFix(file.path, isInput ? bytes : []) }
      var report = NameInspector.Report()
      if isText { report = inspector.inspect(file, as: format, options: checkOptions) }
      report.findings = damage + report.findings
      return report
    }
    let (mended, count, report) = inspector.mend(file, as: format, options: checkOptions)
    if isInput {
      terminal.write(mended.bytes)
    } else if count > 0 {
      try replaceFile(path, with: mended.bytes)
    }
    say("\(file.path)：改正 \(count) 处。", "\(file.path): mended \(count).")
    return report
  }

  private func inspect(
    _ document: Result<DocumentText, DocumentProblem>, _ path: String, _ isWrapped: Bool,
    _ inspector: NameInspector
  ) -> NameInspector.Report? {
    switch document {
    case .success(let text):
      let checkOptions = CheckOptions(isWrapped: isWrapped || options.isWrapped)
      for notice in text.notices { terminal.complain("\(path): \(notice[terminal.language])\n") }
      if options.isFixing {
        say(
          "\(path)：--fix 不改写 Word 和 PDF 文件，以免改动版式；请照下面的提示在原稿里改。",
          "\(path): --fix never rewrites Word or PDF files, whose layout it could change; mend the original.")
      }
      return inspector.inspect(text, path: path, options: checkOptions)
    case .failure(let problem):
      let help = problem.help.map { (terminal.language == .zh ? "" : " ") + $0[terminal.language] } ?? ""
      terminal.complain("gongshi: \(path): \(problem.message[terminal.language])\(help)\n")
      return nil
    }
  }

  private func refuseFix(_ path: String, _ bytes: [UInt8]) {
    say("\(path)：编码不对，没有改动。", "\(path): not changed, since its encoding is wrong.")
    terminal.write(bytes)
  }

  private func say(_ zh: String, _ en: String) {
    terminal.complain(Bilingual(zh: zh, en: en)[terminal.language] + "\n")
  }

  /// What a file's ending says about its text.
  private static func format(ofEnding ending: String?) -> TextFormat {
    switch ending {
    case "md", "markdown": .markdown
    case "html", "htm", "xhtml", "mustache": .html
    case "yml", "yaml": .yaml
    case "csv": .csv
    default: .plain
    }
  }
}
