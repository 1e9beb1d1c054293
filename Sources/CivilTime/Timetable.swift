/// The times that a page shows, each under an id, in the order of the page.
///
/// A page carries them as text, an entry a line, so that a browser finds with this code what the build found:
///
///     robots-2026 programme
///     robots-2026/registration schedule 2026-06-12/2026-07-14
///     robots-2026/final withdrawn 2026-07-20 schedule 2026-08-01
///     robots-2026/notice-period notice 2026-08-03/2026-08-05 17:30
///     data-2025/monthly schedule monthly 25 until 2025-10-25 rest 2025-05-25 2025-10-25
package struct Timetable: Hashable, Sendable {
  package var entries: [Entry]

  package init(_ entries: [Entry] = []) {
    self.entries = entries
  }
}

extension Timetable {
  /// One time under its id.
  package struct Entry: Hashable, Sendable {
    /// ASCII without spaces; a slash parts a programme's id from that of one of its stages.
    package let id: String
    package let kind: Kind
    /// The day from whose 00:00 on it no longer holds; nil where it stands.
    package var withdrawn: CivilDate?

    package init(id: String, _ kind: Kind, withdrawn: CivilDate? = nil) {
      self.id = id
      self.kind = kind
      self.withdrawn = withdrawn
    }
  }

  package enum Kind: Hashable, Sendable {
    /// A programme: all entries whose ids are its own, a slash, and a part without a slash.
    case programme
    case span(TimeSpan, StateSubject)
    /// A monthly deadline and those of its days that are known to be rest days.
    case monthly(MonthlyDeadline, StateSubject, restDays: [CivilDate])
  }

  /// Whether a text can be the id of a stage or a programme: not empty, and only a–z, 0–9 and hyphens.
  package static func isID(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
          || byte == UInt8(ascii: "-")
      }
  }
}

extension Timetable.Entry {
  /// Makes the entry of a notice period.
  package init(id: String, _ period: ResolvedPeriod) {
    self.init(id: id, .span(period.span, .notice))
  }

  /// Makes the entry of a monthly deadline, with the rest days among its days from one on.
  package init(
    id: String, _ deadline: MonthlyDeadline, of subject: StateSubject = .schedule, since day: CivilDate,
    calendar: WorkingCalendar, withdrawn: CivilDate? = nil
  ) {
    let restDays = deadline.dates(since: day).filter { calendar.isWorkingDay($0) == false }
    self.init(id: id, .monthly(deadline, subject, restDays: restDays), withdrawn: withdrawn)
  }

  /// Whether this is a stage of a programme, compared byte by byte.
  func isStage(of programme: Timetable.Entry) -> Bool {
    guard case .programme = programme.kind else { return false }
    let (own, prefix) = (Array(id.utf8), Array(programme.id.utf8) + [UInt8(ascii: "/")])
    return own.starts(with: prefix) && !own[prefix.count...].contains(UInt8(ascii: "/"))
  }
}
