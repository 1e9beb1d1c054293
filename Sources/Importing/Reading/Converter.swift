import Glibc
import Programs

/// Programs that turn documents into something simpler.
enum Converter {
  private static let limits = ProgramLimits(outputBytes: 64 << 20, memory: 2 << 30, seconds: 60)

  /// Runs a program on a file and takes what it writes.
  ///
  /// - Parameter arguments: those before the file's path.
  static func run(
    _ program: String, _ arguments: [String], on path: String, after: [String] = []
  ) throws(ImportProblem) -> [UInt8] {
    let output: ProgramOutput
    do throws(ProgramProblem) {
      output = try ProgramOutput(of: program, arguments + [unambiguous(path)] + after, limits: limits)
    } catch {
      throw ImportProblem(error)
    }
    guard output.code == 0 else {
      let last = String(decoding: output.messages, as: UTF8.self).split(separator: "\n").last
      let reason = last.map { String($0.prefix(200)) } ?? output.code.map { "exit code \($0)" }
      throw .programFailed(program, reason: reason ?? "ended by a signal")
    }
    return output.text
  }

  /// A path that is no option, no address and not the name of standard input.
  private static func unambiguous(_ path: String) -> String {
    path.utf8.first == UInt8(ascii: "/") ? path : "./" + path
  }
}
