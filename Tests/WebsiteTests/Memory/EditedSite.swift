import CivilTime
import Disk
import Foundation
import Website

/// A site whose every file can be edited, and the moment it is built for.
struct EditedSite: Sendable {
  var content: [String: [UInt8]]
  var templates: [String: [UInt8]]
  var now = FixtureSite.asOf
  var baseURL: String?

  /// The small site, a second programme beside its own, and pages that show more of what they know.
  init(ownTheme: Bool = false) throws {
    var fixture = try FixtureSite()
    if ownTheme { try fixture.useOwnTheme() }
    content = fixture.content
    let theme = fixture.theme
    templates = try Dictionary(uniqueKeysWithValues: theme.paths.map { ($0, try theme.read($0)) })
    addSecondProgramme()
    guard !ownTheme else { return }
    // Two dozen pages that say nothing about the site.
    for page in ["rule", "rules", "name"] { templates[page + ".mustache"] = nil }
    showMore()
  }

  var paths: [String] { content.keys.sorted(by: inByteOrder) }

  func builder(_ memory: BuildMemory?, workers: Int = 1) -> SiteBuilder {
    SiteBuilder(
      content: Self.tree(content), templates: Self.tree(templates),
      options: .init(now: now, baseURL: baseURL, workers: workers, memory: memory))
  }

  private static func tree(_ files: [String: [UInt8]]) -> FileTree {
    FileTree(
      paths: files.keys.sorted(by: inByteOrder),
      read: { path throws(FileError) in
        guard let bytes = files[path] else { throw FileError(path: path, action: .read, code: ENOENT) }
        return bytes
      })
  }
}

extension EditedSite {
  func text(_ path: String) -> String { String(decoding: content[path] ?? [], as: UTF8.self) }

  mutating func write(_ text: String, to path: String) { content[path] = Array(text.utf8) }

  mutating func append(_ text: String, to path: String) { write(self.text(path) + text, to: path) }

  mutating func replace(_ old: String, with new: String, in path: String) {
    if content[path] != nil { write(text(path).replacing(old, with: new), to: path) }
  }

  mutating func replace(_ old: String, with new: String, inTemplate path: String) {
    templates[path] = templates[path].map {
      Array(String(decoding: $0, as: UTF8.self).replacing(old, with: new).utf8)
    }
  }

  /// Writes a page in both languages.
  mutating func writePage(_ stem: String, zh: String, en: String) {
    write(zh, to: stem + ".zh.md")
    write(en, to: stem + ".en.md")
  }
}

extension EditedSite {
  /// Lets pages tell only the day they were made on.
  mutating func hideSecond() { replace("as-of.iso", with: "as-of.date", inTemplate: "layout.mustache") }

  private mutating func addSecondProgramme() {
    replace("[robots-2026]", with: "[robots-2026, lamps-2026]", in: "site.yml")
    write(
      """
      kind: solicitation
      title: {zh: 示例路灯方案征集, en: Sample Call for Street Lamps}
      summary: {zh: 征集路灯方案。, en: A call for designs of street lamps.}
      contact: {office: {zh: 示例市教育局, en: Sample City Education Bureau}, phones: ["000-0000001"]}
      schedule:
        - id: submission
          title: {zh: 提交, en: Submission}
          kind: submission
          when: 2026-04-20/2026-04-30
          source: {zh: 通知第一段, en: "Notice, first paragraph"}
      attachments:
        - {file: sheet.txt, title: {zh: 申请表, en: Application form}}

      """, to: "lamps-2026/programme.yml")
    write("申请表\n", to: "lamps-2026/attachments/sheet.txt")
    writePage(
      "lamps-2026/notice",
      zh: "---\ntitle: 路灯方案征集通知\npublished: 2026-04-20\n---\n\n## 提交\n\n提交方案。\n",
      en: "---\ntitle: Call for designs\n---\n\n## Submission\n\nSubmit designs.\n")
    writePage(
      "lamps-2026/interpretations/what",
      zh: "---\ntitle: 征集什么\npublished: 2026-04-21\n---\n\n看[通知](../notice.zh.md#提交)。\n",
      en: "---\ntitle: What is called for\n---\n\nSee the [notice](../notice.en.md#submission).\n")
  }

  /// The small theme shows little; what a page knows and does not show could change unseen.
  private mutating func showMore() {
    replace(
      "<footer>",
      with: """
        <aside>{{page.kind}} {{#meta}}{{#column}}{{name}}{{keywords}}{{/column}}{{#article}}{{source}}{{/article}}{{/meta}}
        {{#breadcrumbs}}<a href="{{url}}">{{title}}</a>{{/breadcrumbs}}{{#site}}{{#contact}}{{office}}{{/contact}}{{/site}}
        {{#versions}}{{#list}}{{name}}{{/list}}{{/versions}}{{#stale}}{{reviewed}}{{changes}}{{/stale}}</aside>
        <footer>
        """, inTemplate: "layout.mustache")
    for page in ["notice", "interpretation", "form"] {
      replace(
        "{{{body}}}",
        with: """
          {{{body}}}
          {{#programme}}{{title}} {{short-title}} {{state.text}} {{#contact}}{{office}}{{/contact}}
          {{#menu}}<a href="{{url}}">{{title}}</a>{{/menu}}{{/programme}}

          """, inTemplate: page + ".mustache")
    }
    replace(
      "{{/content}}",
      with: """
        {{#schedule}}<p>{{title}} {{text}} {{state.text}}</p>{{/schedule}}
        {{#attachments}}<p>{{title}} {{type}} {{size}}</p>{{/attachments}}
        {{#interpretations}}<a href="{{url}}">{{title}}</a>{{/interpretations}}
        {{#changes}}<p>{{what}} {{reason}}</p>{{/changes}}{{#forms}}<a href="{{url}}">{{title}}</a>{{/forms}}
        {{#tracks-summary}}{{count}}/{{topics}}{{/tracks-summary}}
        {{/content}}
        """, inTemplate: "notice.mustache")
    templates["archive.mustache"] = Array(
      """
      {{<layout}}{{$content}}{{#years}}<h2>{{year}}</h2>{{#articles}}<p>{{title}} {{kind-title}} {{change-count}}</p>\
      {{/articles}}{{#programmes}}<p>{{title}} {{state.text}}</p>{{/programmes}}{{/years}}{{/content}}{{/layout}}

      """.utf8)
    templates["strings.yml", default: []] += Array(
      """
      archive: {zh: 历年, en: Archive}
      archive-summary: {zh: 历年的公示, en: Notices by year}

      """.utf8)
  }
}
