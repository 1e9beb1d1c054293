extension Wording {
  /// Writes a monthly deadline, `每月25日前，截至2025年10月25日` or
  /// `by the 25th of each month, until 25 October 2025`.
  package func monthly(_ deadline: MonthlyDeadline) -> String {
    choose(chinese(deadline), english(deadline))
  }

  private func chinese(_ deadline: MonthlyDeadline) -> String {
    var text = ""
    if let from = deadline.from { text += "自" + date(from) + "起，" }
    text += "每月\(deadline.dayOfMonth)日"
    text += deadline.closing == .endOfDay ? "前" : deadline.closing.description + "前（北京时间）"
    if deadline.dayOfMonth > 28 { text += "（当月没有该日的，为当月最后一日）" }
    return text + "，截至" + date(deadline.until)
  }

  private func english(_ deadline: MonthlyDeadline) -> String {
    var text = "by "
    if deadline.closing != .endOfDay { text += deadline.closing.description + " (Beijing Time) on " }
    text += "the " + Self.ordinal(deadline.dayOfMonth) + " of each month"
    if deadline.dayOfMonth > 28 { text += " (the last day of a shorter month)" }
    if let from = deadline.from { return text + ", from " + date(from) + " until " + date(deadline.until) }
    return text + ", until " + date(deadline.until)
  }
}
