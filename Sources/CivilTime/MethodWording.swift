extension Wording {
  /// Writes in a sentence or two how a notice period was counted and on what ground, citing the Civil Code
  /// (arts. 201, 203, 204) where it is the ground.
  package func method(of period: ResolvedPeriod) -> String {
    let closing = Clause(closing: period.closing)
    switch period.origin {
    case .counted(let movedFrom):
      let head = choose("公示期" + count(of: period) + "，", "The notice period is " + count(of: period) + ": ")
      let clauses = Clause.counting(period.method) + [closing]
      return head + joined(clauses) + stop + source(of: period.method) + move(from: movedFrom, in: period)
    case .printed(let check):
      let head = choose("公示期为", "The notice period is ") + days(period.start, period.lastDay)
      let clauses = [Clause.printedDates, closing]
      return head + choose("，", ": ") + joined(clauses) + stop + remark(check, on: period)
    }
  }
}

extension Wording {
  private var stop: String { choose("。", ".") }
  private var nextSentence: String { choose("", " ") }

  /// `5天`, `5个工作日`, `5 days`, `5 working days`.
  private func count(of period: ResolvedPeriod) -> String {
    let number = period.count ?? period.lengthInDays
    return switch period.method.unit {
    case .calendarDay: choose("\(number)天", Self.counted(number, "day"))
    case .workingDay: choose("\(number)个工作日", Self.counted(number, "working day"))
    }
  }

  /// Joins clauses, each ground once, after the last of the neighbours that rest on it.
  private func joined(_ clauses: [Clause]) -> String {
    var text = ""
    for (index, clause) in clauses.enumerated() {
      text += choose(clause.zh, clause.en)
      guard index + 1 < clauses.count else {
        text += citation(clause.ground)
        break
      }
      if clauses[index + 1].ground == clause.ground {
        text += choose("，", ", and ")
      } else {
        text += citation(clause.ground) + choose("；", "; ")
      }
    }
    return text
  }

  private func citation(_ ground: Clause.Ground) -> String {
    switch ground {
    case .article201: choose("（依《民法典》第二百零一条）", " (Article 201 of the Civil Code)")
    case .article203: choose("（依《民法典》第二百零三条）", " (Article 203 of the Civil Code)")
    case .notice:
      choose("（公示另有规定，依《民法典》第二百零四条从其规定）", " (the notice's own rule, under Article 204 of the Civil Code)")
    }
  }

  /// Names where working days come from, when they mattered.
  private func source(of method: CountingMethod) -> String {
    guard method.unit == .workingDay || method.roll == .nextWorkingDay else { return "" }
    return choose(
      "工作日以国务院办公厅公布的节假日安排为准。",
      " Working days follow the holiday arrangements published by the General Office of the State Council.")
  }

  private func move(from movedFrom: CivilDate?, in period: ResolvedPeriod) -> String {
    guard let movedFrom else { return "" }
    let (from, to) = (dateAndWeekday(movedFrom), dateAndWeekday(period.lastDay))
    return choose("最后一日原为" + from + "，顺延至" + to + "。", " The last day moved from " + from + " to " + to + ".")
  }

  /// Says what a count makes of the printed dates.
  private func remark(_ check: ResolvedPeriod.CountCheck, on period: ResolvedPeriod) -> String {
    let count = count(of: period)
    let clauses = Clause.counting(period.method)
    let zh = clauses.map { $0.zh }.joined(separator: "，")
    let en = clauses.map { $0.en }.joined(separator: ", and ")
    switch check {
    case .agrees:
      return choose(
        "公示载明的" + count + "与此一致：" + zh + "。", " The stated count of " + count + " agrees: " + en + ".")
    case .disagrees(let counted, _):
      let day = dateAndWeekday(counted)
      return choose(
        "公示另载明" + count + "，如" + zh + "，则应至" + day + "，与载明的截止日期不一致，以载明的日期为准。",
        " The stated count of " + count + " would end on " + day + ", as " + en
          + "; the printed dates prevail.")
    case .unchecked(.outsideTables(let year)):
      return choose(
        "公示另载明" + count + "；尚无\(year)年的节假日安排，未作核对。",
        " The stated count of " + count
          + " was not checked: there are no holiday arrangements for \(year) yet.")
    case .noCount, .unchecked: return ""
    }
  }
}
