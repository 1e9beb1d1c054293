import CivilTime
import Foundation
import Testing

@testable import Website

/// The form of calendar files, RFC 5545.
@Suite struct CalendarWriterTests {
  private func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      Array(line.last == 0x0D ? line.dropLast() : line)
    }
  }

  @Test(
    "Lines are folded at 75 octets, never within a character, and unfold to what they were",
    arguments: ["a", "é", "中", "𠮷", "a中", "中文a𠮷é", "，"])
  func folding(unit: String) throws {
    for count in 0...120 {
      let text = String(repeating: unit, count: count)
      var writer = CalendarWriter()
      writer.property("SUMMARY", text: text)
      #expect(writer.bytes.suffix(2) == [0x0D, 0x0A])
      let folded = lines(Array(writer.bytes.dropLast(2)))
      for line in folded {
        #expect(line.count <= 75)
        #expect(String(validating: line, as: UTF8.self) != nil, "a character was cut")
      }
      for line in folded.dropFirst() { #expect(line.first == 0x20) }
      // No line is left short: the next character would not have fitted.
      for (line, next) in zip(folded, folded.dropFirst()) {
        let first = String(decoding: next.dropFirst(), as: UTF8.self).unicodeScalars.first
        #expect(line.count + (first.map { UTF8.width($0) } ?? 0) > 75)
      }
      let unfolded = String(decoding: CalendarWriter.unfolded(writer.bytes), as: UTF8.self)
      #expect(unfolded == "SUMMARY:" + text + "\n")
    }
  }

  @Test(
    "Texts are escaped",
    arguments: [
      ("a, b; c", "a\\, b\\; c"), ("back\\slash", "back\\\\slash"), ("two\nlines", "two\\nlines"),
      ("colon: \"quotes\"", "colon: \"quotes\""), ("\r\u{0}\u{7F}\u{1B}x", "x"), ("，；", "，；"),
      ("END:VEVENT\r\nBEGIN:VEVENT", "END:VEVENT\\nBEGIN:VEVENT"),
    ])
  func escaping(text: String, written: String) {
    var writer = CalendarWriter()
    writer.property("X", text: text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "X:\(written)\r\n")
  }

  @Test(
    "Times are whole days or moments with a zone, and the end is the first that is no longer part of it",
    arguments: [
      ("2026-07-14", "DTSTART;VALUE=DATE:20260714\r\nDTEND;VALUE=DATE:20260715\r\n"),
      ("2026-07-14 24:00", "DTSTART;VALUE=DATE:20260714\r\nDTEND;VALUE=DATE:20260715\r\n"),
      ("2026-12-31/2027-01-01", "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270102\r\n"),
      ("2028-02-late", "DTSTART;VALUE=DATE:20280221\r\nDTEND;VALUE=DATE:20280301\r\n"),
      ("2025-10", "DTSTART;VALUE=DATE:20251001\r\nDTEND;VALUE=DATE:20251101\r\n"),
      ("2026-07-14 17:30", "DTSTART;TZID=Asia/Shanghai:20260714T173000\r\n"),
      (
        "2026-06-12/2026-07-14 17:30",
        "DTSTART;TZID=Asia/Shanghai:20260612T000000\r\nDTEND;TZID=Asia/Shanghai:20260714T173000\r\n"
      ),
      ("2026-06-12/2026-07-14 24:00", "DTSTART;VALUE=DATE:20260612\r\nDTEND;VALUE=DATE:20260715\r\n"),
    ])
  func times(when: String, written: String) throws {
    var writer = CalendarWriter()
    CalendarTime(try TimeSpan(parsing: when)).write(to: &writer)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == written)
  }

  @Test("A moment is written in UTC where it must be")
  func utc() throws {
    #expect(try #require(Instant("2026-03-01 07:59:59")).basicUTC == "20260228T235959Z")
    #expect(try #require(Instant("2024-03-01 00:00")).basicUTC == "20240229T160000Z")
  }

  @Test(
    "A series is a rule; days that a month may lack fall on its last",
    arguments: [
      (25, "24:00", "FREQ=MONTHLY;BYMONTHDAY=25;UNTIL=20251025"),
      (31, "17:30", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;UNTIL=20251025T093000Z"),
      (29, "24:00", "FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1;UNTIL=20251025"),
    ])
  func rules(day: Int, closing: String, rule: String) throws {
    let deadline = try MonthlyDeadline(
      dayOfMonth: day, until: try #require(CivilDate("2025-10-25")),
      closing: try #require(TimeOfDay(closing)))
    #expect(deadline.recurrence == rule)
  }

  @Test("JSON in a page cannot end its element")
  func script() {
    let html = Scene.script(Array("{\"name\":\"</script><!-- & 公示\"}".utf8))
    #expect(
      String(decoding: html.bytes, as: UTF8.self)
        == "<script type=\"application/ld+json\">{\"name\":\"\\u003c/script\\u003e\\u003c!-- \\u0026 公示\"}</script>"
    )
  }
}
