import CivilTime
import Content

extension RecordPage {
  /// The periods that the page states: those of the schedule on the notice, the notice period on the winner list.
  package func periods(_ calendar: WorkingCalendar) -> [Release.Period] {
    if isMainNotice {
      return programme.schedule.map { item in
        let interval = item.when.interval
        return Release.Period(
          id: item.id, start: item.isDeadline || item.when.isOpenAtStart ? nil : interval.start,
          end: interval.end, isWithdrawn: item.withdrawn != nil)
      }
    }
    guard let period = winners?.period, case .success(let resolved) = period.resolve(calendar) else {
      return []
    }
    let interval = resolved.interval
    return [Release.Period(id: ScheduleItem.noticeID, start: interval.start, end: interval.end)]
  }
}

extension ScheduleItem.When {
  /// Whether it is a series of deadlines without a first day.
  fileprivate var isOpenAtStart: Bool {
    if case .monthly(let deadline) = self { deadline.from == nil } else { false }
  }
}
