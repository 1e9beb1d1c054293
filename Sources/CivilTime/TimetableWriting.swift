extension Timetable: CustomStringConvertible {
  /// The text that a page carries, without a line break at its end.
  package var description: String {
    var text = ""
    for entry in entries {
      if !text.isEmpty { text += "\n" }
      text += entry.description
    }
    return text
  }
}

extension Timetable.Entry: CustomStringConvertible {
  /// The entry's line.
  package var description: String {
    let name = id + (withdrawn.map { " withdrawn " + $0.description } ?? "")
    return switch kind {
    case .programme: name + " programme"
    case .span(let span, let subject): name + " " + subject.word + " " + span.description
    case .monthly(let deadline, let subject, let restDays):
      name + " " + subject.word + " " + Self.text(deadline, restDays)
    }
  }

  private static func text(_ deadline: MonthlyDeadline, _ restDays: [CivilDate]) -> String {
    var text = "monthly \(deadline.dayOfMonth)"
    if let from = deadline.from { text += " from " + from.description }
    text += " until " + deadline.until.description
    if deadline.closing != .endOfDay { text += " at " + deadline.closing.description }
    if !restDays.isEmpty { text += " rest" }
    for day in restDays { text += " " + day.description }
    return text
  }
}

extension StateSubject {
  /// The word for it in a timetable's text.
  fileprivate var word: String {
    switch self {
    case .schedule: "schedule"
    case .notice: "notice"
    case .deadline: "deadline"
    }
  }
}
