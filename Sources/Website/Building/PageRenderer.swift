import CivilTime
import Content
import Diagnostics
import Disk
import Mustache
import QRCode
import Rules

/// Makes pages on all cores and hands each to the output as soon as it is done.
struct PageRenderer: Sendable {
  let scene: Scene
  let output: OutputWriter
  let marking: NameMarking
  /// Whether a template leads to the symbols of pages: making one takes a tenth of the time of a page.
  private let showsSymbols: Bool
  /// What earlier builds made; nil to make every page anew.
  private let memory: (pages: BuildMemory, surroundings: Surroundings, nextChange: Instant?)?

  init(scene: Scene, output: OutputWriter, _ memory: SceneMemory?) {
    self.scene = scene
    self.output = output
    self.memory = memory.map { ($0.memory, $0.surroundings, scene.nextChange()) }
    showsSymbols = scene.theme.library.asks(for: PageJob.symbolKey)
    marking = NameMarking(scene.site.names.flatMap { [$0.full.zh, $0.full.en] })
  }

  struct Result: Sendable {
    var files: [OutputFile] = []
    var findings: [Finding] = []
    var anchors: [AnchorLink] = []
    var failures: [FileError] = []
    /// Names as people wrote them.
    var names = NameInspector.Report()
    /// Findings about names on finished pages.
    var outputNames: [NameCheck.Output] = []

    static func += (left: inout Result, right: Result) {
      left.files += right.files
      left.findings += right.findings
      left.anchors += right.anchors
      left.failures += right.failures
      left.names += right.names
      left.outputNames += right.outputNames
    }

    /// The same with its links in the file they were read from, which an earlier build may have left behind.
    func placed(on job: PageJob) -> Result {
      guard let file = job.page?[job.language].file, !anchors.isEmpty else { return self }
      var result = self
      result.anchors = anchors.map { link in
        AnchorLink(
          place: file.place(link.place.range), stem: link.stem, language: link.language, anchor: link.anchor)
      }
      return result
    }
  }

  /// What came of all pages.
  struct Pages {
    /// But for the files.
    var result = Result()
    var files = OutputList()
    var count = 0
  }

  func render(_ groups: PageGroups, _ options: SiteBuilder.Options) async -> Pages {
    let bases = (zh: BaseView(scene, .zh), en: BaseView(scene, .en))
    var all = Pages()
    all.count = groups.own.reduce(0) { $0 + $1.count }
    let count = PageCount(of: all.count, options.progress)
    // Many pages come in parts: what each gives is put together before the next, so that it is not held twice.
    var part: [PageJob] = []
    for (index, group) in groups.own.enumerated() {
      part += group
      guard part.count >= Self.part || index == groups.count - 1 else { continue }
      for var result in await results(of: part, bases, count, options) {
        all.files.append(contentsOf: result.files)
        result.files = []
        all.result += result
      }
      part.removeAll(keepingCapacity: true)
    }
    return all
  }

  private static let part = 4096

  /// Makes pages and tells what came of each.
  func results(of jobs: [PageJob], _ options: SiteBuilder.Options) async -> [Result] {
    await results(
      of: jobs, (zh: BaseView(scene, .zh), en: BaseView(scene, .en)),
      PageCount(of: jobs.count, options.progress),
      options)
  }

  private func results(
    of jobs: [PageJob], _ bases: (zh: BaseView, en: BaseView), _ count: PageCount,
    _ options: SiteBuilder.Options
  ) async -> [Result] {
    await parallelMap(jobs, workers: options.workers) { job in
      let result = page(job, job.language == .zh ? bases.zh : bases.en)
      count.add()
      return result
    }
  }

