import Glibc
import Programs

/// Programs that turn documents into something simpler.
enum Converter {
  /// Takes the text of a Word document out with pandoc, as JSON.
  static func pandoc(_ path: String) throws(ImportProblem) -> [UInt8] {
    // The runtime of Haskell reserves a tebibyte of addresses when it starts and takes what it needs of them; its
    // own option bounds what that may be.
    try run(
      "pandoc", ["+RTS", "-M1g", "-RTS", "--from", "docx", "--to", "json", "--track-changes=accept"],
      on: path,
      memory: 4 << 40)
  }

  /// Takes the words of a PDF out with poppler, with their places on the page.
  static func pdfBoxes(_ path: String) throws(ImportProblem) -> [UInt8] {
    try run("pdftotext", ["-bbox-layout", "-enc", "UTF-8"], on: path, after: ["-"], memory: 1 << 30)
  }
}

extension Converter {
  /// Runs a program on a file and takes what it writes.
  ///
  /// - Parameters:
  ///   - arguments: those before the file's path.
  ///   - memory: bytes of addresses it may take.
  private static func run(
    _ program: String, _ arguments: [String], on path: String, after: [String] = [], memory: Int
  ) throws(ImportProblem) -> [UInt8] {
    let limits = ProgramLimits(outputBytes: 64 << 20, memory: memory, seconds: 60)
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
