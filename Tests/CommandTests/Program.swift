import Foundation
import TestSupport

/// The real binary, run with real arguments.
enum Program {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The valid fixture site as a root folder.
  static let fixture = root.appending(path: "Tests/Fixtures/site")

  struct Result {
    let code: Int32
    let output: String
    let errors: String
  }

  /// Runs `gongshi` from the folder the tests were built in.
  static func gongshi(_ arguments: [String], environment: [String: String] = ["LANG": "C"]) throws -> Result {
    try run(binary.path, arguments, environment: environment)
  }

  static func run(
    _ path: String, _ arguments: [String], environment: [String: String]? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    if let environment { process.environment = self.environment(environment) }
    // Files rather than pipes: a full pipe that nobody reads would stop the program.
    let folder = try TemporaryFolder()
    let (output, errors) = (folder.path + "/out", folder.path + "/err")
    for file in [output, errors] { try Data().write(to: URL(filePath: file)) }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus, output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8))
  }

  /// An environment of these values alone, and of what a sanitizer is told that both programs are built with.
  static func environment(_ values: [String: String]) -> [String: String] {
    sanitizers.merging(values) { $1 }
  }

  /// A command of the shell that leaves a program so much address space, in KiB; none under a sanitizer, which takes
  /// terabytes of it and hardly uses them.
  static func addressSpace(_ limit: Int) -> String { sanitizers.isEmpty ? "ulimit -v \(limit); " : "" }

  private static var sanitizers: [String: String] {
    ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
  }

  static var binary: URL {
    // The test bundle lies beside the program it tests.
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "gongshi")
  }
}

/// Tools of the test suite that `make test` installs; with `GONGSHI_TEST_ALL` set they must be there.
enum Tools {
  static let python = Program.root.appending(path: ".venv/bin/python").path
  static let areInstalled =
    FileManager.default.isExecutableFile(atPath: python)
    || ProcessInfo.processInfo.environment["GONGSHI_TEST_ALL"] != nil
}
