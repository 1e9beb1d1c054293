import CivilTime
import Content
import Diagnostics
import Mustache

/// How a time stands, as the templates mark it for the script that keeps it right.
extension Scene {
  /// The state of a time in words, its name on the page, and what is offered because of it.
  ///
  /// - Parameter title: what a change of the state is announced under.
  func stateData(
    _ time: Timetable.Entry, _ standing: Standing, title: String, _ language: Language
  ) -> Object {
    let words = Wording(language.wording)
    let isRunning = !standing.isWithdrawn && (standing.state == .open || standing.state == .closing)
    return [
      "id": .text(standing.isWithdrawn ? "withdrawn" : standing.state.rawValue),
      "text": .text(words.state(of: time.kind, standing)),
      "time": .text(time.id),
      "title": .text(title),
      "room": .text(words.longestState(of: time.kind)),
      "is-upcoming": .bool(!standing.isWithdrawn && standing.state == .upcoming),
      "is-running": .bool(isRunning),
      "is-closed": .bool(!standing.isWithdrawn && standing.state == .closed),
      "is-named": .bool(standing.role != nil),
      "is-next": .bool(standing.role == .next),
      "is-rest-day": .bool(standing.isRestDay),
      "has-countdown": .bool(isRunning || standing.state == .upcoming ? time.canCountDown : false),
    ]
  }

  /// The state of a programme; missing stages leave it closed.
  func stateData(_ programme: Programme, _ language: Language) -> Value {
    guard let whole = timelines[programme.id]?.programme else { return .missing }
    return .object(
      stateData(whole.time, whole.standing, title: shortTitle(of: programme, language), language))
  }

  func stateData(_ entry: Timeline.Entry, _ language: Language) -> Object {
    stateData(entry.time, entry.standing, title: entry.item.title[language], language)
  }

  func stateData(_ notice: Timeline.Notice, _ language: Language) -> Object {
    stateData(notice.time, notice.standing, title: NoticePeriod.word[language], language)
  }

  /// The times that the script of a page keeps right: of its programme, or on the home page of all.
  func times(_ job: PageJob) -> Value {
    // All pages of a programme but its overview carry the same.
    if job.template != "programme", job.address != .home, let programme = programmes[job.programme ?? ""] {
      return views.value(.times, of: programme, job.language) { computedTimes(job) }
    }
    return computedTimes(job)
  }

  private func computedTimes(_ job: PageJob) -> Value {
    let programmes = job.address == .home ? site.programmes.map(\.id) : [job.programme].compactMap { $0 }
    let found = programmes.compactMap { timelines[$0] }
    if found.isEmpty { return .missing }
    var entries = found.flatMap(\.timetable.entries)
    // The only page that lists the dates of a recurring deadline.
    if job.template == "programme" {
      entries += found.flatMap(\.entries).flatMap { entry in entry.comingDates.map { $0.time } }
    }
    return .text(Timetable(entries).description)
  }
}

extension Timetable.Entry {
  /// Whether any of its ends is exact enough to count down to.
  fileprivate var canCountDown: Bool {
    switch kind {
    case .programme: false
    case .span(let span, _): span.ends.first.isExact || span.ends.last.isExact
    case .monthly: true
    }
  }
}
