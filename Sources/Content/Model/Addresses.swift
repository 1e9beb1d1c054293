import Diagnostics
import Disk

/// A page's permanent place on the site, the same in both languages: ASCII, a slash at its end, none at its
/// beginning; the home page is empty.
package struct Address: Sendable, Hashable {
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  package static let home = Address("")
  package static let names = Address("names/")
  package static let rules = Address("rules/")
  package static let siteMap = Address("sitemap/")
  package static let archive = Address("archive/")
  package static let search = Address("search/")
  package static let api = Address("api/")
  package static let ledger = Address("ledger/")

  /// First parts of addresses that programmes and pages cannot take.
  package static let reserved = [
    "api", "archive", "assets", "en", "feed", "ledger", "names", "pagefind", "releases", "rules", "search",
    "sitemap",
  ]
}

extension Programme {
  package var address: Address { Address(id + "/") }
  package var tracksAddress: Address { Address(id + "/tracks/") }
  package var comparisonAddress: Address { Address(id + "/tracks/compare/") }

  /// All pages written by hand, with their addresses, in a fixed order.
  package var addressedPages: [(page: Page, address: Address)] {
    var pages: [(Page, Address)] = allNotices
    func add(_ page: Page?, _ path: String) {
      if let page { pages.append((page, Address(id + "/" + path))) }
    }
    for track in tracks { add(track.page, "tracks/\(track.id)/") }
    for rubric in rubrics { add(rubric.page, "rubrics/\(rubric.id)/") }
    add(winners?.page, "winners/")
    for page in forms { add(page, "forms/\(page.slug)/") }
    for page in interpretations { add(page, "interpretations/\(page.slug)/") }
    return pages
  }
}

/// Finds the address of every file of `Content/`, so that links in Markdown can name files.
package struct AddressBook: Sendable {
  /// By path below `Content/` without language and ending.
  package private(set) var pages: [String: Address] = [:]
  /// Paths below `Content/` of files that are offered for download, which keep their path.
  package private(set) var downloads: Set<String> = []
  private let files: PathList

  package init(_ site: Site) {
    files = site.files
    for top in site.pages { for page in top.withBelow { pages[page.page.stem] = page.address } }
    for programme in site.programmes {
      for (page, address) in programme.addressedPages { pages[page.stem] = address }
      for attachment in programme.attachments {
        downloads.insert("\(programme.id)/attachments/\(attachment.file)")
      }
    }
  }
}

extension Site {
  /// Every address that is made from files, with the file that makes it; the same address comes twice where two do.
  package func forEachOwner(_ body: (_ address: Address, _ place: Place) -> Void) {
    for top in pages { for page in top.withBelow { body(page.address, page.page.zh.file.start) } }
    for programme in programmes {
      body(programme.address, programme.place)
      for (page, address) in programme.addressedPages { body(address, page.zh.file.start) }
      if !programme.tracks.isEmpty { body(programme.comparisonAddress, programme.place) }
    }
  }
}

extension AddressBook {
  /// Where a link in a Markdown file leads.
  package enum Target: Sendable, Equatable {
    /// Out of the site, or by mail or telephone.
    case outside
    /// A place on the same page.
    case anchor(String)
    /// A page of the site, in the language its file name says, and perhaps a place on it.
    case page(stem: String, Language, anchor: String?)
    case download(String)
    /// A file that is there but makes no page and no download: what is wrong with it is found elsewhere.
    case unpublished(String)
    /// Nothing of the site: the path that was looked for, below `Content/`.
    case nowhere(String)
  }

  /// Resolves a link written in the file `path` (from the root, such as `Content/a/notice.zh.md`).
  package func target(of destination: String, from path: String) -> Target {
    // Bytes of an array are much faster to look at than those of a text.
    let bytes = Array(destination.utf8)
    if bytes.first == UInt8(ascii: "#") { return .anchor(String(destination.dropFirst())) }
    if Self.hasScheme(bytes) { return .outside }
    let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
    let link = bytes[..<(hash ?? bytes.count)]
    guard let file = Self.resolve(link, from: path) else {
      return .nowhere(String(decoding: link, as: UTF8.self))
    }
    for language in Language.allCases where file.hasSuffix(language.ending) {
      let stem = String(decoding: file.dropLast(language.ending.count), as: UTF8.self)
      guard pages[stem] != nil else { continue }
      return .page(
        stem: stem, language, anchor: hash.map { String(decoding: bytes[($0 + 1)...], as: UTF8.self) })
    }
    let resolved = String(decoding: file, as: UTF8.self)
    if downloads.contains(resolved) { return .download(resolved) }
    return files.contains(resolved) ? .unpublished(resolved) : .nowhere(resolved)
  }

  /// The path below `Content/` that a link names, whether there is such a file or not; nil for links to elsewhere.
  package static func file(of destination: String, from path: String) -> String? {
    let bytes = Array(destination.utf8)
    guard bytes.first != UInt8(ascii: "#"), !hasScheme(bytes) else { return nil }
    return resolve(bytes.prefix { $0 != UInt8(ascii: "#") }, from: path).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Whether an address begins with `//`, or a colon stands before any of the signs `/`, `#` and `?`.
  private static func hasScheme(_ text: [UInt8]) -> Bool {
    if text.starts(with: "//".utf8) { return true }
    for byte in text {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "?"): return false
      case UInt8(ascii: ":"): return true
      default: break
      }
    }
    return false
  }

  /// Follows `.` and `..` from the folder of a file; nil when the path leads out of `Content/`.
  private static func resolve(_ link: ArraySlice<UInt8>, from path: String) -> [UInt8]? {
    let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
    var result = link.first == slash ? [] : Array(path.utf8)
    if !result.isEmpty {
      // The folder below `Content/`.
      result.removeSubrange((result.lastIndex(of: slash) ?? 0)...)
      result.removeFirst(min(result.count, ContentLoader.root.utf8.count))
    }
    var start = link.startIndex
    while start < link.endIndex {
      var end = start
      while end < link.endIndex, link[end] != slash { end += 1 }
      if end - start == 2, link[start] == dot, link[start + 1] == dot {
        if result.isEmpty { return nil }
        result.removeSubrange((result.lastIndex(of: slash) ?? 0)...)
      } else if end > start, end - start > 1 || link[start] != dot {
        if !result.isEmpty { result.append(slash) }
        result += link[start..<end]
      }
      start = end + 1
    }
    return result
  }
}

extension Language {
  /// How the names of its Markdown files end.
  fileprivate var ending: [UInt8] {
    switch self {
    case .zh: Self.zhEnding
    case .en: Self.enEnding
    }
  }

  private static let zhEnding = Array(".zh.md".utf8)
  private static let enEnding = Array(".en.md".utf8)
}

extension [UInt8] {
  fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool {
    count >= ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
