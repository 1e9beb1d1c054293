import CivilTime
import Diagnostics
import Disk
import Markdown
import YAML

/// Makes pages out of pairs of files.
struct PageFactory {
  enum Kind { case plain, notice, track, rubric, winners, form, interpretation }

  let texts: SourceTexts

  /// The page of one stem; a missing half of the pair is a finding.
  ///
  /// - Parameter facts: reads the keys of the Chinese file that only this kind of page has.
  func page<Facts>(
    _ stem: String, kind: Kind, _ plan: inout ContentPlan, _ findings: inout [Finding],
    facts: (Fields, Decoding) -> Facts
  ) -> (page: Page, facts: Facts)? {
    let zhFile = texts.page(stem + ".zh.md", &plan, &findings)
    let enFile = texts.page(stem + ".en.md", &plan, &findings)
    if let present = zhFile ?? enFile, zhFile == nil || enFile == nil {
      findings.append(missingHalf(of: stem, present: present, isChinese: zhFile == nil))
    }
    var published: Published?
    var annex: Int?
    var explains: Located<String>?
    var changes: [Change] = []
    var read: Facts?
    var zh: PageText?
    if let zhFile {
      zh = text(zhFile, &findings) { fields, decoding in
        if kind == .notice || kind == .winners || kind == .interpretation {
          published =
            fields.optionalString("published").flatMap { Dates.published($0, decoding) }
        }
        if kind == .notice {
          changes = ChangeReader.read(fields, decoding)
          for finding in ChangeReader.disorder(of: changes, published: published) { decoding.report(finding) }
        }
        if kind == .form { annex = fields.optionalInt("annex", in: 1...99)?.value }
        if kind == .interpretation { explains = fields.optionalString("explains") }
        read = facts(fields, decoding)
      }
    }
    let en = enFile.flatMap { text($0, &findings) { _, _ in } }
    guard let zh, let en, let read else { return nil }
    let slug = String(stem[(stem.lastIndex(of: "/").map(stem.index(after:)) ?? stem.startIndex)...])
    if !isSlug(slug) {
      findings.append(
        Finding(
          ContentRules.badAddress, at: zh.file.start, zh: "文件名“\(slug)”不能用作网址。",
          en: "The file name “\(slug)” cannot be an address.",
          help: Bilingual(
            zh: "例如改为 how-to-enter.zh.md。", en: "Rename it to something like how-to-enter.zh.md.")))
      return nil
    }
    let page = Page(
      stem: stem, slug: slug, published: published, annex: annex, explains: explains, changes: changes,
      zh: zh, en: en)
    return (page, read)
  }

  func page(
    _ stem: String, kind: Kind, _ plan: inout ContentPlan, _ findings: inout [Finding]
  ) -> Page? {
    page(stem, kind: kind, &plan, &findings, facts: { _, _ in })?.page
  }

  /// All pages directly in a folder, in the byte order of their stems.
  func pages(
    in folder: String, kind: Kind, _ plan: inout ContentPlan, _ findings: inout [Finding]
  ) -> [Page] {
    stems(in: folder, plan).compactMap { page($0, kind: kind, &plan, &findings) }
  }

  /// The stems of all pairs and half pairs directly in a folder.
  func stems(in folder: String, _ plan: ContentPlan) -> [String] {
    var stems: [String] = []
    for path in plan.paths(in: folder)
    where !path.utf8.dropFirst(folder.utf8.count).contains(UInt8(ascii: "/")) {
      for ending in [".zh.md", ".en.md"] where path.hasSuffix(ending) {
        let stem = String(path.dropLast(ending.count))
        if stems.last != stem { stems.append(stem) }
      }
    }
    return stems
  }
}

extension PageFactory {
  private func text(
    _ file: SourceFile, _ findings: inout [Finding], facts: (Fields, Decoding) -> Void
  ) -> PageText? {
    let split = FrontMatter.split(file)
    findings += split.findings
    guard let range = split.yaml else {
      if split.findings.isEmpty {
        findings.append(
          Finding(
            ContentRules.missingFrontMatter, at: file.start, zh: "文件开头没有标题信息。",
            en: "The file has no front matter.",
            help: Bilingual(
              zh: "在第一行写 ---，下一行写 title: 标题，再写一行 ---。",
              en: "Begin with a line ---, then title: TITLE, then another line ---.")))
      }
      return nil
    }
    let decoding = Decoding(file)
    defer { findings += decoding.findings }
    guard let fields = decoding.root(of: Bilingual(zh: "标题信息", en: "the front matter"), in: range) else {
      return nil
    }
    let title = fields.string("title")
    let summary = fields.optionalString("summary")
    facts(fields, decoding)
    fields.end()
    guard let title else { return nil }
    return PageText(
      file: texts.kept(file), body: split.body, head: PageText.head(of: file.bytes, before: split.body),
      title: title.value, titleRange: title.range,
      summary: summary?.value,
      summaryRange: summary?.range)
  }

  private func missingHalf(of stem: String, present: SourceFile, isChinese: Bool) -> Finding {
    let wanted = ContentLoader.root + stem + (isChinese ? ".zh.md" : ".en.md")
    return Finding(
      ContentRules.missingTranslation, at: present.start,
      zh: "缺少对应的\(isChinese ? "中文" : "英文")文件 \(wanted)。",
      en: "Its \(isChinese ? "Chinese" : "English") counterpart \(wanted) is missing.",
      help: Bilingual(zh: "新建 \(wanted)，写好标题和正文。", en: "Create \(wanted) with its title and text."))
  }
}

/// Whether a word can stand in an address: lower-case letters, digits, hyphens between them.
package func isSlug(_ text: String) -> Bool {
  guard let first = text.utf8.first, let last = text.utf8.last, text.utf8.count <= 80 else { return false }
  let hyphen = UInt8(ascii: "-")
  return first != hyphen && last != hyphen
    && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == hyphen }
}

extension Published {
  /// Reads `2026-07-14` or `2026-07-14 17:30`; nil when it is neither or does not exist.
  package init?(parsing text: String) {
    if let date = CivilDate(text) {
      self.init(instant: Instant(date: date, secondOfDay: 0), hasTime: false)
    } else if let instant = Instant(text) {
      self.init(instant: instant, hasTime: true)
    } else {
      return nil
    }
  }
}
