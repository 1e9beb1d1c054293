import CivilTime
import Content
import Diagnostics
import Digest
import Disk
import Documents
import Ledger
import Markdown
import Mustache
import Naming
import Records
import Rules

/// Turns `Content/` and `Templates/` into a folder of files.
package struct SiteBuilder: Sendable {
  let content: FileTree
  let templates: FileTree
  let options: Options

  package struct Options: Sendable {
    /// The moment the site is built for.
    package var now: Instant
    /// Replaces the base address of `site.yml`.
    package var baseURL: String?
    /// How many pages are made at once.
    package var workers: Int
    /// Whether warnings stop a build as errors do.
    package var isStrict: Bool
    /// Is told how many pages are made, on whichever core they are.
    package var progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    /// Reads the attachments; kept from one build to the next, it reads each once.
    package var documents: DocumentMemory
    /// What earlier builds made; nil to make everything anew.
    package var memory: BuildMemory?
    /// Whether the texts of pages stay in memory, rather than being read again when it is their turn.
    package var holdsTexts = true
    /// What one site map may hold.
    var siteMap = SiteMap.Limits()
    /// The one part to make; nil for the whole site.
    var shard: Shard?

    package init(
      now: Instant, baseURL: String? = nil, workers: Int = 2, isStrict: Bool = false,
      documents: DocumentMemory = DocumentMemory(), memory: BuildMemory? = nil
    ) {
      self.now = now
      self.baseURL = baseURL
      self.workers = workers
      self.isStrict = isStrict
      self.documents = documents
      self.memory = memory
    }
  }

  package struct Report: Sendable {
    package var findings: [Finding]
    /// What was left out or could not be looked at through no fault of the content.
    package var notes: [Bilingual] = []
    package var pages = 0
    package var files = 0
    /// Whether the theme has a page to search on.
    package var isSearchable = false
    /// Whether a new site stands in the output folder.
    package var isPublished = false
    /// Uses of registered names in what people wrote: all of them, and the right ones.
    package var namesSeen = 0
    package var namesRight = 0
  }

  package init(content: FileTree, templates: FileTree, options: Options) {
    self.content = content
    self.templates = templates
    self.options = options
  }

  /// Checks everything and writes nothing.
  package func check() async throws(FileError) -> Report {
    try await run(into: .nowhere).report
  }

  /// Builds the site in memory; with an error among the findings there is none.
  ///
  /// - Parameter earlier: an earlier build, whose unchanged files are kept.
  /// - Returns: with an error too the translations, as far as pages could be read: they are where it is mended.
  package func preview(after earlier: BuiltSite?) async throws(FileError) -> (
    report: Report, site: BuiltSite?, translations: TranslationDesk?
  ) {
    var made = try await run(into: .memory(earlier: earlier))
    let translations = made.scene.map { TranslationDesk($0) }
    if made.site == nil || stops(made.report.findings) { return (made.report, nil, translations) }
    made.report.isPublished = true
    return (made.report, made.site, translations)
  }

  /// The data of one page, printed for people who write templates; nil when no page has the address.
  ///
  /// - Parameter address: as in a browser: `/weifang-2026/notice/`, `/en/`.
  package func explain(page address: String) async throws(FileError) -> (text: String?, findings: [Finding]) {
    let (scene, findings) = try await scene()
    guard let scene else { return (nil, findings) }
    var wanted = address.hasPrefix("/") ? String(address.dropFirst()) : address
    if !wanted.isEmpty, !wanted.hasSuffix("/"), !wanted.contains(".") { wanted += "/" }
    let job = PageGroups(scene).joined().first { scene.path($0.address, $0.language) == wanted }
    guard let job else { return (nil, findings) }
    var log = PageLog()
    let base = BaseView(scene, job.language)
    return (dump(base.stack(job, scene, &log)), findings)
  }
}

extension SiteBuilder {
  func stops(_ findings: [Finding]) -> Bool {
    options.isStrict ? !findings.isEmpty : findings.hasErrors
  }

  /// Reads the model and the theme, and checks what can be seen before any page is made.
  func scene() async throws(FileError) -> (scene: Scene?, findings: [Finding]) {
    var (theme, findings) = try Theme.load(templates)
    let (site, faults) = await ContentLoader(
      tree: content, workers: options.workers, holdsTexts: options.holdsTexts
    ).load()
    findings += faults
    guard var site, let theme else { return (nil, findings) }
    if let base = options.baseURL { site.settings.baseURL = base.hasSuffix("/") ? base : base + "/" }
    let addresses = AddressBook(site)
    let (registry, problems) = nameRegistry(of: site)
    findings += problems
    let attachments = try attachments(of: site)
    let names = registry.map {
      NameCheck(inspector: NameInspector($0, today: options.now.date, remembers: true))
    }
    // Of several parts the first alone looks at the site as a whole, while the rest is prepared.
    let looksAtSite = options.shard?.hasSite ?? true
    async let siteFindings = looksAtSite ? check(site, addresses, attachments, theme, names) : []
    let frozen = try await frozenFiles(of: site)
    let scene = Scene(
      site: site, addresses: addresses, theme: theme.holding(registry), now: options.now,
      attachments: attachments, names: names, frozen: frozen)
    findings += await siteFindings
    guard looksAtSite else { return (scene, findings) }
    let check = ReleaseCheck(
      site, addresses, now: options.now, frozen: frozen,
      attachments: site.releases.isEmpty ? [:] : attachments.mapValues { SHA256(of: $0) })
    findings += await check.findings(workers: options.workers)
    return (scene, findings)
  }

