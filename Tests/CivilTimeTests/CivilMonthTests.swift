import Testing

@testable import CivilTime

@Suite struct CivilMonthTests {
  @Test(
    "A month is written no more exactly than it is known",
    arguments: [
      ("2025-10", "2025年10月", "October 2025"),
      ("2024-02", "2024年2月", "February 2024"),
      ("2025-10/2025-12", "2025年10月至12月", "October to December 2025"),
      ("2025-12/2026-01", "2025年12月至2026年1月", "December 2025 to January 2026"),
      ("2025-04-late/2025-07", "2025年4月下旬至7月", "late April to July 2025"),
    ])
  func wording(text: String, zh: String, en: String) throws {
    let span = try TimeSpan(parsing: text)
    #expect(Wording(.zh).span(span) == zh)
    #expect(Wording(.en).span(span) == en)
    #expect(span.description == text)
    #expect(!span.isExact)
  }

  @Test("A month lasts from its first day to the end of its last")
  func interval() throws {
    let february = try TimeSpan(parsing: "2024-02").interval
    #expect(february.start == Instant("2024-02-01 00:00"))
    #expect(february.end == Instant("2024-02-29 24:00"))
  }

  @Test(
    "What is no month is refused",
    arguments: ["2025-13", "2025-00", "2025-1", "1899-12", "2025/10", "202510x"])
  func refused(text: String) {
    #expect(throws: TimeSpanError.self) { try TimeSpan(parsing: text) }
  }
}
