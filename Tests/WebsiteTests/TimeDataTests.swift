import CivilTime
import Diagnostics
import Foundation
import Testing

@testable import Content
@testable import Website

/// The times that pages carry for their readers' browsers.
@Suite struct TimeDataTests {
  private func scene(_ moment: String) async throws -> Scene {
    let scene = try await NextChangeTests.scene()
    return Scene(
      site: scene.site, addresses: scene.addresses, theme: scene.theme, now: try #require(Instant(moment)),
      attachments: scene.attachments)
  }

  private func times(_ path: String, _ scene: Scene) throws -> [String]? {
    let job = try #require(PageList(scene).jobs.first { $0.address.path == path && $0.language == .zh })
    guard case .text(let text) = scene.times(job) else { return nil }
    return text.split(separator: "\n").map(String.init)
  }

  @Test("Every page of a programme carries all its times, withdrawals and deadlines among them")
  func lines() async throws {
    let scene = try await scene("2026-04-28 12:00")
    let lines = try #require(try times("robots-2026/notice/", scene))
    #expect(lines.first == "robots-2026 programme")
    #expect(lines.last == "robots-2026/notice-period notice 2026-04-30/2026-05-07 17:30")
    for line in [
      "robots-2026/registration schedule 2026-03-10/2026-04-09",
      "robots-2026/fair withdrawn 2026-04-20 schedule 2026-05-01",
      "robots-2026/papers deadline 2026-05-20 24:00",
      "robots-2026/call schedule 2026-05-21 12:00",
      "robots-2026/materials schedule monthly 31 from 2026-01-01 until 2026-06-30 at 17:30 rest 2026-05-31",
    ] { #expect(lines.contains(line), "\(line)") }
    #expect(lines.count == 13)
    #expect(try times("", scene) == lines)
    #expect(try times("names/", scene) == nil)
    let read = Timetable.read(lines.joined(separator: "\n"))
    #expect(read.unreadable == [])
    #expect(read.timetable == scene.timelines["robots-2026"]?.timetable)
  }

  @Test("The page that lists the days of a monthly deadline carries each as a time of its own")
  func days() async throws {
    let scene = try await scene("2026-04-28 12:00")
    let lines = try #require(try times("robots-2026/", scene))
    #expect(
      lines.suffix(4) == [
        "robots-2026/materials/2026-04-30 deadline 2026-04-30 17:30",
        "robots-2026/materials/2026-05-31 deadline 2026-05-31 17:30",
        "robots-2026/materials/2026-06-30 deadline 2026-06-30 17:30",
        "robots-2026/calls/2026-05-25 deadline 2026-05-25",
      ])
  }

  @Test(
    "A submission by a day or a moment is a deadline; a range, and anything else, is not",
    arguments: [
      ("submission", "2026-05-20", true), ("submission", "2026-05-20 17:30", true),
      ("submission", "2026-05-20 24:00", true), ("submission", "2026-05-01/2026-05-20", false),
      ("submission", "2026-05-late", false), ("final", "2026-05-20", false),
      ("registration", "2026-05-20", false),
    ])
  func deadlines(kind: String, when: String, isDeadline: Bool) throws {
    let text = Bilingual(zh: "示例", en: "Sample")
    let file = SourceFile(path: "a", bytes: [])
    let item = ScheduleItem(
      id: "a", title: text, kind: try #require(ScheduleItem.Kind(rawValue: kind)),
      when: .span(try TimeSpan(parsing: when)), source: text, note: nil, withdrawn: nil, place: file.start)
    #expect(item.isDeadline == isDeadline)
    #expect((item.course?.opens == nil) == isDeadline)
  }
}
