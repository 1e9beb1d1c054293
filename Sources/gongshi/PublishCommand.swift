import Diagnostics
import Disk
import Glibc
import Ledger
import Publishing

/// `gongshi publish`
struct PublishCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run() async throws(FileError) -> ExitCode {
    guard let folder = options.operands.first.map(withoutSlash) else { return .usage }
    let terminal = terminal
    let publisher = Publisher(into: folder) {
      let text = Bilingual(
        zh: "另一个发布正在进行，等它做完……\n", en: "Waiting for another process that is publishing …\n")
      terminal.complain(text[terminal.language])
    }
    let asked = options.publishing
    if asked.isRollback {
      return answer(try publisher.rollBack(isDryRun: asked.isDryRun), publisher, nil)
    }
    let site = asked.from.map(withoutSlash) ?? options.root + "/Output"
    let key = try options.publicKey()
    if options.key != nil, key == nil {
      complain(options.noPublicKey)
      return .usage
    }
    var request = Publisher.Request(site: site, now: Int(options.now.secondsSinceEpoch))
    request.key = key
    if let keep = asked.keep { request.keep = keep }
    request.isFresh = asked.isFresh
    request.isCompressed = asked.isCompressed
    request.isDryRun = asked.isDryRun
    request.workers = options.allWorkers
    return answer(try await publisher.publish(request), publisher, site)
  }
}

extension PublishCommand {
  /// - Parameter site: the folder that was to be published; nil where a version is taken back.
  private func answer(_ outcome: PublishingOutcome, _ publisher: Publisher, _ site: String?) -> ExitCode {
    switch outcome {
    case .published(let version, let changes, let tally, let removed):
      complain(PublishingMessage.published(version, publisher.current, changes, tally, removed))
    case .unchanged(let version):
      complain(
        Bilingual(
          zh: "没有变化：\(publisher.current) 已经是这个网站（第 \(version.number) 版）。",
          en: "Nothing to do: \(publisher.current) is this site already (version \(version.number))."))
    case .planned(let changes):
      for (mark, paths) in [("+", changes.added), ("~", changes.changed), ("-", changes.removed)] {
        for path in paths { terminal.write("\(mark) \(path)\n") }
      }
      complain(PublishingMessage.planned(changes))
    case .rolledBack(let old, let new, let changes):
      complain(PublishingMessage.rolledBack(old, new, publisher.current, changes))
    case .refused(let refusal):
      if case .unfit(let verdict) = refusal {
        let answer = VerdictMessage(verdict, folder: site ?? "")
        complain(answer.sentence)
        for line in answer.details { terminal.complain("  " + line[terminal.language] + "\n") }
        complain(PublishingMessage.nothingDone(publisher.current, site ?? ""))
        return answer.code
      }
      complain(PublishingMessage.refused(refusal, publisher, site ?? ""))
      return .findings
    }
    return .fine
  }

  private func withoutSlash(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  private func complain(_ text: Bilingual) { terminal.complain(text[terminal.language] + "\n") }
}
