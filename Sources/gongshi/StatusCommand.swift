import Diagnostics
import Disk
import Ledger
import Website

/// `gongshi status`
struct StatusCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run() async throws(FileError) -> ExitCode {
    if options.isAboutTranslations { return try await translations() }
    let (status, findings) = try await SiteBuilder(for: options).status()
    guard let status else {
      report(findings, options, terminal)
      return .findings
    }
    let published = try PublishedLedger(in: options.output ?? options.root + "/Output")
    switch options.format {
    case .json: terminal.write(String(decoding: status.json(published), as: UTF8.self))
    case .text, .sarif, .github:
      terminal.write(StatusText(language: terminal.language).text(status, published))
    }
    return .fine
  }
}

extension StatusCommand {
  private func translations() async throws(FileError) -> ExitCode {
    let (status, findings) = try await SiteBuilder(for: options).translations()
    guard let status else {
      report(findings, options, terminal)
      return .findings
    }
    switch options.format {
    case .json: terminal.write(String(decoding: status.json(), as: UTF8.self))
    case .text, .sarif, .github:
      terminal.write(TranslationsText(language: terminal.language).text(status))
    }
    return .fine
  }
}
