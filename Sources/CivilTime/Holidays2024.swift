extension YearTable {
  /// General Office of the State Council, 国办发明电〔2023〕7号.
  static let year2024 = YearTable(
    2024,
    holidays: [
      101...101, 210...217, 404...406, 501...505, 610...610, 915...917, 1001...1007,
    ],
    workdays: [204, 218, 407, 428, 511, 914, 929, 1012])
}
