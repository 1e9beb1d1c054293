import CivilTime
import Diagnostics
import Disk
import Documents
import Naming
import Rules
import Website

/// `gongshi names`
struct NamesCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run() async throws(FileError) -> ExitCode {
    let content = try Folder(options.root + "/Content").tree()
    let (inspector, problems) = await NameReview.inspector(content: content, today: options.now.date)
    guard let inspector else {
      report(problems, options, terminal)
      return .findings
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
  /// Checks one file; nil where it cannot be read or written, which is said at once. The others go on.
  private func check(_ path: String, _ inspector: NameInspector) -> NameInspector.Report? {
    do throws(FileError) {
      let ending = path.split(separator: ".").last.map { $0.lowercased() }
      switch ending {
      case "docx": return inspect(DocumentReader.docx(try readFile(path)), path, false, inspector)
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
    let bytes = try path == "-" ? readStandardInput() : readFile(path)
    let file = SourceFile(path: path == "-" ? "stdin" : path, bytes: bytes)
    let checkOptions = CheckOptions(isWrapped: options.isWrapped)
    guard options.isFixing else { return inspector.inspect(file, as: format, options: checkOptions) }
    let (mended, count, report) = inspector.mend(file, as: format, options: checkOptions)
    if path == "-" {
      terminal.write(mended.bytes)
    } else if count > 0 {
      try replaceFile(path, with: mended.bytes)
    }
    let text = Bilingual(zh: "\(file.path)：改正 \(count) 处。\n", en: "\(file.path): mended \(count).\n")
    terminal.complain(text[terminal.language])
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
      return inspector.inspect(text, path: path, options: checkOptions)
    case .failure(let problem):
      let help = problem.help.map { " " + $0[terminal.language] } ?? ""
      terminal.complain("gongshi: \(path): \(problem.message[terminal.language])\(help)\n")
      return nil
    }
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
