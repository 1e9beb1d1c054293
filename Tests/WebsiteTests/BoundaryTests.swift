import CivilTime
import Content
import Diagnostics
import Foundation
import Testing

@testable import Website

/// Around every boundary the pages say in words what the tables say, in both languages.
@Suite struct BoundaryTests {
  @Test("The fixture's pages show every state from its first second on")
  func fixture() async throws {
    var site = try FixtureSite()
    try site.overlay(folder: "periods")
    let path = "robots-2026/programme.yml"
    let leap = """
        - id: leap
          title: {zh: 闰日展, en: Leap day show}
          kind: final
          when: 2028-02-28/2028-02-29
          source: {zh: 通知第二部分, en: "Notice, part 2"}
      notice-period:
      """
    let text = String(decoding: try #require(site.content[path]), as: UTF8.self)
    site.content[path] = Array(text.replacing("notice-period:", with: leap).utf8)
    let pages = try #require(try await PagesInTime(content: site.tree))
    check(Self.robots, pages)
  }

  @Test(
    "The site's own pages show every state from its first second on",
    arguments: ["weifang-2026", "jinan-2025", "qinghai-datasets"])
  func site(programme: String) async throws {
    let pages = try #require(try await PagesInTime(content: try PagesInTime.repository()))
    check(try #require(Self.real.first { $0.programme == programme }), pages)
  }

  private func check(_ table: StateTable, _ pages: PagesInTime) {
    for now in table.moments {
      let scene = pages.scene(at: now)
      let jobs = PageList(scene).jobs
      let bases: [Language: BaseView] = [.zh: BaseView(scene, .zh), .en: BaseView(scene, .en)]
      for language in Language.allCases {
        let prefix = language == .en ? "en/" : ""
        let overview = PagesInTime.text(pages.html(prefix + table.programme + "/", scene, jobs, bases))
        let notice = PagesInTime.text(pages.html(prefix + table.programme + "/notice/", scene, jobs, bases))
        let home = pages.html(prefix, scene, jobs, bases)
        for row in table.rows {
          let title = language == .zh ? row.zh : row.en
          let word = StateTable.word(
            table.state(of: row, at: now), language, isNotice: row.isNotice, isDeadline: row.isDeadline)
          if row.isNotice {
            let winners = PagesInTime.text(
              pages.html(prefix + table.programme + "/winners/", scene, jobs, bases))
            #expect(states(after: title + " ", in: winners, language, isNotice: true) == [word], "\(now.iso)")
            #expect(states(after: title + " ", in: overview, language, isNotice: true) == [word])
          } else {
            #expect(overview.contains(" \(title) \(word) "), "\(now.iso) \(title): \(word)")
            #expect(
              states(after: " \(title) ", in: notice, language, isDeadline: row.isDeadline).first == word,
              "\(now.iso) \(title)")
          }
        }
        let state = table.state(at: now)
        let title = pages.model.site.programmes.first { $0.id == table.programme }?.title[language] ?? ""
        #expect(
          PagesInTime.text(home).contains(" \(title) \(table.word(at: now, language)) "),
          "\(now.iso): \(state)")
        let url = "/" + prefix + table.programme + "/"
        #expect(section(of: url, in: home) == state.section, "\(now.iso): \(state)")
      }
    }
  }

  /// The state words that come first behind each place where a title stands, each once.
  private func states(
    after title: String, in text: String, _ language: Language, isNotice: Bool = false,
    isDeadline: Bool = false
  ) -> [String] {
    var found: [String] = []
    let words = [StateTable.State.upcoming, .open, .closing, .closed, .withdrawn].map {
      StateTable.word($0, language, isNotice: isNotice, isDeadline: isDeadline)
    }
    for range in text.ranges(of: title) {
      let rest = text[range.upperBound...].prefix(160)
      let first = words.compactMap { word in rest.range(of: " \(word) ").map { ($0.lowerBound, word) } }
        .min { $0.0 < $1.0 }
      if let first, !found.contains(first.1) { found.append(first.1) }
    }
    return found
  }

  /// The section of the home page in which the card of a programme stands.
  private func section(of url: String, in home: String) -> String? {
    guard let card = home.range(of: "<h3><a href=\"\(url)\"")?.lowerBound,
      let heading = home[..<card].ranges(of: "<h2 id=\"section-").last
    else { return nil }
    return String(home[heading.upperBound...].prefix { $0 != "\"" })
  }
}

extension StateTable.State {
  fileprivate var section: String {
    switch self {
    case .open, .closing: "open"
    case .upcoming: "coming"
    case .closed, .withdrawn: "closed"
    }
  }
}
