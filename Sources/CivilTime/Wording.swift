/// A language in which times are written.
package enum WordingLanguage: String, Hashable, Sendable, CaseIterable {
  case zh
  case en
}

/// Writes times for readers, in one language.
///
/// Chinese has no space between characters and digits and full-width brackets; English has the day before the
/// month and unspaced dashes between bare days.
package struct Wording: Hashable, Sendable {
  package let language: WordingLanguage

  package init(_ language: WordingLanguage) {
    self.language = language
  }
}

extension Wording {
  /// Chooses the text of this wording's language.
  func choose(_ zh: String, _ en: String) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  /// `（北京时间）` or ` (Beijing Time)`, to stand after a time of day.
  var beijingTime: String { choose("（北京时间）", " (Beijing Time)") }

  /// Writes a number with an English noun, `1 day`, `2 days`.
  static func counted(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 " + noun : "\(number) " + noun + "s"
  }

  /// Writes an English ordinal number, `1st`, `22nd`, `13th`.
  static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number / 10 % 10, number % 10) {
      case (1, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(number)" + ending
  }
}

extension Weekday {
  /// `星期二` or `Tuesday`.
  package func name(_ language: WordingLanguage) -> String {
    switch (self, language) {
    case (.monday, .zh): "星期一"
    case (.tuesday, .zh): "星期二"
    case (.wednesday, .zh): "星期三"
    case (.thursday, .zh): "星期四"
    case (.friday, .zh): "星期五"
    case (.saturday, .zh): "星期六"
    case (.sunday, .zh): "星期日"
    case (.monday, .en): "Monday"
    case (.tuesday, .en): "Tuesday"
    case (.wednesday, .en): "Wednesday"
    case (.thursday, .en): "Thursday"
    case (.friday, .en): "Friday"
    case (.saturday, .en): "Saturday"
    case (.sunday, .en): "Sunday"
    }
  }
}

extension MonthPart {
  /// `上旬` or `early`.
  func name(_ language: WordingLanguage) -> String {
    switch (self, language) {
    case (.early, .zh): "上旬"
    case (.middle, .zh): "中旬"
    case (.late, .zh): "下旬"
    case (.early, .en): "early"
    case (.middle, .en): "mid"
    case (.late, .en): "late"
    }
  }
}
