import CivilTime
import Content
import Diagnostics
import Disk
import Foundation
import Mustache
import Testing

@testable import Website

/// A site with every kind of time: what it says changes at the moments it announces, and at no other.
@Suite struct NextChangeTests {
  /// The fixture site with every kind of time laid over it.
  static func scene() async throws -> Scene {
    var site = try FixtureSite()
    try site.overlay(folder: "periods")
    return try #require(try await site.builder().scene().scene)
  }

  /// Everything the site says at a moment, but for the moment itself.
  static func content(of model: Scene, at now: Instant) -> (text: [String], next: Instant?) {
    let scene = Scene(
      site: model.site, addresses: model.addresses, theme: model.theme, now: now,
      attachments: model.attachments, names: nil)
    let groups = PageGroups(scene)
    let jobs = groups.joined()
    var log = PageLog()
    var text = jobs.map { job in
      var own = BaseView(scene, job.language).page(job)
      own.merge(job.data(scene, &log))
      return scene.path(job.address, job.language) + "\n" + dump([own])
    }
    for file in scene.fileMakers(groups, SiteMap.Limits()).flatMap({ $0().flatMap { $0 } }) {
      text.append(file.path + "\n" + String(decoding: file.bytes, as: UTF8.self))
    }
    return (text, scene.nextChange())
  }

  @Test("Pages change at every announced moment and stay the same between two of them")
  func everyChange() async throws {
    var now = try #require(Instant("2025-12-01 00:00"))
    let scene = try await Self.scene()
    var (text, next) = Self.content(of: scene, at: now)
    var moments: [String] = []
    while let moment = next {
      let before = Self.content(of: scene, at: try #require(moment.adding(seconds: -1)))
      let changed = zip(before.text, text).filter { $0 != $1 }.map { $0.0.prefix { $0 != "\n" } }
      #expect(changed == [], "something changed between \(now.iso) and \(moment.iso)")
      #expect(before.next == moment)
      let after = Self.content(of: scene, at: moment)
      #expect(after.text != text, "nothing changed at \(moment.iso)")
      moments.append("\(moment.date) \(moment.time)")
      (now, text, next) = (moment, after.text, after.next)
    }
    #expect(moments == Self.expected)
  }

  static let expected = [
    "2025-12-25 00:00", "2025-12-26 00:00",  // a monthly call, its last day
    "2026-01-25 00:00", "2026-01-26 00:00", "2026-01-30 17:30", "2026-01-31 17:30",
    "2026-02-25 00:00", "2026-02-26 00:00", "2026-02-27 17:30", "2026-02-28 17:30",
    "2026-03-02 00:00", "2026-03-03 00:00", "2026-03-05 09:30",  // notices are published
    "2026-03-10 00:00",  // registration opens
    "2026-03-25 00:00", "2026-03-26 00:00", "2026-03-30 17:30", "2026-03-31 17:30",
    "2026-04-09 00:00", "2026-04-10 00:00",  // its last day and its end
    "2026-04-11 00:00", "2026-04-20 00:00",  // the middle of April; the fair is withdrawn
    "2026-04-21 00:00", "2026-04-22 09:00", "2026-04-22 17:30",  // interviews close all day long
    "2026-04-25 00:00", "2026-04-26 00:00", "2026-04-29 17:30",
    "2026-04-30 00:00", "2026-04-30 17:30",  // the notice period begins; the end of April
    "2026-05-03 00:00", "2026-05-05 00:00",  // a winner is corrected, another withdrawn
    "2026-05-06 17:30", "2026-05-07 17:30",  // its last 24 hours and its end, after the holidays
    "2026-05-10 00:00",  // its outcome
    "2026-05-20 00:00", "2026-05-21 00:00",  // the last day of a deadline, and its end
    "2026-05-21 12:00",
    "2026-05-25 00:00", "2026-05-26 00:00", "2026-05-30 17:30", "2026-05-31 17:30",
    "2026-06-12 00:00", "2026-06-29 17:30", "2026-06-30 17:30",
    "2026-07-13 17:30", "2026-07-14 17:30", "2026-10-01 00:00", "2026-11-01 00:00",
    "2026-12-31 00:00", "2027-01-01 00:00", "2027-01-02 00:00",
  ]

  @Test(
    "The manifest and the status announce the same moment",
    arguments: ["2026-04-28 12:00", "2027-01-02 00:00"])
  func manifest(moment: String) async throws {
    var site = try FixtureSite()
    try site.overlay(folder: "periods")
    let now = try #require(Instant(moment))
    let status = try #require(try await site.builder(now: now).status().status)
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongshi-\(UUID().uuidString)").path
    defer { removeTree(folder) }
    let report = try await site.builder(now: now).build(to: folder + "/Output")
    #expect(lines(report.findings.filter { $0.severity == .error }) == [])
    let manifest = try String(contentsOfFile: folder + "/Output/manifest.json", encoding: .utf8)
    let next = status.nextChange.map { "\"\($0.iso)\"" } ?? "null"
    #expect(manifest.contains("\n  \"nextChange\": \(next),\n"))
    #expect(String(decoding: status.json(), as: UTF8.self).contains("\n  \"nextChange\": \(next),\n"))
  }
}
