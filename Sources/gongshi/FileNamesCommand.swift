import Diagnostics
import Disk
import Rules

/// `gongshi names --file-names`: whether files handed in are named by a registered pattern.
///
/// Only names are looked at; nothing in the files is read.
struct FileNamesCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run(_ inspector: NameInspector, _ pattern: String) -> ExitCode {
    let patterns = inspector.fileNamePatterns
    guard patterns.contains(pattern) else {
      unknown(pattern, patterns)
      return .usage
    }
    var findings: [Finding] = []
    var (count, isComplete) = (0, true)
    for operand in options.operands {
      do throws(FileError) {
        let files = try files(at: operand)
        count += files.paths.count
        findings += files.paths.compactMap { inspector.inspect(fileName: $0, pattern: pattern) }
        for item in files.refused { refuse(item) }
        if !files.refused.isEmpty { isComplete = false }
      } catch {
        terminal.complain("gongshi: " + FileMessage.text(error)[terminal.language] + "\n")
        isComplete = false
      }
    }
    report(findings, options, terminal)
    if options.format == .text {
      say(
        zh: "检查了 \(count) 个文件名，其中 \(count - findings.count) 个合格式。",
        en: "Checked the names of \(count) files; \(count - findings.count) follow the pattern.")
    }
    guard isComplete else { return .inputOutput }
    return findings.isEmpty ? .fine : .findings
  }
}

extension FileNamesCommand {
  /// The file itself, or every file of a folder.
  private func files(at operand: String) throws(FileError) -> (paths: [String], refused: [FileTree.Refused]) {
    guard try isFolder(operand) else { return ([operand], []) }
    let root = operand.hasSuffix("/") ? operand : operand + "/"
    let tree = try Folder(operand).tree()
    let refused = tree.refused.map { FileTree.Refused(path: root + $0.path, reason: $0.reason) }
    return (tree.paths.map { root + $0 }, refused)
  }

  private func refuse(_ item: FileTree.Refused) {
    switch item.reason {
    case .symbolicLink: say(zh: "\(item.path)：这是链接，没有检查。", en: "\(item.path): a link, not checked.")
    case .specialFile: say(zh: "\(item.path)：不是普通文件，没有检查。", en: "\(item.path): no regular file, not checked.")
    case .tooManyFiles(let limit):
      say(
        zh: "\(item.path)：文件超过 \(limit) 个，没有检查。", en: "\(item.path): more than \(limit) files, not checked.")
    case .tooLarge, .tooManyBytes, .unreadable:
      say(zh: "\(item.path)：读不出，没有检查。", en: "\(item.path): unreadable, not checked.")
    case .nameNotUTF8:
      say(
        zh: "\(item.path)：文件名不是 UTF-8 编码，没有检查；解压时请选 GBK 编码。",
        en: "\(item.path): its name is not UTF-8, not checked; unpack the archive with the encoding GBK.")
    }
  }

  private func unknown(_ pattern: String, _ patterns: [String]) {
    guard !patterns.isEmpty else {
      say(
        zh: "gongshi: names.yml 的 file-names 里没有登记文件名格式。",
        en: "gongshi: names.yml registers no pattern under file-names.")
      return
    }
    say(
      zh: "gongshi: 没有登记文件名格式“\(pattern)”。已登记：\(patterns.joined(separator: "、"))。",
      en:
        "gongshi: No file-name pattern “\(pattern)” is registered. There are: \(patterns.joined(separator: ", "))."
    )
  }

  private func say(zh: String, en: String) {
    terminal.complain(Bilingual(zh: zh, en: en)[terminal.language] + "\n")
  }
}
