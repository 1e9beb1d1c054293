import CivilTime
import Diagnostics
import Disk
import Documents
import Glibc
import Preview
import Website

/// `gongshi serve`: build, show, watch, and build again.
struct ServeCommand {
  let options: CommandOptions
  let terminal: Terminal

  static let usualPort: UInt16 = 8000

  func run() async throws(FileError) -> ExitCode {
    // A folder that is no site is a mistake of the command line; later, while people edit, it would pass.
    for folder in [options.root + "/Content", options.templates] { _ = try Folder(folder).tree() }
    let interruption = Interruption()
    var watch = try FolderWatch(PreviewBuilder.folders, in: options.root)
    let exchange = Exchange()
    // Before the first build: that the port is taken should not take a build to find out.
    guard let server = try serve(exchange) else { return .inputOutput }
    defer { server.stop() }
    let builder = PreviewBuilder(
      root: options.root, installedTemplates: CommandOptions.installedTemplates, exchange: exchange)
    let documents = options.documents
    let first = await build(builder, documents, isFirst: true)
    let path = exchange.state.site?.basePath ?? "/"
    terminal.write("http://localhost:\(server.port)\(path)\n")
    say(
      zh: "保存文件后网页自动更新；按 Ctrl-C 结束。\n",
      en: "Pages follow when you save a file; Ctrl-C ends it.\n")
    var nextChange = first.nextChange
    while true {
      switch wait(watch.handle, interruption.handle, until: options.asOf == nil ? nextChange : nil) {
      case .interruption:
        say(zh: "\n已结束。\n", en: "\nEnded.\n")
        return .fine
      case .files:
        let changes = try settled(&watch)
        if changes.isEmpty { continue }
        builder.forget(changes)
      case .time: break
      }
      nextChange = await build(builder, documents, isFirst: false).nextChange
    }
  }
}

extension ServeCommand {
  private enum Event { case files, time, interruption }

  /// Milliseconds without a change after which a save counts as done: editors write in several steps.
  private static let quiet: Int32 = 60
  /// Milliseconds after which changes that never stop are built all the same.
  private static let patience = 1_000
  /// Milliseconds after which the clock is looked at again: it can be set, and the machine can sleep.
  private static let glance: Int64 = 30_000

  /// Waits for the first of these to happen.
  ///
  /// - Parameter moment: when pages will read differently; nil when time makes no difference.
  private func wait(_ files: Int32, _ interruption: Int32, until moment: Instant?) -> Event {
    while true {
      var timeout: Int32 = -1
      if let moment {
        let left = options.now.seconds(until: moment)
        if left <= 0 { return .time }
        timeout = Int32(min(left > Self.glance / 1_000 ? Self.glance : left * 1_000, Self.glance))
      }
      var handles = [files, interruption].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&handles, 2, timeout) > 0 else { continue }
      if handles[1].revents != 0 { return .interruption }
      if handles[0].revents != 0 { return .files }
    }
  }

  /// Takes changes until none has come for a moment.
  private func settled(_ watch: inout FolderWatch) throws(FileError) -> FolderWatch.Changes {
    let start = ContinuousClock.now
    var all = FolderWatch.Changes()
    while true {
      let changes = try watch.take()
      all.paths.formUnion(changes.paths)
      all.isIncomplete = all.isIncomplete || changes.isIncomplete
      // What happens to hidden files alone is nothing to wait for.
      if all.isEmpty || ContinuousClock.now - start > .milliseconds(Self.patience) { return all }
      var handle = pollfd(fd: watch.handle, events: Int16(POLLIN), revents: 0)
      if poll(&handle, 1, Self.quiet) == 0 { return all }
    }
  }

  /// - Returns: nil when another program has the port.
  private func serve(_ exchange: Exchange) throws(FileError) -> PreviewServer? {
    do throws(FileError) {
      return try PreviewServer(exchange, port: options.port ?? Self.usualPort, terminal.language)
    } catch {
      let port = options.port ?? Self.usualPort
      guard error.code == EADDRINUSE else { throw error }
      say(
        zh: "gongshi: 端口 \(port) 已被别的程序占用。用 --port 换一个，或用 --port 0 自动选一个。\n",
        en:
          "gongshi: Port \(port) is in use by another program. Choose another with --port, or have one chosen with --port 0.\n"
      )
      return nil
    }
  }

  private func build(
    _ builder: PreviewBuilder, _ documents: DocumentMemory, isFirst: Bool
  ) async -> PreviewBuilder.Result {
    let start = ContinuousClock.now
    let result = await builder.build(SiteBuilder.Options(for: options, documents: documents))
    let took = (ContinuousClock.now - start).seconds
    if !result.findings.isEmpty { report(result.findings, options, terminal) }
    if isFirst { terminal.note(result.notes) }
    let time = options.clock
    if result.isShown, isFirst {
      say(
        zh: "\(time) 生成了 \(result.pages) 个页面，用时 \(took) 秒。\n",
        en: "\(time) Made \(result.pages) pages in \(took) s.\n")
    } else if result.isShown {
      say(
        zh: "\(time) 更新了 \(result.changed) 个文件（共 \(result.pages) 个页面），用时 \(took) 秒。\n",
        en:
          "\(time) Updated \(result.changed) file\(result.changed == 1 ? "" : "s") (\(result.pages) pages in all) in \(took) s.\n"
      )
    } else {
      say(
        zh: "\(time) 有错误，网页保持原样（用时 \(took) 秒）。\n",
        en: "\(time) Errors: the pages are as they were (\(took) s).\n")
    }
    return result
  }

  private func say(zh: String, en: String) {
    terminal.complain(Bilingual(zh: zh, en: en)[terminal.language])
  }
}

extension Duration {
  /// Seconds with two decimals.
  fileprivate var seconds: String {
    let hundredths = (self / .milliseconds(10)).rounded()
    let whole = Int(hundredths)
    let rest = whole % 100
    return "\(whole / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