  /// What is wrong with the site as a whole, but for its releases.
  private func check(
    _ site: Site, _ addresses: AddressBook, _ attachments: [String: [UInt8]], _ theme: Theme,
    _ names: NameCheck?
  ) -> [Finding] {
    checkSite(site, addresses, now: options.now)
      + checkLogos(site, addresses, images: images(attachments, theme))
      + (names.map { checkFileNames(site, $0.inspector) } ?? [])
  }

  func run(into output: OutputWriter) async throws(FileError) -> Made {
    let (whole, faults) = try await scene()
    guard var scene = whole else { return Made(report: Report(findings: Finding.inOrder(faults))) }
    var findings = faults
    if let shard = options.shard {
      scene.part = SitePart(shard, of: scene.site, PageGroups(scene).joined())
    }
    let groups = PageGroups(scene)
    findings += PageList.missingTemplate(scene)
    options.memory?.begin()
    let memory = options.memory.map {
      SceneMemory(scene, paths: content.paths, isWriting: output.isWriting, $0)
    }
    let renderer = PageRenderer(scene: scene, output: output, memory)
    let made = await renderer.render(groups, options)
    let pages = made.result
    var files = made.files
    findings += pages.findings
    findings += checkAnchors(pages.anchors, scene)
    var names = names(pages, scene, memory)
    // What is wrong in a source is wrong on its pages too; one report is enough.
    let looksAtOutput = !names.findings.hasErrors
    var outputNames = looksAtOutput ? pages.outputNames : []
    var showsMoment = false
    let rest = try await parallelMap(
      files: scene.fileMakers(groups, options.siteMap), workers: options.workers
    ) { [scene] make throws(FileError) in
      var (written, found, moment): ([OutputFile], [NameCheck.Output], Bool) = ([], [], false)
      for made in make() {
        if looksAtOutput { found += self.outputNames(in: made, scene, memory) }
        moment = moment || memory != nil && made.contains { MadePage.shows(options.now, $0.bytes) }
        written += try output.write(made)
      }
      return (written, found, moment)
    }
    for (written, found, moment) in rest {
      files.append(contentsOf: written)
      outputNames += found
      showsMoment = showsMoment || moment
    }
    names.findings += unsuppressed(outputNames, names, scene)
    findings += names.findings
    let checked = Attachments.check(sources(of: scene.ownAttachments), scene.personalData, options.documents)
    findings += checked.findings
    files.append(
      contentsOf: try output.write(
        scene.ownAttachments.sorted { inByteOrder($0.key, $1.key) }.map { ($0.key, $0.value) }))
    if scene.part.hasSite {
      files.append(contentsOf: try output.write(scene.theme.assets.map { ($0.path, $0.bytes) }))
      files.append(contentsOf: try output.write(hashed: scene.releaseFiles()))
      files.append(contentsOf: try output.write(scene.logFiles()))
    }
    for failure in pages.failures { throw failure }
    if let failure = scene.site.texts?.failure { throw failure }
    // While something is wrong pages may be missing that come back when it is mended.
    if !stops(findings) { options.memory?.forgetOthers() }
    let nextChange = scene.nextChange()
    // The list of the whole site is made when its parts are put together.
    if scene.part.isWhole {
      try files.write(Manifest.path, by: output) { files, pieces throws(FileError) in
        try Manifest(files: files, asOf: options.now, nextChange: nextChange).write(to: &pieces)
      }
    }
    let report = Report(
      findings: withoutRepeats(Finding.inOrder(findings)), notes: checked.notes, pages: made.count,
      files: files.count,
      isSearchable: scene.theme.library.contains("search"),
      namesSeen: names.seen, namesRight: names.right)
    if case .memory = output {
      try files.write(Sums.file, by: output) { files, pieces throws(FileError) in
        try SumsFile(files: files).write(to: &pieces)
      }
      let site = BuiltSite(
        files: files, basePath: scene.basePath, now: options.now, nextChange: nextChange,
        formActions: scene.formActions())
      return Made(report: report, site: site, files: files, scene: scene)
    }
    let isTangled = options.memory == nil || !names.suppressed.isEmpty || showsMoment
    return Made(
      report: report, files: files, scene: scene, nextChange: nextChange, isTangled: isTangled)
  }

  /// Looks at the links to headings of other pages, parsing each page that is linked to once.
  func checkAnchors(_ links: [AnchorLink], _ scene: Scene) -> [Finding] {
    guard !links.isEmpty else { return [] }
    var pages: [String: Page] = [:]
    for (page, _) in scene.site.addressedPages { pages[page.stem] = page }
    var findings: [Finding] = []
    let ordered = links.sorted { inByteOrder($0.stem + $0.language.rawValue, $1.stem + $1.language.rawValue) }
    var current: (key: String, document: Markdown.Document)?
    for link in ordered {
      guard let page = pages[link.stem] else { continue }
      let key = link.stem + link.language.rawValue
      if current?.key != key { current = (key, page[link.language].document()) }
      if let document = current?.document,
        let finding = Rules.check(link.anchor, in: document, at: link.place)
      {
        findings.append(finding)
      }
    }
    return findings
  }

  /// A mistake in a template shows on every page made with it; one report is enough.
  private func withoutRepeats(_ findings: [Finding]) -> [Finding] {
    var result: [Finding] = []
    for finding in findings {
      let repeats = result.last.map {
        $0.rule.id == finding.rule.id && $0.place.file.path == finding.place.file.path
          && $0.place.range == finding.place.range && $0.message == finding.message
      }
      if repeats != true { result.append(finding) }
    }
    return result
  }
}
