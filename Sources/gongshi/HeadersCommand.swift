import Diagnostics
import Disk
import Website

/// `gongshi headers`
struct HeadersCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run() async throws(FileError) -> ExitCode {
    // The arguments hold the name of a server; it was looked at when they were read.
    guard let server = options.operands.first.flatMap(ServerFile.Server.init) else { return .usage }
    let (text, findings) = try await SiteBuilder(for: options).serverFile(server)
    guard let text else {
      report(findings, options, terminal)
      return .findings
    }
    terminal.write(text)
    return .fine
  }
}
