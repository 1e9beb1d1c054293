import Diagnostics
import Disk

/// Keeps account of the files of `Content/`: each is taken by somebody, and what is left over is reported.
struct ContentPlan {
  /// Top-level folders, in byte order.
  let folders: [String]
  private let paths: PathList
  /// Places in `paths`.
  private var taken: Set<Int> = []
  /// The texts that were read, as places in `paths`.
  private var noted: Set<Int> = []

  private static let settings = [
    "site.yml", "organizations.yml", "names.yml", "glossary.yml", "holidays.yml", TranslationRecord.file,
  ]

  init(paths: PathList) {
    self.paths = paths
    var folders: [String] = []
    for path in paths {
      guard let slash = path.firstIndex(of: "/") else { continue }
      let folder = String(path[..<slash])
      if folders.last != folder { folders.append(folder) }
    }
    self.folders = folders
    for path in Self.settings { take(path) }
  }

  private static let textEndings = [".md", ".yml", ".csv"]

  /// The folder of a programme whose files are not read.
  private static let attachments = Array("/attachments/".utf8)

  /// Whether a file is one that the model reads, rather than an attachment or a picture.
  static func isText(_ path: String) -> Bool {
    guard textEndings.contains(where: path.hasSuffix), !path.hasPrefix(Release.folder) else { return false }
    return offset(of: attachments, in: Array(path.utf8), from: 0) == nil
  }

  /// The same files, of which nothing is taken yet.
  func anew() -> ContentPlan {
    var plan = self
    (plan.taken, plan.noted) = ([], [])
    return plan
  }

  /// Takes what another account of the same files has taken.
  mutating func add(_ other: ContentPlan) {
    taken.formUnion(other.taken)
    noted.formUnion(other.noted)
  }

  mutating func note(read path: String) {
    if let index = paths.index(of: path) { noted.insert(index) }
  }

  /// The texts of pages that nobody has read.
  func unread() -> [String] {
    paths.indices.filter { Self.isPage(paths[$0]) && !noted.contains($0) }.map { paths[$0] }
  }

  mutating func take(_ path: String) {
    if let index = paths.index(of: path) { taken.insert(index) }
  }

  /// Whether a text is that of a page.
  static func isPage(_ path: String) -> Bool {
    path.hasSuffix(".md") && isText(path)
  }

  mutating func takeFolder(_ folder: String) {
    taken.formUnion(paths.indices(withPrefix: folder + "/"))
  }

  /// All paths that begin with a prefix, in byte order.
  func paths(in prefix: String) -> [String] { paths[paths.indices(withPrefix: prefix)].map { $0 } }

  func contains(_ path: String) -> Bool { paths.contains(path) }

  /// A finding for every file that nobody took.
  func leftovers() -> [Finding] {
    paths.indices.filter { !taken.contains($0) }.map { index in
      Finding(
        ContentRules.unknownFile, at: SourceFile(path: ContentLoader.root + paths[index], bytes: []).start,
        zh: "不认识这个文件，它不会出现在网站上。", en: "This file is not known and would not appear on the site.",
        help: Bilingual(
          zh: "页面命名为 名称.zh.md 和 名称.en.md；供下载的文件放进 attachments/ 并写进 programme.yml；其他文件移到 Content/ 之外。",
          en:
            "Name pages NAME.zh.md and NAME.en.md; put files for download into attachments/ and list them in programme.yml; move other files out of Content/."
        ))
    }
  }
}
