import Content
import Diagnostics
import Markdown

/// The id of an entry leads to that entry and to nothing else on its page.
enum EntryAnchors {
  static let guide = RuleGuide(
    rule: Rule(
      "winners/anchor",
      zh: "获奖条目的编号就是它的网址，不与页面上别的锚点相同。",
      en: "The id of an entry is its address, and no other part of the page has it."),
    title: Bilingual(zh: "编号与页面上的锚点相同", en: "An id that another part of the page has"),
    asks: [
      Bilingual(
        zh: "编号不叫 main，不以 section-、track-、winners- 开头，也不与正文标题的锚点相同。",
        en: """
          An id is not main, does not begin with section-, track- or winners-, and is no anchor of a heading in \
          the text.
          """)
    ],
    why: Bilingual(
      zh: "举报和引用都用这个网址；它指向别处，就查不到这一条。",
      en: "Complaints and quotations use this address; if it led elsewhere, the entry could not be found."),
    remedy: [Bilingual(zh: "把编号写成 wf2026-001 这样。", en: "Write ids like wf2026-001.")],
    examples: [])

  private static let prefixes = ["section-", "track-", "winners-"]

  static func check(_ list: WinnerList) -> [Finding] {
    var taken: Set<String> = ["main"]
    for text in [list.page.zh, list.page.en] {
      for heading in text.document().headings { taken.insert(heading.anchor) }
    }
    return list.entries.compactMap { entry in
      guard taken.contains(entry.id) || prefixes.contains(where: entry.id.hasPrefix) else { return nil }
      return Finding(
        guide.rule, at: entry.place, zh: "编号“\(entry.id)”与页面上别的锚点相同。",
        en: "The id “\(entry.id)” is that of another part of the page.", help: guide.remedy.first)
    }
  }
}
