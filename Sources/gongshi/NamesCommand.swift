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
    let (inspector, problems) = await NameReview.inspector(content: content, workers: 1)
    guard let inspector else {
      report(problems, options, terminal)
      return .findings
    }
    var all = NameInspector.Report()
    for path in options.operands {
      let bytes = try path == "-" ? readStandardInput() : readFile(path)
      let file = SourceFile(path: path == "-" ? "stdin" : path, bytes: bytes)
      all += inspector.inspect(plain: file, options: CheckOptions(isWrapped: options.isWrapped))
    }
    report(all.findings, options, terminal, names: .init(seen: all.seen, right: all.right))
    return all.findings.hasErrors ? .findings : .fine
  }
}
