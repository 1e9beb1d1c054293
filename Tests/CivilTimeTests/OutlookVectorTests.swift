import CivilTime
import Foundation
import Testing

/// Keeps `../BrowserTests/vectors.tsv`, by which the tests in a browser compare the WebAssembly build with this
/// one, as this build has it. With `GONGSHI_WRITE_VECTORS` set the file is written anew.
@Suite struct OutlookVectorTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "BrowserTests/vectors.tsv")

  @Test func theBrowsersVectorsAreWhatThisBuildFinds() throws {
    let vectors = try Vectors.text()
    if ProcessInfo.processInfo.environment["GONGSHI_WRITE_VECTORS"] != nil {
      try Data(vectors.utf8).write(to: Self.file)
    }
    let kept = try String(contentsOf: Self.file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let found = vectors.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(kept.count == found.count)
    let firstDifference = zip(kept, found).first { $0 != $1 }
    #expect(firstDifference == nil)
  }
}

/// Timetables and moments around every boundary in them.
private enum Vectors {
  /// A line `timetable`, a tab and the timetable; then a line for each moment and language: milliseconds since
  /// 1970, language, report. Tabs and line breaks within a field are written `\t` and `\n`.
  static func text() throws -> String {
    var text = ""
    for timetable in try timetables() {
      text += "timetable\t" + escaped(timetable) + "\n"
      let read = Timetable.read(timetable)
      #expect(read.unreadable == [])
      for milliseconds in try moments(of: read.timetable) {
        let now = try #require(Instant(secondsSinceEpoch: milliseconds / 1_000))
        for wording in [chinese, english] {
          let report = read.timetable.report(
            at: now, withinSecond: milliseconds % 1_000 != 0, wording: wording)
          text += "\(milliseconds)\t\(wording.language.rawValue)\t" + escaped(report) + "\n"
        }
      }
    }
    return text
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\t", with: "\\t").replacing("\n", with: "\\n")
  }

  private static func timetables() throws -> [String] {
    let spans = [
      "2026-07-13/2026-07-15", "2026-07-14", "2026-07-14 24:00", "2026-07-14 17:30",
      "2026-07-14 09:00/2026-07-14 17:30", "2026-06-12 09:00/2026-07-14 17:30", "2026-06-12/2026-07-14 17:30",
      "2028-02-28/2028-02-29", "2028-02-29", "2026-02-27/2026-02-28", "2026-12-31/2027-01-01", "2026-12-31",
      "2026-07-late", "2026-06-early/2026-07-mid", "2025-10", "2026-06-late/2026-07-14",
    ]
    let deadlines = [
      "2026-07-14 17:30", "2026-07-14 24:00", "2026-12-31 24:00", "2028-02-29", "2026-07-late",
      "2026-07-14", "2026-02-28", "2026-12-31",
    ]
    // Around the working weekends of 2025 and the longest holidays.
    let periods: [(String, Int, CountingMethod, String?)] = [
      ("2025-09-26", 3, CountingMethod(unit: .workingDay), nil),
      ("2025-09-29", 5, CountingMethod(unit: .workingDay, firstDay: .notCounted), nil),
      ("2025-09-29", 5, CountingMethod(firstDay: .notCounted, roll: .nextWorkingDay), nil),
      ("2026-02-13", 3, CountingMethod(firstDay: .notCounted, roll: .nextWorkingDay), "17:30"),
      ("2026-07-13", 5, CountingMethod(), nil),
    ]
    let monthly = [
      "schedule monthly 25 from 2025-08-26 until 2025-10-25 rest 2025-10-25",
      "deadline monthly 31 from 2026-01-31 until 2026-03-01 at 17:30 rest 2026-02-28",
    ]
    let programmes = [
      """
      p programme
      p/registration schedule 2026-06-12/2026-07-14
      p/review schedule 2026-07-late
      p/final schedule 2026-08-10 09:00/2026-08-10 17:30
      p/second-final withdrawn 2026-08-01 schedule 2026-08-20
      p/notice-period notice 2026-08-12/2026-08-14
      q programme
      q/monthly schedule monthly 25 from 2026-07-01 until 2026-08-25 rest 2026-07-25
      """
    ]
    return spans.map { "a schedule " + $0 } + deadlines.map { "a deadline " + $0 }
      + (try periods.map { start, count, method, closing in
        let period = NoticePeriod(
          start: try day(start), count: count, unit: method.unit, firstDay: method.firstDay,
          roll: method.roll,
          closing: closing.flatMap { TimeOfDay($0) })
        return Timetable.Entry(id: "a", try period.resolve(.builtIn).get()).description
      }) + monthly.map { "a " + $0 } + programmes
  }

  /// One second before each change of a state, at it, and one after; where there are few, within the second
  /// before and after; and around the last minutes, hours and days before the end.
  private static func moments(of timetable: Timetable) throws -> [Int64] {
    var changes: [Instant] = []
    var change = try timetable.outlook(at: moment("2025-05-01 00:00")).nextChange
    while let now = change {
      changes.append(now)
      change = timetable.outlook(at: now).nextChange
    }
    var moments: Set<Int64> = []
    for change in changes {
      let at = change.secondsSinceEpoch * 1_000
      moments.formUnion([at - 1_000, at, at + 1_000])
      if changes.count < 3 { moments.formUnion([at - 1, at + 1]) }
    }
    if let end = changes.last?.secondsSinceEpoch {
      for left: Int64 in [60, 3_600, 90_000] {
        moments.formUnion([(end - left) * 1_000, (end - left) * 1_000 + 1])
      }
    }
    return moments.sorted()
  }
}
