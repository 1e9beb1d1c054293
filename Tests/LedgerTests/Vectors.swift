import Digest
import Foundation

/// What `vectors.py` computes from the definitions, without any of this code.
struct Vectors {
  static let python = "/usr/bin/python3"
  static let canRun = FileManager.default.isExecutableFile(atPath: python)

  /// The fields of its lines, by the first.
  let lines: [String: [[String]]]

  init() throws {
    let process = Process()
    process.executableURL = URL(filePath: Self.python)
    process.arguments = [
      URL(filePath: #filePath).deletingLastPathComponent().appending(path: "vectors.py").path
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let rows = String(decoding: data, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t").map(String.init)
    }
    lines = Dictionary(grouping: rows, by: { $0[0] })
  }

  func rows(_ kind: String) -> [[String]] { lines[kind] ?? [] }

  /// The entries that the script makes.
  static let entries = (0..<600).map { number in
    Array(String(repeating: "entry \(number)", count: number).utf8)
  }
}
