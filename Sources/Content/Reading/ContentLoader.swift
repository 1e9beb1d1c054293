import Diagnostics
import Disk

/// Reads `Content/` into the model; everything that is wrong comes back as findings, all in one run.
package struct ContentLoader: Sendable {
  /// The folder's path as findings show it, with a slash at its end.
  package static let root = "Content/"

  let tree: FileTree
  let workers: Int

  package init(tree: FileTree, workers: Int) {
    self.tree = tree
    self.workers = workers
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
    guard let settingsFile = files["site.yml"] else {
      findings.append(missing("site.yml"))
      return (nil, findings)
    }
    let (read, programmeIDs) = SettingsReader.read(settingsFile, into: &findings)
    guard let settings = read else { return (nil, findings) }
    var site = Site(settings: settings)
    site.files = Set(tree.paths)
    site.dataFiles = tree.paths.filter { !$0.hasSuffix(".md") }.compactMap { files[$0] }
    if let file = files["organizations.yml"] {
      site.organizations = OrganizationReader.read(file, into: &findings)
    }
    if let file = files["names.yml"] { NameReader.read(file, into: &site, &findings) }
    if let file = files["glossary.yml"] { site.terms = GlossaryReader.read(file, into: &findings) }
    if let file = files[TranslationRecord.file] { TranslationReader.read(file, into: &site, &findings) }
    if let file = files[CalendarReader.path] { site.calendar = CalendarReader.read(file, into: &findings) }
    let pages = PageFactory(files: files)
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
    for id in programmeIDs {
      guard let file = files[id.value + "/programme.yml"] else {
        findings.append(
          Finding(
            ContentRules.missingFile, at: settingsFile.place(id.range),
            zh: "缺少 \(Self.root)\(id.value)/programme.yml。",
            en: "\(Self.root)\(id.value)/programme.yml is missing.",
            help: nearest(to: id.value, among: plan.folders).map {
              Bilingual(zh: "是否想写 \($0)？", en: "Did you mean \($0)?")
            }))
        plan.takeFolder(id.value)
        continue
      }
      let reader = ProgrammeReader(id: id.value, file: file, files: files, context: context)
      if let programme = reader.read(&plan, &findings) { site.programmes.append(programme) }
    }
    site.releases = await ReleaseReader(tree: tree, workers: workers).read(&plan, &findings)
    if plan.contains(Release.note) {
      plan.take(Release.note)
      site.ledgerNote = source(at: Release.note, &findings)
    }
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

  /// Reads the texts; attachments and pictures are only looked at when they are copied.
  private func readAll(_ findings: inout [Finding]) async -> [String: SourceFile] {
    let read = tree.read
    let texts = tree.paths.filter { ContentPlan.isText($0) }
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
