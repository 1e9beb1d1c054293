extension Timetable {
  /// Finds how every entry stands at a moment.
  ///
  /// - Parameter withinSecond: whether the clock is already past the full second. What is left until another
  ///   full second is then cut down from less; states are the same all through a second.
  package func outlook(at now: Instant, withinSecond: Bool = false) -> Outlook {
    var standings: [Standing] = []
    var nextChange: Instant?
    var nextTick = Instant(date: min(now.date, .latest), time: .endOfDay)
    for entry in entries {
      var standing = Standing(state: .closed, hasBegun: true)
      if let withdrawal = entry.withdrawal, withdrawal <= now {
        standing.isWithdrawn = true
        standings.append(standing)
        continue
      }
      if let withdrawal = entry.withdrawal { nextChange = min(withdrawal, nextChange ?? withdrawal) }
      if let course = entry.course(at: now) {
        let counted = course.counted(now, withinSecond)
        standing.state = course.state(at: now)
        standing.hasBegun = standing.state != .upcoming
        standing.countdown = course.countdown(at: counted)
        if let change = course.nextChange(after: now) { nextChange = min(change, nextChange ?? change) }
        if let tick = course.nextTick(at: counted) { nextTick = min(nextTick, max(tick, now)) }
      }
      if case .monthly(let deadline, _, let restDays) = entry.kind, let next = deadline.next(after: now) {
        standing.next = next.date
        standing.isRestDay = restDays.contains(next.date)
      }
      standings.append(standing)
    }
    for index in entries.indices { combine(index, &standings) }
    return Outlook(standings: standings, nextChange: nextChange, nextTick: nextTick)
  }
}

extension Timetable {
  /// Gives a programme the state of its stages, and each of them its role.
  private func combine(_ programme: Int, _ standings: inout [Standing]) {
    guard case .programme = entries[programme].kind else { return }
    var state = PeriodState.closed
    var hasBegun = false
    var first: (index: Int, start: Instant)?
    var last: (index: Int, end: Instant)?
    for (index, entry) in entries.enumerated() where entry.isStage(of: entries[programme]) {
      let stage = standings[index]
      guard let interval = entry.interval, !stage.isWithdrawn else { continue }
      state = PeriodState(ofStages: state, stage.state)
      if stage.hasBegun { hasBegun = true }
      switch stage.state {
      case .open, .closing: standings[index].role = .current
      case .upcoming: if interval.start < first?.start ?? .latest { first = (index, interval.start) }
      case .closed: if interval.end > last?.end ?? .earliest { last = (index, interval.end) }
      }
    }
    standings[programme].state = state
    standings[programme].hasBegun = hasBegun || state == .closed
    if let first {
      standings[first.index].role = .next
    } else if let last, state == .closed {
      standings[last.index].role = .last
    }
  }
}

extension Timetable.Entry {
  /// How the state changes from a moment on; nil for a programme, and for a monthly deadline that is over.
  fileprivate func course(at now: Instant) -> StateCourse? {
    switch kind {
    case .programme: nil
    case .span(let span, .deadline): span.deadlineCourse
    case .span(let span, _): span.course
    case .monthly(let deadline, _, _): deadline.next(after: now)?.course
    }
  }

  /// The moment from which on it is withdrawn.
  fileprivate var withdrawal: Instant? { withdrawn.map { Instant(date: $0, time: .startOfDay) } }

  /// The whole time; nil for a programme.
  fileprivate var interval: Interval? {
    switch kind {
    case .programme: nil
    case .span(let span, _): span.interval
    case .monthly(let deadline, _, _): deadline.interval
    }
  }
}

extension StateCourse {
  /// Gives the full second from which a countdown counts: within a second the next, unless the state will
  /// have changed by then.
  fileprivate func counted(_ now: Instant, _ withinSecond: Bool) -> Instant {
    guard withinSecond, let next = now.adding(seconds: 1), state(at: next) == state(at: now) else {
      return now
    }
    return next
  }
}
