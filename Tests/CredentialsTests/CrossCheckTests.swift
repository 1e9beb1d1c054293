import Credentials
import Foundation
import Testing

/// Compares check characters and dates with python-stdnum, where it is installed.
@Suite(.enabled(if: StandardNumbers.areInstalled)) struct CrossCheckTests {
  @Test func `Ten thousand numbers are judged as python-stdnum judges them`() throws {
    var random = Sequence17(state: 20_260_806)
    var lines = ""
    var right = 0
    for index in 0..<10_000 {
      let isCode = index % 2 == 1
      var number = isCode ? random.code() : random.resident()
      let check = isCode ? CreditCode.checkCharacter(of: number) : ResidentID.checkCharacter(of: number)
      number.append(try #require(check))
      // Every other one is made wrong, or nearly always.
      if index % 4 >= 2 { number[17] = random.pick(isCode ? CreditCode.alphabet : Array("0123456789X".utf8)) }
      let isRight = (isCode ? CreditCode.problems(in: number) : ResidentID.problems(in: number)).isEmpty
      if isRight { right += 1 }
      lines += "\(isCode ? "uscc" : "ric") \(String(decoding: number, as: UTF8.self)) \(isRight)\n"
    }
    #expect(right > 4_000 && right < 6_000)
    #expect(try StandardNumbers.compare(lines) == "10000\n")
  }
}

/// Numbers that are the same in every run.
private struct Sequence17 {
  var state: UInt64

  mutating func next(below limit: UInt64) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % limit)
  }

  mutating func pick(_ bytes: [UInt8]) -> UInt8 { bytes[next(below: UInt64(bytes.count))] }

  /// An impossible region, a date that mostly exists, a sequence.
  mutating func resident() -> [UInt8] {
    func digits(_ number: Int, _ count: Int) -> String {
      String(repeating: "0", count: count - "\(number)".count) + "\(number)"
    }
    let date =
      digits(1900 + next(below: 200), 4) + digits(1 + next(below: 12), 2) + digits(1 + next(below: 31), 2)
    return Array(("000000" + date + digits(next(below: 1000), 3)).utf8)
  }

  mutating func code() -> [UInt8] {
    var code = [pick(CreditCode.alphabet), pick(CreditCode.alphabet)] + Array("000000".utf8)
    while code.count < 17 { code.append(pick(CreditCode.alphabet)) }
    return code
  }
}

private enum StandardNumbers {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  private static let python = tests.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: ".venv/bin/python").path

  static let areInstalled =
    FileManager.default.isExecutableFile(atPath: python)
    || ProcessInfo.processInfo.environment["GONGSHI_TEST_ALL"] != nil

  static func compare(_ lines: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "gongshi-\(UUID().uuidString).txt")
    try Data(lines.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = [tests.appending(path: "cross_check.py").path, file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return output
  }
}
