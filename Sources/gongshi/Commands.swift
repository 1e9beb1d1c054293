import CivilTime
import Diagnostics
import Disk
import Documents
import Glibc
import Programs
import Website

/// `gongshi build`
struct BuildCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run() async throws(FileError) -> ExitCode {
    if let shard = options.shard { return try await run(shard) }
    let output = options.output ?? options.root + "/Output"
    var note: Bilingual?
    let progress = Progress(terminal)
    defer { progress.end() }
    let cache = options.hasCache ? BuildCache(root: options.root) : nil
    let places = cache?.places(options, output: output)
    let patch = await places.map { SitePatch($0, .init(for: options)) }?.run()
    if let report = patch?.report {
      progress.end()
      return answer(report, output, nil)
    }
    let moment = cache?.moment()
    async let loaded = cache?.load(patch?.published)
    let index: (String) -> Void = { folder in
      note = options.searchIndex(of: folder, replacing: output, progress)
    }
    let sources = try SourceTrees(options, withStamps: cache != nil)
    let memory = await loaded
    let builder = SiteBuilder(of: sources, for: options, progress, memory, holdsTexts: false)
    let result =
      if let moment {
        try await builder.build(to: output, since: moment, index: index) {
          cache?.places(options, output: output)
        } keep: {
          if let memory { cache?.save(memory) }
        }
      } else { try await builder.build(to: output, index: index) }
    progress.end()
    return answer(result, output, note)
  }

  /// Builds one part; its search index is made when all are put together.
  private func run(_ shard: Shard) async throws(FileError) -> ExitCode {
    let output = options.output ?? options.root + "/Shards/" + shard.folder
    let progress = Progress(terminal)
    defer { progress.end() }
    let result = try await SiteBuilder(for: options, progress).build(
      shard, of: .ofThisProgram(), to: output)
    progress.end()
    return answer(result, output, nil)
  }

  private func answer(_ result: SiteBuilder.Report, _ output: String, _ note: Bilingual?) -> ExitCode {
    report(result.findings, options, terminal)
    terminal.note(result.notes)
    if let note { terminal.complain(note[terminal.language]) }
    if result.isPublished {
      let text = Bilingual(
        zh: "已生成 \(result.pages) 个页面、\(result.files) 个文件：\(output)\n",
        en: "Made \(result.pages) pages in \(result.files) files: \(output)\n")
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
    let progress = Progress(terminal)
    defer { progress.end() }
    let result = try await SiteBuilder(for: options, progress, holdsTexts: false).check()
    progress.end()
    let names = JSONPrinter.NameCount(seen: result.namesSeen, right: result.namesRight)
    report(result.findings, options, terminal, names: names)
    terminal.note(result.notes)
    let fails = options.isStrict ? !result.findings.isEmpty : result.findings.hasErrors
    if result.findings.isEmpty, options.format == .text {
      let text = Bilingual(
        zh: "检查了 \(result.pages) 个页面，没有发现问题。\n",
        en: "Checked \(result.pages) pages and found nothing wrong.\n")
      terminal.complain(text[terminal.language])
    }
    return fails ? .findings : .fine
  }
}

extension CommandOptions {
  /// The moment asked for, or this one: here, and only here, the clock is read.
  var now: Instant { asOf ?? moment }

  /// The time of day in Beijing, whatever moment was asked for.
  var clock: String {
    let moment = moment
    return [moment.hour, moment.minute, moment.second].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
  }

  private var moment: Instant { Instant(secondsSinceEpoch: Int64(time(nil))) ?? .latest }
}

extension CommandOptions {
  /// How many files are worked on at once: as many as asked for, or one a core.
  var allWorkers: Int { workers ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Gives a finished folder its search index, where one is wanted: a new one, or that of the output it will replace.
  ///
  /// - Returns: what people should know about it; nil where there is nothing to say.
  func searchIndex(of folder: String, replacing output: String, _ progress: Progress) -> Bilingual? {
    guard hasSearch else { return nil }
    let index = "/" + Pagefind.folder.dropLast()
    if keepsSearch, linkFolder(output + index, as: folder + index) {
      return Pagefind.keptNote
    }
    progress.step(zh: "正在建搜索索引", en: "Making the search index")
    return Pagefind(root: root).index(folder).note
  }

  /// Reads documents below the root.
  var documents: DocumentMemory {
    let root = root
    return DocumentMemory { DocumentReader.pdf(path: root + "/" + $0) }
  }
}

extension SiteBuilder.Options {
  /// What the command line asks of a build.
  ///
  /// - Parameter documents: the memory of earlier builds, where there have been some.
  init(for options: CommandOptions, documents: DocumentMemory? = nil) {
    self.init(
      now: options.now, baseURL: options.baseURL, workers: options.allWorkers,
      isStrict: options.isStrict, documents: documents ?? options.documents)
  }
}

/// The files that a site is made from, listed.
struct SourceTrees {
  let content: FileTree
  let templates: FileTree

  /// - Parameter withStamps: whether the next build is to know what has changed since.
  init(_ options: CommandOptions, withStamps: Bool = false) throws(FileError) {
    content = try Folder(options.root + "/Content").tree(withStamps: withStamps, limits: .content)
    templates = try Folder(options.templates).tree(limits: Theme.limits)
  }
}

extension SiteBuilder {
  /// Sets a builder up from the command line.
  ///
  /// - Parameters:
  ///   - progress: shows how far it has come; nil to show nothing.
  ///   - holdsTexts: whether the texts of pages stay in memory; a build reads them again when it is their turn.
  init(
    for options: CommandOptions, _ progress: Progress? = nil, holdsTexts: Bool = true
  ) throws(FileError) {
    self.init(of: try SourceTrees(options), for: options, progress, nil, holdsTexts: holdsTexts)
  }

  /// - Parameter memory: what earlier builds made; nil to make everything anew.
  init(
    of sources: SourceTrees, for options: CommandOptions, _ progress: Progress?, _ memory: BuildMemory?,
    holdsTexts: Bool
  ) {
    var building = Options(for: options)
    building.memory = memory
    building.holdsTexts = holdsTexts
    if let progress { building.progress = progress.pages }
    self.init(content: sources.content, templates: sources.templates, options: building)
  }
}

/// Prints findings in the form asked for: for programs to standard output, for people to standard error.
func report(
  _ findings: [Finding], _ options: CommandOptions, _ terminal: Terminal,
  names: JSONPrinter.NameCount? = nil
) {
  switch options.format {
  case .json:
    let bytes = JSONPrinter(terminal.language).bytes(findings, names: names)
    terminal.write(String(decoding: bytes, as: UTF8.self))
  case .sarif:
    let printer = SARIFPrinter(terminal.language, version: Version.text)
    terminal.write(
      printer.bytes(findings, rules: RuleCatalogue.all, help: RuleText.sarifHelp(terminal.language)))
  case .github: terminal.write(GitHubPrinter(terminal.language).text(findings))
  case .text:
    if !findings.isEmpty {
      terminal.complain(TextPrinter(terminal.language, isColored: terminal.hasColour).text(findings))
    }
    if let names {
      let text = Bilingual(
        zh: "见到 \(names.seen) 处登记的名称，其中 \(names.right) 处写得对。\n",
        en: "Saw \(names.seen) uses of registered names, \(names.right) of them right.\n")
      terminal.complain(text[terminal.language])
    }
  }
}
