/// A whole month, where a source names nothing more exact: 2025年10月.
package struct CivilMonth: Hashable, Sendable {
  package let year: Int
  /// 1 to 12.
  package let month: Int

  /// Makes a month; nil when there is none such or the year lies outside 1900 to 2199.
  package init?(year: Int, month: Int) {
    guard CivilDate.years.contains(year), 1...12 ~= month else { return nil }
    self.year = year
    self.month = month
  }

  package var firstDate: CivilDate { CivilDate(existing: year, month, 1) }

  package var lastDate: CivilDate { firstDate.endOfMonth }
}

extension CivilMonth: CustomStringConvertible {
  /// The form it is read from, `2025-10`.
  package var description: String { "\(year)-\(twoDigits(month))" }
}