  /// A page as it was made before, or makes it.
  private func page(_ job: PageJob, _ base: BaseView) -> Result {
    guard let (pages, surroundings, nextChange) = memory else { return render(job, base).result }
    let path = file(of: job)
    let key = MadePage.Key(
      surroundings: surroundings.digest(for: job.programme),
      texts: (job.page.map { [$0.zh.file, $0.en.file] } ?? []).map(pages.sum))
    if let known = pages.page(at: path, key, now: scene.now, book: surroundings.book) {
      do throws(FileError) {
        let own = [path, symbol(of: job)]
        if known.files.allSatisfy({ own.contains($0.path) }),
          try output.takeOver(known.files, pages.published)
        {
          return known.placed(on: job)
        }
      } catch {
        return Result(failures: [error])
      }
    }
    let (result, bytes, links) = render(job, base)
    if result.failures.isEmpty {
      // What is said about a broken link rests on all that it might have meant.
      let links = result.findings.isEmpty ? links : nil
      let page = MadePage(
        result, key, links: links, book: surroundings.book(of: links), now: scene.now, nextChange: nextChange,
        bytes: bytes)
      pages.keep(page, at: path)
    }
    return result
  }

  /// The path of a page in the output.
  func file(of job: PageJob) -> String {
    let path = scene.path(job.address, job.language)
    return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }

  /// - Returns: nil as links for a page without a text of its own, which may look at every address, and where nothing
  ///   is remembered.
  private func render(
    _ job: PageJob, _ base: BaseView
  ) -> (result: Result, bytes: [UInt8], links: [PageLink]?) {
    var log = PageLog()
    if memory != nil, job.page != nil { log.links = [] }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32 * 1024)
    let findings = scene.theme.library.render(job.template, base.stack(job, scene, &log), into: &bytes)
    var result = Result(findings: log.findings + findings, anchors: log.anchors)
    if let file = job.page?[job.language].file {
      result.findings += scene.personalData.inspect(file) + documentNumbers(in: file)
    }
    if let page = job.page, job.language == .en {
      result.findings += scene.translations.check(page) { text in
        let document = scene.documents.document(of: text)
        log.noteLinks(of: document)
        return document
      }
    }
    let file = file(of: job)
    if let names = scene.names {
      let programme = scene.programmes[job.programme ?? ""]
      if let page = job.page { result.names = names.source(page, job.language, of: programme) }
      if job.mayQuoteWrongNames == false {
        result.outputNames = names.output(bytes, path: file, as: .html, of: programme)
      }
    }
    guard output.isWriting else { return (result, bytes, log.links) }
    do throws(FileError) {
      result.files = try output.write([(file, marking.mark(bytes))] + shareFiles(job))
    } catch {
      result.failures = [error]
    }
    return (result, bytes, log.links)
  }
}

extension PageRenderer {
  /// The symbol that a phone reads the page's address from, where the theme shows one.
  private func shareFiles(_ job: PageJob) -> [Scene.File] {
    guard showsSymbols, job.isShared, let code = QRCode(Array(scene.absolute(job.address, job.language).utf8))
    else {
      return []
    }
    return [(symbol(of: job), code.svg())]
  }

  private func symbol(of job: PageJob) -> String {
    scene.path(job.address, job.language) + PageJob.symbolFile
  }
}

extension BaseView {
  /// What an English page says where the Chinese has moved on since its review.
  private func staleness(_ job: PageJob, _ log: inout PageLog) -> Value {
    guard language == .en, let page = job.page else { return .missing }
    let ledger = scene.translations.ledger
    let state = ledger.state(of: page)
    log.findings += ledger.findings(state, of: page)
    guard case .stale(let reviewed, let changes) = state else { return .missing }
    return .object([
      "reviewed": .text(Wording(language.wording).date(reviewed)), "changes": .int(changes.count),
      "url": .text(scene.url(job.address, .zh)),
    ])
  }

  /// The data of a page, outermost first.
  func stack(_ job: PageJob, _ scene: Scene, _ log: inout PageLog) -> [Object] {
    var own = page(job)
    own.merge(job.data(scene, &log))
    own["stale"] = staleness(job, &log)
    let above = [PageJob.Crumb(title: scene.theme.word("home"), address: .home)] + job.parents
    own["json-ld"] = scene.structuredData(
      job, own["json-ld"], above + [PageJob.Crumb(title: job.title, address: job.address)])
    return [shared, own]
  }
}
