import CivilTime
import Content
import Diagnostics
import Disk
import Foundation

@testable import Website

/// What the periods of a programme do and when, written down by hand: the states a page must show.
struct StateTable {
  enum State: String {
    case upcoming, open, closing, closed, withdrawn
  }

  /// One period: its titles, its first state, and each moment with the state that begins then.
  struct Row {
    let zh: String
    let en: String
    var isNotice = false
    /// Open until it has passed.
    var isDeadline = false
    let first: State
    let changes: [(moment: String, state: State)]
  }

  let programme: String
  let rows: [Row]

  /// One second before, at, and one second after every boundary.
  var moments: [Instant] {
    var moments: [Instant] = []
    for text in Set(rows.flatMap { $0.changes.map(\.moment) }).sorted() {
      guard let boundary = Instant(text) else { continue }
      moments += [-1, 0, 1].compactMap { boundary.adding(seconds: $0) }
    }
    return moments
  }

  func state(of row: Row, at now: Instant) -> State {
    row.changes.last { change in Instant(change.moment).map { $0 <= now } ?? false }?.state ?? row.first
  }

  /// What the programme as a whole does: what closes or is open goes before what is to come.
  func state(at now: Instant) -> State {
    let states = rows.map { state(of: $0, at: now) }
    return [.closing, .open, .upcoming].first(where: states.contains) ?? .closed
  }

  /// What the programme is said to do: between two stages it has begun but does not run.
  func word(at now: Instant, _ language: Language) -> String {
    let state = state(at: now)
    let hasBegun = rows.contains { [.open, .closing, .closed].contains(self.state(of: $0, at: now)) }
    guard state == .upcoming, hasBegun else { return Self.word(state, language) }
    return language == .zh ? "下一阶段未开始" : "Between stages"
  }

  static func word(
    _ state: State, _ language: Language, isNotice: Bool = false, isDeadline: Bool = false
  ) -> String {
    switch (state, isNotice) {
    case (.open, _) where isDeadline: language == .zh ? "未截止" : "Open"
    case (.closed, _) where isDeadline: language == .zh ? "已截止" : "Closed"
    case (.upcoming, false): language == .zh ? "未开始" : "Not started"
    case (.open, false): language == .zh ? "进行中" : "Open"
    case (.closing, false): language == .zh ? "即将截止" : "Closing soon"
    case (.closed, false): language == .zh ? "已结束" : "Closed"
    case (.withdrawn, _): language == .zh ? "已撤回" : "Withdrawn"
    case (.upcoming, true): language == .zh ? "公示未开始" : "Notice period not started"
    case (.open, true): language == .zh ? "公示中" : "On public notice"
    case (.closing, true): language == .zh ? "公示即将期满" : "Notice period ending soon"
    case (.closed, true): language == .zh ? "公示期满" : "Notice period ended"
    }
  }
}

/// Pages of one model made for many moments, as the text that a reader sees.
struct PagesInTime {
  let model: Scene

  /// - Parameter content: the files; the templates are those of the repository.
  init?(content: FileTree) async throws {
    let root = FixtureSite.fixtures.deletingLastPathComponent().deletingLastPathComponent()
    let theme = try Folder(root.appending(path: "Templates").path).tree()
    let builder = SiteBuilder(
      content: content, templates: theme, options: .init(now: FixtureSite.asOf, workers: 2))
    guard let model = try await builder.scene().scene else { return nil }
    self.model = model
  }

  static func repository() throws -> FileTree {
    let root = FixtureSite.fixtures.deletingLastPathComponent().deletingLastPathComponent()
    return try Folder(root.appending(path: "Content").path).tree()
  }

  func scene(at now: Instant) -> Scene {
    Scene(
      site: model.site, addresses: model.addresses, theme: model.theme, now: now,
      attachments: model.attachments)
  }

  func html(_ path: String, _ scene: Scene, _ jobs: [PageJob], _ bases: [Language: BaseView]) -> String {
    guard let job = jobs.first(where: { scene.path($0.address, $0.language) == path }),
      let base = bases[job.language]
    else { return "" }
    var log = PageLog()
    var bytes: [UInt8] = []
    _ = scene.theme.library.render(job.template, base.stack(job, scene, &log), into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text of a page without its markup, blanks and line breaks as one blank.
  static func text(_ html: String) -> String {
    var text: [UInt8] = []
    var isMarkup = false
    for byte in html.utf8 {
      if byte == UInt8(ascii: "<") { isMarkup = true }
      let isBlank = isMarkup || byte == 0x20 || byte == 0x0A
      if !isBlank { text.append(byte) } else if text.last != 0x20 { text.append(0x20) }
      if byte == UInt8(ascii: ">") { isMarkup = false }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
