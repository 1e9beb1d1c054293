import Diagnostics
import Disk
import YAML

/// Reads `Content/` into the model; everything that is wrong comes back as findings, all in one run.
package struct ContentLoader: Sendable {
  /// The folder's path as findings show it, with a slash at its end.
  package static let root = "Content/"

  let tree: FileTree
  let workers: Int
  private let holdsTexts: Bool

  /// - Parameter holdsTexts: whether the texts of pages stay in memory. A site that is looked at while people edit it
  ///   holds them; one that is built once need not.
  package init(tree: FileTree, workers: Int, holdsTexts: Bool = true) {
    self.tree = tree
    self.workers = workers
    self.holdsTexts = holdsTexts
  }

  /// Reads the whole site.
  ///
  /// - Returns: nil as the site when `site.yml` itself cannot be used; the findings say why.
  package func load() async -> (site: Site?, findings: [Finding]) {
    var findings = tree.refusals(below: Self.root)
    // Of a folder that holds too much nothing is read, and nothing else can be said about it.
    guard tree.refusal == nil else { return (nil, findings) }
    let files = await readAll(&findings)
    var plan = ContentPlan(paths: tree.paths)
    findings += tree.paths.compactMap { files[$0].flatMap(Self.untranslated) }
    let keeper = holdsTexts ? nil : TextKeeper(tree.read)
    let texts = SourceTexts(files, in: tree, keeper)
    guard let settingsFile = files["site.yml"] else {
      findings.append(missing("site.yml"))
      lookAtRest(texts, plan, &findings)
      return (nil, findings)
    }
    let (read, programmeIDs) = SettingsReader.read(settingsFile, into: &findings)
    guard let settings = read else {
      lookAtRest(texts, plan, &findings)
      return (nil, findings)
    }
    var site = Site(settings: settings)
    site.texts = keeper
    site.files = tree.paths
    site.dataFiles = tree.paths.filter { !$0.hasSuffix(".md") }.compactMap { files[$0] }
    if let file = files["organizations.yml"] {
      site.organizations = OrganizationReader.read(file, into: &findings)
    }
    if let file = files["names.yml"] { NameReader.read(file, into: &site, &findings) }
    if let file = files["glossary.yml"] { site.terms = GlossaryReader.read(file, into: &findings) }
    if let file = files[TranslationRecord.file] { TranslationReader.read(file, into: &site, &findings) }
    if let file = files[CalendarReader.path] { site.calendar = CalendarReader.read(file, into: &findings) }
    let pages = PageFactory(texts: texts)
    site.pages = SitePageReader(factory: pages).read(&plan, &findings)

    let known = Set(programmeIDs.map(\.value))
    for folder in plan.folders
    where !known.contains(folder)
      && ![SitePageReader.folder, Settings.markFolder, Release.folder].contains(folder + "/")
    {
      findings.append(
        Finding(
          ContentRules.unknownFile, at: SourceFile(path: Self.root + folder, bytes: []).start,
          zh: "文件夹 \(folder) 没有列在 site.yml 的 programmes 里。",
          en: "The folder \(folder) is not listed under programmes in site.yml.",
          help: Bilingual(
            zh: "把 \(folder) 加进 programmes，或移走文件夹。",
            en: "Add \(folder) to programmes, or move the folder away.")))
      plan.takeFolder(folder)
    }
    checkMarks(settings.marks, in: settingsFile, &plan, &findings)
    let context = ReadingContext(site: site)
    let untaken = plan.anew()
    let programmes = await parallelMap(programmeIDs, workers: workers) { id in
      var (plan, findings) = (untaken, [Finding]())
      guard let file = texts[id.value + "/programme.yml"] else {
        findings.append(Self.missingProgramme(id, settingsFile, plan))
        plan.takeFolder(id.value)
        return (nil as Programme?, plan, findings)
      }
      let reader = ProgrammeReader(id: id.value, file: file, texts: texts, context: context)
      return (reader.read(&plan, &findings), plan, findings)
    }
    for (programme, taken, found) in programmes {
      if let programme { site.programmes.append(programme) }
      plan.add(taken)
      findings += found
    }
    site.releases = await ReleaseReader(tree: tree, workers: workers).read(&plan, &findings)
    if plan.contains(Release.note) {
      plan.take(Release.note)
      site.ledgerNote = source(at: Release.note, &findings)
    }
    lookAtRest(texts, plan, &findings)
    findings += plan.leftovers()
    return (site, findings)
  }
}

