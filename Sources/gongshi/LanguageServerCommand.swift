import Diagnostics
import Disk
import Glibc
import LanguageServer

/// `gongshi lsp`: the language server on standard input and output.
struct LanguageServerCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run() async -> Int32 {
    // An editor that goes away is no reason to die of it.
    signal(SIGPIPE, SIG_IGN)
    let options = options
    let server = Server(
      Server.Options(
        root: absolute(options.root), installedTemplates: CommandOptions.installedTemplates,
        language: options.language, fallback: terminal.language,
        workers: options.allWorkers, version: Version.text,
        now: { options.now }))
    var reader = MessageReader()
    while true {
      switch wait(for: await server.due) {
      case .nothing:
        for message in await server.check() { terminal.write(message) }
      case .bytes(let bytes):
        for part in reader.append(bytes) {
          for message in await server.handle(part) { terminal.write(message) }
          if let code = await server.exitCode { return code }
        }
      case .end: return await server.codeAtEnd
      }
    }
  }
}

extension LanguageServerCommand {
  private enum Event {
    case bytes([UInt8])
    /// No message for as long as a check can wait.
    case nothing
    case end
  }

  /// Milliseconds without a change after which the site is checked while somebody types.
  private static let pause: Int32 = 200

  private func wait(for due: Server.Due?) -> Event {
    let timeout: Int32 =
      switch due {
      case nil: -1
      case .now: 0
      case .soon: Self.pause
      }
    while true {
      var handles = [pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)]
      let ready = poll(&handles, 1, timeout)
      if ready == 0 { return .nothing }
      if ready < 0 {
        if errno == EINTR { continue }
        return .end
      }
      var failure: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        let got = read(STDIN_FILENO, buffer.baseAddress, 1 << 16)
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure == EINTR || failure == EAGAIN { continue }
      return bytes.isEmpty ? .end : .bytes(bytes)
    }
  }

  private func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
