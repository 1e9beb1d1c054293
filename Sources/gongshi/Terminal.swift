import Diagnostics
import Disk
import Glibc

/// Where messages go, and in which language.
struct Terminal: Sendable {
  var language: Language
  /// Whether standard error is a terminal that may show colour.
  var hasColour: Bool
  /// Whether standard error is a terminal on which a line can be written over.
  var isInteractive: Bool

  static func current() -> Terminal {
    let isTerminal = isatty(STDERR_FILENO) == 1
    let isInteractive = isTerminal && variable("TERM") != "dumb"
    return Terminal(
      language: language(), hasColour: isInteractive && variable("NO_COLOR") == nil,
      isInteractive: isInteractive)
  }

  func speaking(_ language: Language?) -> Terminal {
    var terminal = self
    if let language { terminal.language = language }
    return terminal
  }

  /// Writes to standard output.
  func write(_ text: String) {
    send(Array(text.utf8), to: STDOUT_FILENO)
  }

  /// Writes to standard output.
  func write(_ bytes: [UInt8]) {
    send(bytes, to: STDOUT_FILENO)
  }

  /// Writes to standard error.
  func complain(_ text: String) {
    send(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Says what people should know, and what is no finding.
  func note(_ notes: [Bilingual]) {
    let label = Bilingual(zh: "说明：", en: "Note: ")
    for note in notes { complain(label[language] + note[language] + "\n") }
  }

  private func send(_ bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress! + written, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return }
      written += count
    }
  }

  /// POSIX: `LC_ALL` wins over `LC_MESSAGES`, which wins over `LANG`.
  private static func language() -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .zh : .en
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

/// The wording of errors of the file system.
enum FileMessage {
  static func text(_ error: any Error) -> Bilingual {
    guard let error = error as? FileError else { return Bilingual(both: "\(error)") }
    let (zh, en) =
      switch error.action {
      case .read: ("读不出", "Cannot read")
      case .write: ("写不进", "Cannot write")
      case .list: ("列不出文件夹", "Cannot list the folder")
      case .replace: ("换不上新的输出文件夹", "Cannot swap in the new output folder")
      case .watch: ("监视不了文件夹", "Cannot watch the folder")
      case .listen: ("监听不了", "Cannot listen on")
      }
    let reason = reason(error)
    return Bilingual(zh: "\(zh) \(error.path)：\(reason.zh)。", en: "\(en) \(error.path): \(reason.en).")
  }

  /// The system's words, in Chinese too where people meet them often.
  private static func reason(_ error: FileError) -> Bilingual {
    switch error.code {
    case ENOENT: Bilingual(zh: "没有这个文件或文件夹", en: error.reason)
    case EACCES, EPERM: Bilingual(zh: "没有权限", en: error.reason)
    case EISDIR: Bilingual(zh: "这是文件夹，请给出文件", en: "this is a folder; name the files in it")
    case EINVAL: Bilingual(zh: "不是普通文件", en: "no regular file")
    case ENOSPC, EDQUOT: Bilingual(zh: "磁盘已满", en: error.reason)
    case ENOTEMPTY:
      Bilingual(
        zh: "里面有不是本程序生成的文件，换掉就没有了；请用 --output 给出一个新的或空的文件夹",
        en:
          "it holds files that this program did not make and that would be lost; name a new folder with --output"
      )
    case ENOTDIR: Bilingual(zh: "这不是文件夹", en: "this is no folder")
    case EROFS: Bilingual(zh: "文件是只读的", en: "the file is read-only")
    case EFBIG where error.action == .list: Bilingual(zh: "里面的文件太多", en: "it holds too many files")
    case EFBIG: Bilingual(zh: "文件太大，请拆成几份", en: "the file is too large; split it")
    case ETXTBSY where error.action == .read:
      Bilingual(zh: "生成网站时文件改动了，请再运行一次", en: "it changed while the site was made; run the command again")
    default: Bilingual(both: error.reason)
    }
  }
}
