import TestSupport
import Testing

@testable import Documents

/// Programs that stand in for `pdftotext` and behave badly.
@Suite struct ProgramTests {
  private func read(
    _ program: String, _ change: (inout DocumentLimits) -> Void = { _ in }
  ) throws -> Result<DocumentText, DocumentProblem> {
    let scratch = try TemporaryFolder()
    var limits = DocumentLimits()
    change(&limits)
    return DocumentReader.pdf(
      path: try scratch.write("a.pdf", Array("%PDF-1.4".utf8)),
      program: try scratch.program("program", program), limits: limits)
  }

  @Test("A missing program says what to install")
  func missing() throws {
    let scratch = try TemporaryFolder()
    let path = try scratch.write("a.pdf", Array("%PDF-1.4".utf8))
    let problem = DocumentReader.pdf(path: path, program: "/nowhere/pdftotext", limits: DocumentLimits())
      .problem
    #expect(problem == .missingProgram("/nowhere/pdftotext"))
    #expect(problem?.help?.zh.contains("apt-get install poppler-utils") == true)
    let folder = DocumentReader.pdf(path: path, program: scratch.path, limits: DocumentLimits()).problem
    #expect(folder == .missingProgram(scratch.path))
  }

  @Test("The program is given the file by a path and writes to its output")
  func arguments() throws {
    let text = try read("printf '%s\\n' \"$@\" | sed 's,/.*/,/,'; cat; env | grep -c PATH=; true").get()
    #expect(text.texts == ["-raw\n-enc\nUTF-8\n-eol\nunix\n/a.pdf\n-\n0"])
  }

  @Test("One that never ends is ended", arguments: ["exec sleep 1000", "exec >&- 2>&-; exec sleep 1000"])
  func endless(program: String) throws {
    #expect(try read(program) { $0.programSeconds = 1 }.problem == .tooSlow(seconds: 1))
  }

  @Test("One that writes without end is ended", arguments: ["exec yes", "echo a; exec yes"])
  func flood(program: String) throws {
    #expect(try read(program) { $0.outputBytes = 1 << 20 }.problem == .tooMuchText(limit: 1 << 20))
  }

  @Test("Messages without end do not stop it, and are not kept")
  func noise() throws {
    #expect(try read("yes | head -c 5000000 >&2; echo 公示").get().texts == ["公示"])
  }

  @Test("One that takes too much memory is ended", .enabled(if: Installed.python))
  func memory() throws {
    let program = "exec python3 -c 'import time; a = bytearray(b\"x\") * 300000000; time.sleep(1000)'"
    #expect(try read(program) { $0.programMemory = 1 << 27 }.problem == .tooMuchMemory(limit: 1 << 27))
  }

  @Test("The system itself bounds the memory it may take")
  func bound() throws {
    let program = "until [ \"$(ulimit -v)\" = 262144 ]; do :; done; echo bound"
    #expect(try read(program) { $0.programMemory = 1 << 28 }.get().texts == ["bound"])
  }

  @Test(
    "One that the system refuses memory is told apart from a damaged file",
    arguments: ["Out of memory", "terminate called after throwing an instance of 'std::bad_alloc'"])
  func outOfMemory(message: String) throws {
    let limit = DocumentLimits().programMemory
    #expect(try read("echo \"\(message)\" >&2; exit 1").problem == .tooMuchMemory(limit: limit))
  }

  static let failures: [(program: String, problem: DocumentProblem)] = [
    ("echo 'Command Line Error: Incorrect password' >&2; exit 1", .encrypted),
    (
      "echo 'Syntax Error: Unsupported version/revision (9/9) of Standard security handler' >&2; exit 1",
      .encrypted
    ),
    (
      "echo a >&2; echo 'Syntax Error: no trailer' >&2; exit 1",
      .damagedPDF(reason: "Syntax Error: no trailer")
    ),
    ("exit 1", .damagedPDF(reason: "")),
  ]

  @Test("Its failures are told apart", arguments: failures)
  func failure(program: String, problem: DocumentProblem) throws {
    #expect(try read(program).problem == problem)
  }

  @Test(
    "Other failures name the program",
    arguments: [("exit 99", "exit code 99"), ("kill -9 $$", "ended by a signal")])
  func otherFailures(program: String, reason: String) throws {
    guard case .programFailed(_, let said) = try read(program).problem, said == reason else {
      Issue.record("not a failure of the program")
      return
    }
  }

  @Test("Many run at once without holding each other up")
  func parallel() async throws {
    let scratch = try TemporaryFolder()
    let path = try scratch.write("a.pdf", Array("%PDF-1.4".utf8))
    let program = try scratch.program("program", "echo 公示")
    let texts = await withTaskGroup(of: [String]?.self) { group in
      for _ in 0..<20 {
        group.addTask {
          switch DocumentReader.pdf(path: path, program: program, limits: DocumentLimits()) {
          case .success(let text): text.texts
          case .failure: nil
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(texts == Array(repeating: ["公示"], count: 20))
  }
}
