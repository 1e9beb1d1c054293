/// A third of a month (旬): the 1st to 10th, the 11th to 20th, and the rest.
package enum MonthPart: Int, Hashable, Sendable, CaseIterable {
  /// 上旬
  case early
  /// 中旬
  case middle
  /// 下旬
  case late
}

/// One third of one month, such as 2026年7月下旬.
package struct TenDayPart: Hashable, Sendable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  package let part: MonthPart

  /// Makes a part; nil when there is no such month or the year lies outside 1900 to 2199.
  package init?(year: Int, month: Int, part: MonthPart) {
    guard CivilDate.years.contains(year), 1...12 ~= month else { return nil }
    self.year = year
    self.month = month
    self.part = part
  }

  /// Reads `2026-07-early`, `2026-07-mid` or `2026-07-late`, strictly; nil for any other text.
  package init?(_ text: String) {
    var reader = TextReader(text)
    do {
      self = try reader.tenDayPart()
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
  }

  package var firstDate: CivilDate { CivilDate(existing: year, month, 1 + 10 * part.rawValue) }

  /// The 10th, the 20th, or the month's last day.
  package var lastDate: CivilDate {
    part == .late ? firstDate.endOfMonth : CivilDate(existing: year, month, 10 + 10 * part.rawValue)
  }
}

extension TenDayPart: Comparable {
  package static func < (left: TenDayPart, right: TenDayPart) -> Bool { left.firstDate < right.firstDate }
}

extension TenDayPart: CustomStringConvertible {
  /// The form it is read from, `2026-07-late`.
  package var description: String {
    let word =
      switch part {
      case .early: "early"
      case .middle: "mid"
      case .late: "late"
      }
    return "\(year)-\(twoDigits(month))-" + word
  }
}
