import CivilTime
import Content
import Diagnostics
import Disk
import Website

/// The site that is being written: what lies on the disk, with what is open in the editor laid over it.
struct Workspace {
  /// The absolute path of the site's folder.
  let root: String
  let workers: Int
  private let installedTemplates: String?
  private let memory = FileMemory()
  private let made = BuildMemory()

  /// - Parameter installedTemplates: take the place of `Templates/` where there is none; nil where there are none.
  init(root: String, installedTemplates: String?, workers: Int) {
    self.installedTemplates = installedTemplates
    self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    self.workers = workers
  }

  /// The path of a file below the site's folder; nil for one outside.
  func relative(_ path: String) -> String? {
    let folder = root + "/"
    return path.utf8.starts(with: folder.utf8) ? String(path.utf8.dropFirst(folder.utf8.count)) : nil
  }

  func absolute(_ path: String) -> String { root + "/" + path }

  func builder(_ open: OpenDocuments, now: Instant) throws(FileError) -> SiteBuilder {
    SiteBuilder(
      content: try tree("Content", open), templates: try tree("Templates", open),
      options: .init(now: now, workers: workers, memory: made))
  }

  /// The site as far as it can be read.
  func site(_ open: OpenDocuments) async throws(FileError) -> Site? {
    await ContentLoader(tree: try tree("Content", open), workers: workers).load().site
  }

  private func tree(_ folder: String, _ open: OpenDocuments) throws(FileError) -> FileTree {
    var overlay: [String: [UInt8]] = [:]
    for path in open.paths {
      guard let relative = relative(path), relative.hasPrefix(folder + "/") else { continue }
      overlay[String(relative.dropFirst(folder.count + 1))] = open[path]?.bytes
    }
    let path =
      folder == "Templates"
      ? TemplatesPlace.folder(of: root, installed: installedTemplates) : absolute(folder)
    let limits = folder == "Content" ? FolderLimits.content : Theme.limits
    return try Folder(path).tree(remembering: memory, limits: limits).overlaid(by: overlay)
  }
}