extension ContentLoader {
  /// Takes the images of the footer's marks; one that is not there is a finding.
  private func checkMarks(
    _ marks: [Settings.Mark], in file: SourceFile, _ plan: inout ContentPlan, _ findings: inout [Finding]
  ) {
    for mark in marks {
      guard let image = mark.image else { continue }
      let path = Settings.markFolder + image.value
      guard plan.contains(path) else {
        findings.append(
          Finding(
            ContentRules.missingFile, at: file.place(image.range), zh: "缺少 \(Self.root)\(path)。",
            en: "\(Self.root)\(path) is missing.",
            help: Bilingual(
              zh: "把标识的图片放进 \(Self.root)\(Settings.markFolder)，image 只写文件名。",
              en:
                "Put the image of the mark into \(Self.root)\(Settings.markFolder); image is its name alone.")
          ))
        continue
      }
      plan.take(path)
    }
  }

  private static func missingProgramme(
    _ id: Located<String>, _ settings: SourceFile, _ plan: ContentPlan
  ) -> Finding {
    Finding(
      ContentRules.missingFile, at: settings.place(id.range),
      zh: "缺少 \(root)\(id.value)/programme.yml。",
      en: "\(root)\(id.value)/programme.yml is missing.",
      help: nearest(to: id.value, among: plan.folders).map {
        Bilingual(zh: "是否想写 \($0)？", en: "Did you mean \($0)?")
      })
  }

  /// Reads the texts that belong to no page: what is wrong with them in themselves is found all the same.
  private func lookAtRest(_ texts: SourceTexts, _ plan: ContentPlan, _ findings: inout [Finding]) {
    var plan = plan
    for path in plan.unread() { _ = texts.page(path, &plan, &findings) }
  }

  /// Reads the data files; pages are read in their turn, attachments and pictures when they are copied.
  private func readAll(_ findings: inout [Finding]) async -> [String: SourceFile] {
    let read = tree.read
    let texts = tree.paths.filter { ContentPlan.isText($0) && !ContentPlan.isPage($0) }
    let results = await parallelMap(texts, workers: workers) { path -> (SourceFile?, Finding?) in
      do throws(FileError) {
        return (SourceFile(path: Self.root + path, bytes: try read(path)), nil)
      } catch {
        return (nil, .unreadable(path, error))
      }
    }
    var files: [String: SourceFile] = [:]
    for (path, (file, finding)) in zip(texts, results) {
      files[path] = file
      if let finding { findings.append(finding) }
    }
    return files
  }

  private func source(at path: String, _ findings: inout [Finding]) -> SourceFile? {
    do throws(FileError) { return SourceFile(path: Self.root + path, bytes: try tree.read(path)) } catch {
      findings.append(.unreadable(path, error))
      return nil
    }
  }

  private func missing(_ path: String) -> Finding {
    Finding(
      ContentRules.missingFile, at: SourceFile(path: Self.root + path, bytes: []).start,
      zh: "缺少 \(Self.root)\(path)。", en: "\(Self.root)\(path) is missing.")
  }
}

extension Finding {
  /// A file of `Content/` that the system does not let anybody read.
  static func unreadable(_ path: String, _ error: FileError) -> Finding {
    Finding(
      ContentRules.unreadable, at: SourceFile(path: ContentLoader.root + path, bytes: []).start,
      zh: "文件读不出来：\(error.reason)。", en: "The file cannot be read: \(error.reason).")
  }
}
