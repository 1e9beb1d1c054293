import CivilTime
import Diagnostics
import Foundation
import Testing

@testable import Website

/// What stands beside a date: rest days, withdrawals, outcomes.
@Suite struct DateMarkTests {
  private func page(
    _ path: String, at moment: String, replacing old: String = "", with new: String = ""
  ) async throws -> String {
    var site = try FixtureSite()
    try site.overlay(folder: "periods")
    let programme = "robots-2026/programme.yml"
    if !old.isEmpty {
      let text = String(decoding: try #require(site.content[programme]), as: UTF8.self)
      #expect(text.contains(old))
      site.content[programme] = Array(text.replacing(old, with: new).utf8)
    }
    let pages = try #require(try await PagesInTime(content: site.tree))
    let scene = pages.scene(at: try #require(Instant(moment)))
    let bases: [Language: BaseView] = [.zh: BaseView(scene, .zh), .en: BaseView(scene, .en)]
    return PagesInTime.text(pages.html(path, scene, PageList(scene).jobs, bases))
  }

  @Test(
    "A date on a rest day says so, a worked weekend does not, and an unknown year says nothing",
    arguments: [
      ("2026-05-01", "2026年5月1日（星期五） 休息日", "Friday, 1 May 2026 rest day"),
      ("2026-05-09", "2026年5月9日（星期六） 依据", "Saturday, 9 May 2026 Source"),
      (
        "2026-05-10 24:00", "2026年5月10日（星期日）24:00（北京时间） 休息日",
        "24:00, Sunday, 10 May 2026 (Beijing Time) rest day"
      ),
      ("2027-05-02", "2027年5月2日（星期日） 依据", "Sunday, 2 May 2027 Source"),
      (
        "2026-05-30/2026-06-02", "2026年5月30日（星期六）至6月2日（星期二） 2026年5月30日（星期六） 休息日 依据",
        "Saturday, 30 May – Tuesday, 2 June 2026 Saturday, 30 May 2026 rest day Source"
      ),
      ("2026-05-early", "2026年5月上旬 依据", "early May 2026 Source"),
    ])
  func restDays(when: String, zh: String, en: String) async throws {
    for (path, words) in [("robots-2026/", zh), ("en/robots-2026/", en)] {
      let text = try await page(
        path, at: "2026-03-01 00:00", replacing: "when: 2026-10\n", with: "when: \(when)\n")
      #expect(text.contains(words), "\(text)")
    }
  }

  @Test("A notice period that ends on a rest day says so")
  func noticePeriod() async throws {
    let text = try await page(
      "robots-2026/winners/", at: "2026-05-01 00:00", replacing: "unit: working-day",
      with: "unit: calendar-day")
    #expect(text.contains("2026年5月2日17:30（北京时间） 休息日"))
  }

  @Test("A withdrawal is told with its day and reason from that day on")
  func withdrawal() async throws {
    let words = "2026年4月20日（星期一） ：场地停用。"
    #expect(!(try await page("robots-2026/", at: "2026-04-19 23:59:59").contains(words)))
    #expect(try await page("robots-2026/", at: "2026-04-20 00:00").contains(words))
    let en = try await page("en/robots-2026/", at: "2026-04-20 00:00")
    #expect(en.contains("Monday, 20 April 2026 : The venue is closed."))
  }

  @Test("A winner list leads to the outcome once that is published")
  func outcome() async throws {
    #expect(!(try await page("robots-2026/winners/", at: "2026-05-09 23:59:59").contains("公示结果")))
    #expect(try await page("robots-2026/winners/", at: "2026-05-10 00:00").contains("公示结果 公示结果"))
  }
}
