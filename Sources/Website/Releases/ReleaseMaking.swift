import Content
import Diagnostics
import Digest
import Disk
import JSON
import Ledger
import Records

extension SiteBuilder {
  /// Makes releases of pages as they stand now, checks the site with them, and writes nothing.
  ///
  /// - Returns: no releases where the site would have errors with them; the findings say which.
  package func draft(_ requests: [ReleaseRequest]) async throws(FileError) -> ReleaseDraft {
    let (scene, findings) = try await scene()
    guard let scene else { return ReleaseDraft(findings: Finding.inOrder(findings)) }
    var maker = ReleaseMaker(scene)
    for request in requests { maker.add(request) }
    guard maker.draft.findings.isEmpty else {
      return ReleaseDraft(findings: Finding.inOrder(maker.draft.findings))
    }
    var added = Dictionary(
      maker.draft.files.map { (Release.folder + $0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    added[Release.note] = maker.draft.note
    let (content, files) = (content, added)
    let paths = content.paths.filter { files[$0] == nil } + files.keys
    let tree = FileTree(
      paths: paths.sorted(by: inByteOrder), refused: content.refused,
      read: { path throws(FileError) in
        if let bytes = files[path] { return bytes }
        return try content.read(path)
      })
    let report = try await SiteBuilder(content: tree, templates: templates, options: options).check()
    guard !report.findings.hasErrors else { return ReleaseDraft(findings: report.findings) }
    maker.draft.findings = report.findings
    return maker.draft
  }
}

/// Adds one release after the other to those a site has.
struct ReleaseMaker {
  let scene: Scene
  var draft = ReleaseDraft()
  private var releases: [Release]
  private var tree: MerkleTree
  private let digests: [String: SHA256]
  /// The pages of record by their stems, and the last release of each.
  private let pages: [String: RecordPage]
  private var latest: [String: Release]

  init(_ scene: Scene) {
    self.scene = scene
    releases = scene.site.releases
    tree = MerkleTree(releases.map(\.source.bytes))
    digests = scene.attachments.mapValues { SHA256(of: $0) }
    pages = Dictionary(
      scene.site.recordPages.map { ($0.page.stem, $0) }, uniquingKeysWith: { first, _ in first })
    latest = Dictionary(releases.map { ($0.page, $0) }, uniquingKeysWith: { _, last in last })
  }

  mutating func add(_ request: ReleaseRequest) {
    var request = request
    let stem = stem(of: request.page)
    let (page, previous) = (pages[stem], latest[stem])
    if let finding = objection(to: &request, page, previous) {
      draft.findings.append(finding)
      return
    }
    draft.findings += mistakes(in: request)
    guard let subject = page.map(Subject.init) ?? previous.map(Subject.init) else { return }
    let number = releases.count + 1
    let kind = previous == nil ? .publication : request.kind ?? .correction
    var change: (what: Bilingual, reason: Bilingual)?
    if let what = request.what, let reason = request.reason, previous != nil { change = (what, reason) }
    var release = Release(
      number: number, date: request.date, page: subject.stem, address: subject.address,
      record: subject.kind, title: subject.title, kind: kind, replaces: previous?.number, change: change,
      affectsPeriod: request.affectsPeriod || kind == .extension, ground: request.ground,
      periods: page?.periods(scene.site.calendar) ?? previous?.periods ?? [], files: [],
      log: (tree.count, tree.root))
    let frozen = freeze(release, page, previous)
    let listed = frozen.map {
      Release.File(path: $0.path, size: $0.bytes.count, digest: SHA256(of: $0.bytes))
    }
    release = release.with(files: listed)
    let bytes = release.json()
    draft.releases.append(release)
    draft.files += frozen.filter { $0.path.hasPrefix(release.name + "/") }
    draft.files.append((release.name + "/" + Release.file, bytes))
    releases.append(release)
    latest[stem] = release
    tree.append(bytes)
    draft.note = Array(scene.checkpoint(of: tree).text.utf8)
    draft.emptyNote = Array(scene.checkpoint(of: MerkleTree()).text.utf8)
  }

  /// What a release is about: a page, or what is known of one that is gone.
  private struct Subject {
    let stem: String
    let address: Address
    let kind: RecordKind
    let title: Bilingual

    init(_ page: RecordPage) {
      (stem, address, kind, title) = (page.page.stem, page.address, page.kind, page.page.titles)
    }

    init(_ release: Release) {
      (stem, address, kind, title) = (release.page, release.address, release.record, release.title)
    }
  }
}

extension ReleaseMaker {
  /// Takes an address for the stem of its page.
  private func stem(of page: String) -> String {
    guard page.hasPrefix("/") else { return page }
    let path = page.dropFirst() + (page.hasSuffix("/") ? "" : "/")
    return scene.site.recordPages.first { $0.address.path == path }?.page.stem
      ?? releases.last { $0.address.path == path }?.page ?? page
  }

  /// What is wrong with the words of a release, which stay for good as any other text does.
  private func mistakes(in request: ReleaseRequest) -> [Finding] {
    let texts = [request.what, request.reason, request.ground].compactMap { $0 }
    return texts.flatMap { [$0.zh, $0.en] }.flatMap { text -> [Finding] in
      let file = SourceFile(path: request.page, text: text)
      return scene.personalData.inspect(file) + (scene.names?.data(file).findings ?? [])
    }
  }

  /// Everything frozen with a release: its data, the page in both languages, the files it offers.
  private func freeze(_ release: Release, _ page: RecordPage?, _ previous: Release?) -> [ReleaseDraft.File] {
    let folder = release.name + "/"
    var files: [ReleaseDraft.File] = []
    var places: [String: String] = [:]
    var attachments: [ReleaseDraft.File] = []
    if let page {
      files.append(
        (folder + "\(page.kind.rawValue).json", RecordData(page, scene.site, attachments: digests).json()))
      for attachment in page.isMainNotice ? page.programme.attachments : [] {
        let source = "\(page.programme.id)/attachments/\(attachment.file)"
        let bytes = scene.attachments[source] ?? []
        // One that did not change stays where it was first frozen.
        let same = previous?.files.first {
          $0.path.hasSuffix("/attachments/" + attachment.file) && $0.digest == digests[source]
        }
        let path = same?.path ?? folder + "attachments/" + attachment.file
        places[source] = path
        attachments.append((path, bytes))
      }
    }
    for language in Language.allCases {
      let frozen = FrozenPage(
        scene: scene, release: release, page: page, language: language, attachments: places)
      files.append((folder + language.rawValue + ".html", frozen.html()))
    }
    return files + attachments
  }

  /// Why a page cannot be released; fills in what its own `changes` say.
  private func objection(
    to request: inout ReleaseRequest, _ page: RecordPage?, _ previous: Release?
  ) -> Finding? {
    let place = SourceFile(path: request.page, bytes: []).start
    guard page != nil || previous != nil else {
      return Finding(
        ReleaseRules.page, at: place, zh: "没有“\(request.page)”这个可以发布的页面。",
        en: "There is no page “\(request.page)” that can be released.",
        help: nearest(to: request.page, among: scene.site.recordPages.map(\.page.stem)).map {
          Bilingual(zh: "是否想写 \($0)？", en: "Did you mean \($0)?")
        })
    }
    guard let previous else {
      guard request.kind == nil || request.kind == .publication else {
        return Finding(
          ReleaseRules.page, at: place, zh: "这一页还没有发布过，第一次发布不写种类。",
          en: "This page was never released; its first release has no kind.",
          help: Bilingual(zh: "去掉 --kind。", en: "Leave --kind out."))
      }
      return nil
    }
    if let page {
      let isSame =
        SHA256(of: RecordData(page, scene.site, attachments: digests).json()) == previous.data?.digest
      if isSame, request.kind != .withdrawal, request.kind != .outcome {
        return Finding(
          ReleaseRules.page, at: place, zh: "这一页和第 \(previous.number) 号发布记录一样，不用再发布。",
          en: "This page is as release \(previous.number) has it; there is nothing to release.")
      }
      if let change = newChange(of: page, since: previous) {
        request.kind = request.kind ?? Release.Kind(rawValue: change.kind.rawValue)
        request.what = request.what ?? change.what
        request.reason = request.reason ?? change.reason
        request.affectsPeriod = request.affectsPeriod || change.affectsPeriod
      }
    } else if request.kind != .withdrawal {
      return Finding(
        ReleaseRules.page, at: place, zh: "这一页已经不在 Content/ 里，只能撤回。",
        en: "This page is no longer in Content/; it can only be withdrawn.",
        help: Bilingual(
          zh: "加上 --kind withdrawal，或恢复这个页面。", en: "Add --kind withdrawal, or restore the page."))
    }
    guard let kind = request.kind, kind != .publication, request.what != nil, request.reason != nil else {
      return Finding(
        ReleaseRules.change, at: place, zh: "没有写全种类、更改的内容和原因，内容和原因要有中英文。",
        en: "The kind, what changes and the reason are needed, the last two in both languages.",
        help: Bilingual(
          zh: "用 --kind、--what-zh、--what-en、--reason-zh、--reason-en 写明；通知也可以写在文首的 changes 里。",
          en:
            "Give --kind, --what-zh, --what-en, --reason-zh and --reason-en; a notice may say it under changes in its front matter."
        ))
    }
    return nil
  }

  /// The latest change that the page states and its last release does not have.
  private func newChange(of page: RecordPage, since previous: Release) -> Change? {
    guard let file = previous.data, let frozen = scene.frozen[file.path] else {
      return page.page.changes.last
    }
    var limits = JSONLimits()
    limits.bytes = .max
    limits.values = .max
    do throws(JSONProblem) {
      guard case .array(let known)? = try JSONReader.read(frozen.bytes, limits).member("changes")?.content
      else {
        return page.page.changes.last
      }
      return page.page.changes.count > known.count ? page.page.changes.last : nil
    } catch {
      return nil
    }
  }
}

extension Release {
  /// The same release with its files.
  fileprivate func with(files: [File]) -> Release {
    Release(
      number: number, date: date, page: page, address: address, record: record, title: title, kind: kind,
      replaces: replaces, change: change, affectsPeriod: affectsPeriod, ground: ground, periods: periods,
      files: files, log: log)
  }
}
