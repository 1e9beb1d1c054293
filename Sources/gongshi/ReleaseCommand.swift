import Content
import Diagnostics
import Disk
import Glibc
import Website

/// What the command line says about a release.
struct ReleaseWords {
  var kind: Change.Kind?
  var affectsPeriod = false
  var texts: [Flag: String] = [:]

  /// A text that was given in both languages.
  func both(_ zh: Flag, _ en: Flag) -> Bilingual? {
    guard let zh = texts[zh], let en = texts[en], !zh.isEmpty, !en.isEmpty else { return nil }
    return Bilingual(zh: zh, en: en)
  }
}

/// `gongshi release`
struct ReleaseCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run() async throws(FileError) -> ExitCode {
    let builder = try SiteBuilder(for: options)
    var words = options.release
    var draft = try await builder.draft(requests(words))
    // Only what is missing is asked for, and only where somebody can answer.
    if draft.findings.contains(where: { $0.rule.id == ReleaseRules.change.id }), isatty(STDIN_FILENO) == 1 {
      words = ReleaseQuestions(terminal: terminal).complete(words)
      draft = try await builder.draft(requests(words))
    }
    guard !draft.releases.isEmpty else {
      // Warnings do not stand against it; a check shows them.
      report(draft.findings.filter { $0.severity == .error }, options, terminal)
      complain(zh: "没有发布：什么也没有写。", en: "Nothing was released and nothing written.")
      return .findings
    }
    // With a note that is behind, releases that are interrupted are none the worse; without any they would be.
    let note = options.root + "/Content/" + Release.note
    if draft.releases.first?.number == 1 { try begin(note, with: draft.emptyNote) }
    let files = Dictionary(grouping: draft.files) { String($0.path.prefix { $0 != "/" }) }
    for release in draft.releases {
      try write(release, files[release.name] ?? [])
      complain(
        zh: "第 \(release.number) 号：\(release.title.zh)（\(title(of: release.kind).zh)）",
        en: "Release \(release.number): \(release.title.en) (\(title(of: release.kind).en))")
    }
    try writeInPlace(draft.note, to: note)
    return .fine
  }
}

extension ReleaseCommand {
  /// Writes the note of an empty ledger, where there is none yet.
  private func begin(_ note: String, with bytes: [UInt8]) throws(FileError) {
    do throws(FileError) {
      try makeFolders(options.root + "/Content/" + Release.folder)
      try createFile(note, with: bytes)
    } catch  where error.code == EEXIST {}
  }

  private func requests(_ words: ReleaseWords) -> [ReleaseRequest] {
    options.operands.map { page in
      ReleaseRequest(
        page: page, date: options.now.date, kind: words.kind.flatMap { Release.Kind(rawValue: $0.rawValue) },
        what: words.both(.whatZh, .whatEn), reason: words.both(.reasonZh, .reasonEn),
        affectsPeriod: words.affectsPeriod, ground: words.both(.groundZh, .groundEn))
    }
  }

  /// Puts the folder of a release in its place in one step; one that is there stays as it is.
  private func write(_ release: Release, _ files: [ReleaseDraft.File]) throws(FileError) {
    let staging = try Staging(for: options.root + "/Content/" + Release.folder + release.name)
    do {
      for file in files {
        try staging.write(file.bytes, to: String(file.path.dropFirst(release.name.count + 1)))
      }
      try staging.publishNew()
    } catch {
      staging.discard()
      throw error
    }
  }

  private func title(of kind: Release.Kind) -> Bilingual { ReleaseDraft.title(of: kind) }

  private func complain(zh: String, en: String) {
    terminal.complain(Bilingual(zh: zh, en: en)[terminal.language] + "\n")
  }
}

/// Asks on a terminal for what a release needs.
struct ReleaseQuestions {
  let terminal: Terminal

  func complete(_ words: ReleaseWords) -> ReleaseWords {
    var words = words
    while words.kind == nil {
      let kinds = Change.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      guard let answer = ask(Bilingual(zh: "种类（\(kinds)）", en: "Kind (\(kinds))")) else { return words }
      words.kind = Change.Kind(rawValue: answer)
    }
    for flag in [Flag.whatZh, .whatEn, .reasonZh, .reasonEn] {
      while words.texts[flag]?.isEmpty ?? true {
        guard let answer = ask(flag.summary) else { return words }
        words.texts[flag] = answer
      }
    }
    return words
  }

  /// Nil where the input ends.
  private func ask(_ question: Bilingual) -> String? {
    terminal.complain(question[terminal.language] + (terminal.language == .zh ? "：" : ": "))
    return readLine()
  }
}
