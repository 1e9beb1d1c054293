import Content
import Diagnostics
import Disk
import Rules

/// The pages whose texts changed, made anew.
struct PatchedPages: Sendable {
  /// With their bytes.
  var files: [OutputFile] = []
  /// The paths of the pages in the output, and the names in the source of each.
  var names: [(page: String, report: NameInspector.Report)] = []
  var anchors: [BuildRecord.Anchor] = []
}

extension PatchedPages {
  /// Makes them.
  ///
  /// - Returns: nil where something was found, or where it cannot be told that nothing else changes.
  init?(
    _ changes: SourceChanges, since record: BuildRecord, _ places: BuildPlaces, _ options: SiteBuilder.Options
  ) async throws(FileError) {
    guard let sources = PatchSources(changes, record, in: places.content),
      !record.findings.contains(where: { $0.paths.contains(where: sources.isChanged) })
    else { return nil }
    let templates = record.templates.tree.files.paths
    let folder = places.templates
    let theme = FileTree(paths: (0..<templates.count).map { templates[$0] }) { path throws(FileError) in
      try readFile(folder + "/" + path, atMost: Theme.limits.fileBytes(path))
    }
    var options = options
    options.memory = nil
    let builder = SiteBuilder(content: sources.tree, templates: theme, options: options)
    let (scene, findings) = try await builder.scene()
    let known = Set(record.findings)
    guard let scene,
      findings.allSatisfy({ finding in
        sources.isOfWhatIsLeftOut(finding) || RecordedFinding(finding).map(known.contains) ?? false
      })
    else { return nil }
    let jobs = PageGroups(scene).joined().filter { $0.page.map { sources.stems.contains($0.stem) } ?? false }
    let renderer = PageRenderer(scene: scene, output: .memory(earlier: nil), nil)
    var links: [AnchorLink] = []
    for (job, result) in zip(jobs, await renderer.results(of: jobs, options)) {
      guard result.findings.isEmpty, result.failures.isEmpty, result.outputNames.isEmpty,
        result.names.findings.isEmpty, result.names.suppressed.isEmpty
      else { return nil }
      let page = renderer.file(of: job)
      files += result.files
      names.append((page, result.names))
      anchors += result.anchors.map {
        BuildRecord.Anchor(page: page, stem: $0.stem, language: $0.language, anchor: $0.anchor)
      }
      links += result.anchors
    }
    // The unchanged pages that link to headings of these.
    let made = Set(names.map(\.page))
    for (page, _) in scene.site.addressedPages where sources.stems.contains(page.stem) {
      links += record.anchors.filter { $0.stem == page.stem && !made.contains($0.page) }.map {
        AnchorLink(place: page.zh.file.start, stem: $0.stem, language: $0.language, anchor: $0.anchor)
      }
    }
    guard builder.checkAnchors(links, scene).isEmpty, sources.isSound else { return nil }
  }
}

extension PatchSources {
  /// Whether a finding only says that pages which were left out are missing.
  fileprivate func isOfWhatIsLeftOut(_ finding: Finding) -> Bool {
    finding.rule.id == ContentRules.missingFile.id && partial.contains(finding.place.file.path)
  }
}
