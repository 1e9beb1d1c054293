import CivilTime
import Complaint
import Foundation
import Testing

/// The samples of `Tests/Fixtures/complaints`, whose complaints name a schema of 64 zeros.
enum Samples {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/complaints")

  static let desk = ComplaintDesk(
    programme: "sample-2026", title: .init(zh: "示例比赛", en: "Sample Competition"),
    address: "https://notices.example/sample-2026/complaint/",
    receiver: .init(zh: "示例组委会", en: "Sample Committee"),
    endpoint: "https://intake.example/complaints/sample-2026")

  /// The rules that were broken and whether the schema sees it, by the name of the file.
  static func expected() throws -> [Expectation] {
    let text = try String(contentsOf: folder.appending(path: "expected.tsv"), encoding: .utf8)
    return text.split(separator: "\n").map { line in
      let cells = line.split(separator: "\t").map(String.init)
      return Expectation(
        name: cells[0], schema: cells[1],
        refusals: cells[2...].map { $0.hasPrefix("- ") ? String($0.dropFirst()) : $0 })
    }
  }

  struct Expectation {
    let name: String
    /// `accepts`, `refuses` or `unread`.
    let schema: String
    /// Pointer, a space, rule.
    let refusals: [String]
  }

  static func names(_ kind: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: kind).path)
      .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }

  static func bytes(_ kind: String, _ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: "\(kind)/\(name).json")))
  }

  /// 12:00 on 6 August 2026, in a period from the 3rd to the 7th.
  static func circumstances(at moment: String = "2026-08-06 12:00") throws -> Circumstances {
    let start = try #require(Instant("2026-08-03 00:00"))
    let end = try #require(Instant("2026-08-07 24:00"))
    let period = try #require(Interval(start: start, end: end))
    return Circumstances(
      schemaHash: String(repeating: "0", count: 64), entries: ["s-001", "s-002"], period: .known(period),
      received: Instant(moment))
  }

  static func refusals(
    _ kind: String, _ name: String, at moment: String = "2026-08-06 12:00"
  ) throws -> [Refusal] {
    desk.form.refusals(of: try bytes(kind, name), under: try circumstances(at: moment))
  }
}

/// Python with the packages of `Tests/requirements.txt`.
enum Python {
  static let path = Samples.folder.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: ".venv/bin/python").path

  static let isInstalled =
    FileManager.default.isExecutableFile(atPath: path)
    || ProcessInfo.processInfo.environment["GONGSHI_TEST_ALL"] != nil

  /// Runs the script beside this file and gives its output, or its complaint.
  static func judge(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "judge.py").path
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = [script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
