/// What a state is the state of: its words differ.
package enum StateSubject: Hashable, Sendable, CaseIterable {
  /// A period of a schedule, such as registration.
  case schedule
  /// A notice period (公示期).
  case notice
  /// A deadline, which does not start.
  case deadline
}

extension Wording {
  /// Writes a state in words.
  package func state(_ state: PeriodState, of subject: StateSubject = .schedule) -> String {
    switch (subject, state) {
    case (.schedule, .upcoming): choose("未开始", "Not started")
    case (.schedule, .open): choose("进行中", "Open")
    case (.schedule, .closing): choose("即将截止", "Closing soon")
    case (.schedule, .closed): choose("已结束", "Closed")
    case (.notice, .upcoming): choose("公示未开始", "Notice period not started")
    case (.notice, .open): choose("公示中", "On public notice")
    case (.notice, .closing): choose("公示即将期满", "Notice period ending soon")
    case (.notice, .closed): choose("公示期满", "Notice period ended")
    case (.deadline, .upcoming), (.deadline, .open): choose("未截止", "Open")
    case (.deadline, .closing): choose("即将截止", "Closing soon")
    case (.deadline, .closed): choose("已截止", "Closed")
    }
  }

  /// Writes the state of a programme, which between two of its stages has begun but does not run.
  package func programme(_ state: PeriodState, hasBegun: Bool) -> String {
    state == .upcoming && hasBegun ? choose("下一阶段未开始", "Between stages") : self.state(state)
  }

  /// The state of what no longer holds.
  package var withdrawn: String { choose("已撤回", "Withdrawn") }

  /// The longest words a state of this kind can have, for a page to leave room for any.
  package func longestState(of kind: Timetable.Kind) -> String {
    var longest = ""
    for state in PeriodState.allCases {
      let words = self.state(of: kind, Standing(state: state, hasBegun: true))
      if words.utf8.count > longest.utf8.count { longest = words }
    }
    return longest
  }

  /// Writes a remaining time by its two largest units, `还剩3天5小时` or `3 days 5 hours left`.
  package func remaining(_ remaining: Remaining) -> String {
    choose("还剩" + length(remaining), length(remaining) + " left")
  }

  /// Writes what a countdown shows; before an opening `距开始还有3天` or `opens in 3 days`.
  package func countdown(_ countdown: Countdown) -> String {
    switch countdown {
    case .untilClosed(let left): remaining(left)
    case .untilOpen(let left): choose("距开始还有" + length(left), "opens in " + length(left))
    }
  }

  /// Writes what a day is in the holiday tables.
  package func dayKind(_ kind: DayKind) -> String {
    switch kind {
    case .workday: choose("工作日", "working day")
    case .weekend: choose("休息日", "weekend")
    case .holiday: choose("节假日", "public holiday")
    case .makeUpWorkday: choose("调休工作日", "make-up working day")
    }
  }

  /// The mark of a deadline that falls on a weekend or holiday.
  package var restDay: String { choose("休息日", "rest day") }
}

extension Wording {
  private func length(_ time: Remaining) -> String {
    let (days, hours, minutes) = (time.days, time.hours, time.minutes)
    if days == 0, hours == 0, minutes == 0 { return choose("不到1分钟", "less than a minute") }
    var text = ""
    func add(_ number: Int, _ zh: String, _ en: String) {
      guard number > 0 else { return }
      if language == .en, !text.isEmpty { text += " " }
      text += choose("\(number)" + zh, Self.counted(number, en))
    }
    add(days, "天", "day")
    add(hours, "小时", "hour")
    if days == 0 { add(minutes, "分钟", "minute") }
    return text
  }
}
