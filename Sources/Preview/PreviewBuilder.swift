import CivilTime
import Content
import Diagnostics
import Disk
import Website

/// Builds a site again and again, making only what has changed, and keeps the last good one.
package struct PreviewBuilder {
  /// What a build did.
  package struct Result: Sendable {
    package var findings: [Finding]
    /// What was left out or could not be looked at through no fault of the content.
    package var notes: [Bilingual] = []
    /// Whether its pages are now shown.
    package var isShown = false
    package var pages = 0
    /// Files that are new, gone or have other bytes than before.
    package var changed = 0
    /// The next moment at which any page reads differently, as far as the last good site knows.
    package var nextChange: Instant?
  }

  private let root: String
  private let installedTemplates: String?
  private let exchange: Exchange
  private let memory = FileMemory()
  private let made = BuildMemory()

  /// The folders a site is made from.
  package static let folders = ["Content", "Templates"]

  /// - Parameters:
  ///   - root: the folder that holds `Content/` and `Templates/`.
  ///   - installedTemplates: take the place of `Templates/` where there is none; nil where there are none.
  package init(root: String, installedTemplates: String? = nil, exchange: Exchange) {
    self.root = root
    self.installedTemplates = installedTemplates
    self.exchange = exchange
  }

  /// Forgets files that have changed, by their paths below the root given to the builder.
  package func forget(_ changes: FolderWatch.Changes) {
    if changes.isIncomplete { memory.forgetAll() } else { memory.forget(changes.paths) }
  }

  /// Builds, and shows what came of it: new pages, or the last good ones with the findings.
  ///
  /// A file or folder that cannot be read is a finding here: while people edit, that passes.
  package func build(_ options: SiteBuilder.Options) async -> Result {
    let earlier = exchange.state.site
    var options = options
    options.memory = made
    var result = Result(findings: [], nextChange: earlier?.nextChange)
    do throws(FileError) {
      let builder = SiteBuilder(
        content: try Folder(root + "/Content").tree(remembering: memory, limits: .content),
        templates: try Folder(TemplatesPlace.folder(of: root, installed: installedTemplates))
          .tree(remembering: memory, limits: Theme.limits),
        options: options)
      let (report, site, translations) = try await builder.preview(after: earlier)
      result.findings = report.findings
      result.notes = report.notes
      result.pages = report.pages
      if let site {
        result.isShown = true
        result.changed = earlier.map(site.changes) ?? site.count
        result.nextChange = site.nextChange
        show(result.findings, site, translations)
        return result
      }
      show(result.findings, nil, translations)
    } catch {
      result.findings = [finding(error)]
      show(result.findings, nil, nil)
    }
    return result
  }
}

extension PreviewBuilder {
  private func show(_ findings: [Finding], _ site: BuiltSite?, _ translations: TranslationDesk?) {
    exchange.update { state in
      if let translations { state.translations = translations }
      if let site { state.site = site }
      state.findings = findings
      state.isCurrent = site != nil
    }
  }

  private func finding(_ error: FileError) -> Finding {
    var path = error.path
    if path.hasPrefix(root + "/") { path.removeFirst(root.count + 1) }
    return Finding(
      ContentRules.unreadable, at: SourceFile(path: path, bytes: []).start,
      zh: "这里读不出来：\(error.reason)。", en: "This cannot be read: \(error.reason).")
  }
}
