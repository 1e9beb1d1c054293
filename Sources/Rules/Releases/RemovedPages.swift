import Content
import Diagnostics
import Records

extension ReleaseCheck {
  /// A released page is still there, at its address, unless it was withdrawn.
  func removedPages(_ pages: [RecordPage], _ released: [String: Release]) -> [Finding] {
    let present = Dictionary(pages.map { ($0.page.stem, $0) }, uniquingKeysWith: { first, _ in first })
    return site.latestReleases.compactMap { release in
      guard let page = present[release.page] else {
        if release.kind == .withdrawal { return nil }
        // A page that could not be read is reported where it is wrong.
        let isThere = site.files.contains(release.page + ".zh.md")
        return isThere ? nil : Self.gone(release)
      }
      guard page.address != release.address else { return nil }
      return Finding(
        ReleaseRules.removed, at: page.page.zh.file.start,
        zh: "网址改成了 /\(page.address.path)，发布时是 /\(release.address.path)。",
        en: "The address is now /\(page.address.path); it was released at /\(release.address.path).",
        help: Bilingual(zh: "把文件改回原来的名字。", en: "Give the file its name back."))
    }
  }

  private static func gone(_ release: Release) -> Finding {
    let path = ContentLoader.root + release.page + ".zh.md"
    return Finding(
      ReleaseRules.removed, at: SourceFile(path: path, bytes: []).start,
      zh: "“\(release.title.zh)”不见了，它在第 \(release.number) 号发布记录里公布过。",
      en: "“\(release.title.en)” is gone; release \(release.number) published it.",
      help: Bilingual(
        zh: "恢复这个页面；不再有效的，运行 gongshi release \(release.page) --kind withdrawal，写明原因，网址上会留下撤回的说明。",
        en:
          "Restore the page. Where it no longer holds, run gongshi release \(release.page) --kind withdrawal with a reason, which its address will then show."
      ), notes: [Note(at: release.source.start, zh: "发布记录。", en: "The release.")])
  }
}
