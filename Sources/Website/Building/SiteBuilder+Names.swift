import Content
import Diagnostics
import Rules

extension SiteBuilder {
  /// Names in all that people wrote.
  func names(
    _ pages: PageRenderer.Result, _ scene: Scene, _ memory: SceneMemory?
  ) -> NameInspector.Report {
    guard let check = scene.names else { return NameInspector.Report() }
    var report = pages.names
    if scene.part.hasSite {
      for file in namedFiles(of: scene) {
        report += names(in: file, memory) { NameReading(report: check.data(file)) }.report
      }
    }
    return report
  }

  /// Names in feeds and calendars, as readers get them.
  func outputNames(
    in files: [Scene.File], _ scene: Scene, _ memory: SceneMemory?
  ) -> [NameCheck.Output] {
    guard let check = scene.names else { return [] }
    var outputs: [NameCheck.Output] = []
    for (path, bytes) in files where Self.holdsTexts(path) {
      let isCalendar = path.hasSuffix(".ics")
      let text = isCalendar ? CalendarWriter.unfolded(bytes) : bytes
      outputs +=
        names(in: SourceFile(path: "Output/" + path, bytes: text), memory) {
          NameReading(outputs: check.output(text, path: path, as: isCalendar ? .plain : .html, of: nil))
        }.outputs
    }
    return outputs
  }

  /// Whether a file is a feed or a calendar; a site map holds addresses and days, which are no texts.
  private static func holdsTexts(_ path: String) -> Bool {
    path.hasSuffix(".ics") || path.hasSuffix(".xml") && !SiteMap.makes(path)
  }

  /// What stays of wrong names in what readers get.
  func unsuppressed(
    _ outputs: [NameCheck.Output], _ report: NameInspector.Report, _ scene: Scene
  ) -> [Finding] {
    // The comment that lets a use stand is beside its source; the pages made from it have none.
    var outputs = outputs.filter { !report.suppressed.contains($0.use) }
    if !outputs.isEmpty, !scene.part.isWhole, let check = scene.names {
      let others = check.sources(elsewhere: scene, namedFiles(of: scene))
      // They stop the part that their pages belong to.
      guard !others.findings.hasErrors else { return [] }
      outputs.removeAll { others.suppressed.contains($0.use) }
    }
    return outputs.map(\.finding)
  }
}

extension SiteBuilder {
  /// The data files and templates in which names are checked.
  private func namedFiles(of scene: Scene) -> [SourceFile] {
    // The registry itself holds wrong forms as examples.
    (scene.site.dataFiles + scene.theme.sources).filter { $0.path != ContentLoader.root + "names.yml" }
  }

  private func names(in file: SourceFile, _ memory: SceneMemory?, _ read: () -> NameReading) -> NameReading {
    memory?.names(in: file, read) ?? read()
  }
}
