import Foundation
import TestSupport

extension TemporaryFolder {
  /// Writes a program of the shell and gives its path.
  func program(_ name: String, _ lines: String) throws -> String {
    let text = try write(name + ".txt", Array("#!/bin/sh\n\(lines)\n".utf8))
    // A file that this process has just written may still be open in a program another test has just started, and
    // cannot be run then.
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/install")
    process.arguments = ["-m", "755", text, path + "/" + name]
    try process.run()
    process.waitUntilExit()
    return path + "/" + name
  }
}

/// Programs the tests use where they are installed.
enum Installed {
  static let python = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
  static let pdftotext = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

  /// Runs a Python program with arguments and gives its exit code.
  static func runPython(_ program: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", program] + arguments
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
