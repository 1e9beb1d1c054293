import CivilTime
import Foundation
import Testing

/// Compares the built-in years with the Python packages `chinesecalendar` and `holidays`, where installed.
@Suite(.enabled(if: CrossCheck.canRun, "needs chinesecalendar and holidays in .venv"))
struct CrossCheckTests {
  @Test func everyBuiltInDayIsWhatTwoPublishedPackagesHave() throws {
    let (status, report) = try CrossCheck.compare(.builtIn)
    #expect(report == "")
    #expect(status == 0)
  }

  @Test func aWrongDayIsFound() throws {
    var calendar = WorkingCalendar.builtIn
    #expect(calendar.add(year: 2025, holidays: [], workdays: []) == [])
    let (status, report) = try CrossCheck.compare(calendar)
    #expect(report.contains("2025-10-01 is workday, chinesecalendar has holiday"))
    #expect(report.contains("2025-10-11 is weekend, holidays has it worked"))
    #expect(status == 1)
  }
}

/// Hands a calendar to `cross_check.py`.
enum CrossCheck {
  static var canRun: Bool {
    do {
      return try python(["-c", "import chinese_calendar, holidays"], input: .nullDevice).status == 0
    } catch {
      return false
    }
  }

  /// Compares every day of 2024 to 2026.
  static func compare(_ calendar: WorkingCalendar) throws -> (status: Int32, report: String) {
    var lines = ""
    var date = try day("2024-01-01")
    while date.year < 2027 {
      lines += "\(date) \(try #require(calendar.kind(of: date)).rawValue)\n"
      date = try #require(date.adding(days: 1))
    }
    // A file and not a pipe: a script that stops early would break the pipe, and with it this process.
    let dump = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).txt")
    try Data(lines.utf8).write(to: dump)
    let result = try python([script], input: FileHandle(forReadingFrom: dump))
    try FileManager.default.removeItem(at: dump)
    return result
  }

  /// Where `make test` puts the packages.
  private static var interpreter: String {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return tests.deletingLastPathComponent().appendingPathComponent(".venv/bin/python").path
  }

  private static var script: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("cross_check.py").path
  }

  private static func python(
    _ arguments: [String], input: FileHandle
  ) throws -> (status: Int32, report: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: interpreter)
    process.arguments = arguments
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let report = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: report, as: UTF8.self))
  }
}
