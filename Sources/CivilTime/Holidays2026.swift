extension YearTable {
  /// General Office of the State Council, 国办发明电〔2025〕7号.
  static let year2026 = YearTable(
    2026,
    holidays: [
      101...103, 215...223, 404...406, 501...505, 619...621, 925...927, 1001...1007,
    ],
    workdays: [104, 214, 228, 509, 920, 1010])
}
