import Disk
import Glibc
import Programs

/// A PDF file, whose text another program takes out.
struct PDFDocument {
  private let path: String
  private let program: String
  private let limits: DocumentLimits

  init(path: String, program: String, limits: DocumentLimits) {
    self.path = path
    self.program = program
    self.limits = limits
  }

  /// Reads the text of all pages.
  func text() throws(DocumentProblem) -> DocumentText {
    try checkFile()
    // In the order the file draws it (-raw): columns and cells of tables stay apart, and a hyphen at the end of a
    // line stays where it is.
    let arguments = ["-raw", "-enc", "UTF-8", "-eol", "unix", unambiguousPath, "-"]
    let output = try run(arguments)
    let messages = String(decoding: output.messages, as: UTF8.self)
    guard output.code == 0 else { throw problem(output.code, messages) }
    let isDamaged = messages.contains("Syntax Error")
    return try PDFPages(output.text, isDamaged: isDamaged, limits: limits).text()
  }
}

extension PDFDocument {
  private func run(_ arguments: [String]) throws(DocumentProblem) -> ProgramOutput {
    let limits = ProgramLimits(
      outputBytes: limits.outputBytes, memory: limits.programMemory, seconds: limits.programSeconds)
    do throws(ProgramProblem) {
      return try ProgramOutput(of: program, arguments, limits: limits)
    } catch {
      throw DocumentProblem(error)
    }
  }

  /// The path in a form that is no option, no address and not the name of standard input.
  private var unambiguousPath: String {
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    return (isAbsolute ? "/" : "./") + path.split(separator: "/").joined(separator: "/")
  }

  /// Looks whether the path leads to a file that begins as a PDF does: within its first 1,024 bytes
  /// (ISO 32000-1, annex H.3).
  private func checkFile() throws(DocumentProblem) {
    guard !path.utf8.contains(0) else { throw .unreadable(reason: systemReason(ENOENT)) }
    // Opening a pipe that nobody writes to must not wait.
    let number = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard number >= 0 else { throw .unreadable(reason: systemReason(errno)) }
    let file = Descriptor(number)
    var status = stat()
    guard fstat(file.number, &status) == 0 else { throw .unreadable(reason: systemReason(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notFile }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = read(file.number, &bytes, bytes.count)
    guard count >= 0 else { throw .unreadable(reason: systemReason(errno)) }
    guard bytes.prefix(count).contains(Array("%PDF-".utf8)) else { throw .notPDF }
  }

  private func problem(_ code: Int32?, _ messages: String) -> DocumentProblem {
    // What programs say when the system refuses them memory.
    if ["Out of memory", "bad_alloc", "MemoryError", "cannot allocate memory", "Cannot allocate memory"]
      .contains(where: messages.contains)
    {
      return .tooMuchMemory(limit: limits.programMemory)
    }
    if messages.contains("Incorrect password") || messages.contains("security handler")
      || messages.contains("encrypt")
    {
      return .encrypted
    }
    // 1 stands for a file that could not be opened.
    let reason = messages.split(separator: "\n").last.map { String($0.prefix(200)) }
    if code == 1 { return .damagedPDF(reason: reason ?? "") }
    return .programFailed(program, reason: reason ?? code.map { "exit code \($0)" } ?? "ended by a signal")
  }
}

extension DocumentProblem {
  fileprivate init(_ problem: ProgramProblem) {
    self =
      switch problem {
      case .missing(let program): .missingProgram(program)
      case .failed(let program, let reason): .programFailed(program, reason: reason)
      case .tooSlow(let seconds): .tooSlow(seconds: seconds)
      case .tooMuchMemory(let limit): .tooMuchMemory(limit: limit)
      case .tooMuchText(let limit): .tooMuchText(limit: limit)
      }
  }
}
