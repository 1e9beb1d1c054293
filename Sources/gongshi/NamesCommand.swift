import CivilTime
import Diagnostics
import Disk
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
    for path in options.operands { all += try check(path, inspector) }
    report(all.findings, options, terminal, names: .init(seen: all.seen, right: all.right))
    return all.findings.hasErrors ? .findings : .fine
  }
}

extension NamesCommand {
  private func check(_ path: String, _ inspector: NameInspector) throws(FileError) -> NameInspector.Report {
    let bytes = try path == "-" ? readStandardInput() : readFile(path)
    let file = SourceFile(path: path == "-" ? "stdin" : path, bytes: bytes)
    let format = Self.format(of: path)
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

  /// What a file's ending says about its text.
  private static func format(of path: String) -> TextFormat {
    let ending = path.split(separator: ".").last.map { $0.lowercased() }
    switch ending {
    case "md", "markdown": return .markdown
    case "html", "htm", "xhtml", "mustache": return .html
    case "yml", "yaml": return .yaml
    case "csv": return .csv
    default: return .plain
    }
  }
}
