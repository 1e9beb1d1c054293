/// One step of counting a period in both languages, with the ground it rests on.
struct Clause: Hashable, Sendable {
  let zh: String
  let en: String
  let ground: Ground

  /// Why a step is taken.
  enum Ground: Hashable, Sendable {
    /// The first day is not counted.
    case article201
    /// A last day that is no working day moves; a period closes at 24:00, or when business stops.
    case article203
    /// The notice has a rule of its own, which art. 204 lets it have.
    case notice
  }

  static let printedDates = Clause(
    zh: "起止日期由公示载明", en: "the notice prints both dates", ground: .notice)

  /// Makes the steps of a method, in the order in which they are taken.
  static func counting(_ method: CountingMethod) -> [Clause] {
    switch method.unit {
    case .calendarDay: [first(method), roll(method.roll)]
    case .workingDay: [first(method), workingDaysOnly]
    }
  }

  init(zh: String, en: String, ground: Ground) {
    self.zh = zh
    self.en = en
    self.ground = ground
  }

  /// Makes the step that closes the last day.
  init(closing: TimeOfDay) {
    let time = closing.description
    if closing == .endOfDay {
      self.init(
        zh: "于最后一日" + time + "截止", en: "the period closes at " + time + " on the last day",
        ground: .article203)
    } else {
      self.init(
        zh: "于最后一日" + time + "停止受理时截止",
        en: "the period closes at " + time + " on the last day, when business stops",
        ground: .article203)
    }
  }
}

extension Clause {
  private static let workingDaysOnly = Clause(
    zh: "只计工作日，休息日、节假日不计入", en: "only working days are counted", ground: .notice)

  private static func first(_ method: CountingMethod) -> Clause {
    switch (method.firstDay, method.unit) {
    case (.notCounted, _):
      Clause(
        zh: "自公示次日起算，公示当日不计入", en: "counting starts on the day after the first, which is not counted",
        ground: .article201)
    case (.counted, .calendarDay):
      Clause(
        zh: "自公示当日起算，当日计入", en: "counting starts on the first day, which is counted", ground: .notice)
    case (.counted, .workingDay):
      Clause(
        zh: "自公示当日起算，当日为工作日的计入",
        en: "counting starts on the first day, which is counted if it is a working day", ground: .notice)
    }
  }

  private static func roll(_ roll: Roll) -> Clause {
    switch roll {
    case .none:
      Clause(
        zh: "最后一日遇休息日、节假日不顺延", en: "the last day stays even if it is a rest day or public holiday",
        ground: .notice)
    case .nextWorkingDay:
      Clause(
        zh: "最后一日遇休息日、节假日的，顺延至其后第一个工作日",
        en: "a last day that is a rest day or public holiday gives way to the next working day",
        ground: .article203)
    }
  }
}
