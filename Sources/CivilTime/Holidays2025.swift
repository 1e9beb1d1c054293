extension YearTable {
  /// General Office of the State Council, 国办发明电〔2024〕12号.
  static let year2025 = YearTable(
    2025,
    holidays: [
      101...101, 128...204, 404...406, 501...505, 531...602, 1001...1008,
    ],
    workdays: [126, 208, 427, 928, 1011])
}
