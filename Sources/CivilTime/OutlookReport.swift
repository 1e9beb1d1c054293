extension Timetable {
  /// Writes how the entries stand at a moment, for a page that shows them.
  ///
  /// The first line has the date in words, the moment in ISO 8601, the next change of a state in seconds since
  /// 1970 (empty when there is none) and the next tick of a countdown. A line follows for each entry: its id,
  /// state or `withdrawn`, role and `rest-day` where they hold, state in words, countdown in words, and the next day of a
  /// monthly deadline in ISO 8601 and in words. Tabs part the fields; no field has one.
  package func report(at now: Instant, withinSecond: Bool, wording: Wording) -> String {
    let outlook = outlook(at: now, withinSecond: withinSecond)
    let change = outlook.nextChange.map { "\($0.secondsSinceEpoch)" } ?? ""
    var text = wording.date(now.date) + "\t" + now.iso + "\t" + change
    text += "\t\(outlook.nextTick.secondsSinceEpoch)"
    for (entry, standing) in zip(entries, outlook.standings) {
      text += "\n" + entry.id + "\t" + (standing.isWithdrawn ? "withdrawn" : standing.state.rawValue)
      text += "\t" + standing.marks
      text += "\t" + wording.state(of: entry.kind, standing)
      text += "\t" + (standing.countdown.map { wording.countdown($0) } ?? "")
      text += "\t" + (standing.next?.description ?? "")
      text += "\t" + (standing.next.map { wording.dateAndWeekday($0) } ?? "")
    }
    return text
  }
}

extension Wording {
  /// Writes the state of an entry in words.
  package func state(of kind: Timetable.Kind, _ standing: Standing) -> String {
    if standing.isWithdrawn { return withdrawn }
    return switch kind {
    case .programme: programme(standing.state, hasBegun: standing.hasBegun)
    case .span(_, let subject), .monthly(_, let subject, _): state(standing.state, of: subject)
    }
  }
}

extension Standing {
  /// The role and `rest-day`, parted by a space.
  fileprivate var marks: String {
    guard isRestDay else { return role?.rawValue ?? "" }
    return (role.map { $0.rawValue + " " } ?? "") + "rest-day"
  }
}
