import Diagnostics

/// Reads `pages/`: the pages of the site itself, and one folder for each that has pages of its own.
struct SitePageReader {
  static let folder = "pages/"

  let factory: PageFactory

  func read(_ plan: inout ContentPlan, _ findings: inout [Finding]) -> [SitePage] {
    var pages = factory.pages(in: Self.folder, kind: .plain, &plan, &findings).map {
      SitePage(page: $0, address: Address($0.slug + "/"))
    }
    for name in folders(plan) {
      let folder = Self.folder + name + "/"
      let below = factory.pages(in: folder, kind: .plain, &plan, &findings)
      guard let index = pages.firstIndex(where: { $0.page.slug == name }) else {
        if let first = below.first { findings.append(missingHead(of: folder, at: first)) }
        continue
      }
      pages[index].below = below.map {
        SitePage(page: $0, address: Address("\(name)/\(Self.name(of: $0.slug))/"))
      }
    }
    return pages
  }
}

extension SitePageReader {
  /// The folders of `pages/`, in byte order.
  private func folders(_ plan: ContentPlan) -> [String] {
    var folders: [String] = []
    for path in plan.paths(in: Self.folder) {
      let parts = path.split(separator: "/")
      if parts.count > 2, folders.last != String(parts[1]) { folders.append(String(parts[1])) }
    }
    return folders
  }

  /// The part of an address that a file name gives: a number of two digits before it only sets the order.
  private static func name(of slug: String) -> String {
    guard let (number, name) = numbered(slug), number < 100 else { return slug }
    return name
  }

  private func missingHead(of folder: String, at page: Page) -> Finding {
    let wanted = ContentLoader.root + folder.dropLast() + ".zh.md"
    return Finding(
      ContentRules.missingFile, at: page.zh.file.start,
      zh: "文件夹 \(ContentLoader.root)\(folder) 没有首页 \(wanted)。",
      en: "The folder \(ContentLoader.root)\(folder) has no page of its own, \(wanted).",
      help: Bilingual(
        zh: "新建 \(wanted) 和 .en.md，写明这些页面讲什么。",
        en: "Create \(wanted) and its .en.md, and say there what these pages are about."))
  }
}
