import Content
import Diagnostics
import Naming
import Rules

/// Checks names while the site is built: in what people wrote, and once more in what readers get.
struct NameCheck: Sendable {
  let inspector: NameInspector

  /// A wrong use in what readers get.
  typealias Output = (use: NameInspector.Use, finding: Finding)

  /// The file a page was written in.
  func source(_ page: Page, _ language: Language, of programme: Programme?) -> NameInspector.Report {
    inspector.inspect(page[language].file, as: .markdown, options: options(of: programme))
  }

  /// A finished page, feed or calendar, as readers get it.
  func output(
    _ bytes: [UInt8], path: String, as format: TextFormat, of programme: Programme?
  ) -> [Output] {
    inspector.uses(
      in: SourceFile(path: "Output/" + path, bytes: bytes), as: format, options: options(of: programme))
  }

  /// Data files and templates, in which a short form may well stand alone.
  func data(_ file: SourceFile) -> NameInspector.Report {
    let format: TextFormat =
      file.path.hasSuffix(".csv") ? .csv : file.path.hasSuffix(".yml") ? .yaml : .html
    return inspector.inspect(file, as: format, options: CheckOptions())
  }

  /// What people wrote that another part of the site looks at.
  ///
  /// - Parameter data: the data files and templates.
  func sources(elsewhere scene: Scene, _ data: [SourceFile]) -> NameInspector.Report {
    var report = NameInspector.Report()
    for job in PageGroups(scene).joined() where !scene.part.has(job.programme) {
      guard let page = job.page else { continue }
      report += source(page, job.language, of: scene.programmes[job.programme ?? ""])
    }
    if !scene.part.hasSite { for file in data { report += self.data(file) } }
    return report
  }

  private func options(of programme: Programme?) -> CheckOptions {
    CheckOptions(pageName: programme?.nameID, needsFullNameFirst: true)
  }
}
