import CivilTime
import Diagnostics
import Disk
import Glibc
import Website

/// `gongshi build`
struct BuildCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run() async throws(FileError) -> ExitCode {
    let output = options.output ?? options.root + "/Output"
    let report = try await SiteBuilder(for: options).build(to: output)
    print(report.findings, options, terminal)
    if report.isPublished {
      let text = Bilingual(
        zh: "已生成 \(report.pages) 个页面、\(report.files) 个文件：\(output)\n",
        en: "Made \(report.pages) pages in \(report.files) files: \(output)\n")
      terminal.complain(text[terminal.language])
      return .fine
    }
    let text = Bilingual(
      zh: "没有发布：\(output) 保持原样。\n", en: "Nothing was published: \(output) is as it was.\n")
    terminal.complain(text[terminal.language])
    return .findings
  }
}

/// `gongshi check`
struct CheckCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run() async throws(FileError) -> ExitCode {
    let report = try await SiteBuilder(for: options).check()
    print(report.findings, options, terminal)
    let fails = options.isStrict ? !report.findings.isEmpty : report.findings.hasErrors
    if report.findings.isEmpty, options.format == .text {
      let text = Bilingual(
        zh: "检查了 \(report.pages) 个页面，没有发现问题。\n",
        en: "Checked \(report.pages) pages and found nothing wrong.\n")
      terminal.complain(text[terminal.language])
    }
    return fails ? .findings : .fine
  }
}

/// `gongshi explain`
struct ExplainCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run() async throws(FileError) -> ExitCode {
    let page = options.operand ?? ""
    let (text, findings) = try await SiteBuilder(for: options).explain(page: page)
    guard let text else {
      if findings.hasErrors { print(findings, options, terminal) }
      let message = Bilingual(zh: "没有地址为“\(page)”的页面。\n", en: "No page has the address “\(page)”.\n")
      terminal.complain(message[terminal.language])
      return .findings
    }
    terminal.write(text)
    return .fine
  }
}

extension SiteBuilder {
  /// Sets a builder up from the command line; here, and only here, the clock is read.
  init(for options: CommandOptions) throws(FileError) {
    let now = options.asOf ?? Instant(secondsSinceEpoch: Int64(time(nil))) ?? .latest
    let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    self.init(
      content: try Folder(options.root + "/Content").tree(),
      templates: try Folder(options.root + "/Templates").tree(),
      options: .init(
        now: now, baseURL: options.baseURL, workers: options.workers ?? cores, isStrict: options.isStrict))
  }
}

/// Prints findings in the form asked for: JSON to standard output, text to standard error.
private func print(_ findings: [Finding], _ options: CommandOptions, _ terminal: Terminal) {
  switch options.format {
  case .json: terminal.write(String(decoding: JSONPrinter(terminal.language).bytes(findings), as: UTF8.self))
  case .text where findings.isEmpty: return
  case .text:
    terminal.complain(TextPrinter(terminal.language, isColored: terminal.hasColour).text(findings))
  }
}
