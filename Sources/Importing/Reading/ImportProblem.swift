import Diagnostics
import Documents
import Programs

/// Why a file cannot be imported.
package enum ImportProblem: Error, Sendable, Hashable {
  case document(DocumentProblem)
  /// A program that is not installed.
  case missingProgram(String)
  case programFailed(String, reason: String)
  /// Its output was not what it writes.
  case unreadableOutput(String)
  case notText
  /// In bytes of UTF-8.
  case tooMuchText(limit: Int)
  case tooManyCells(columns: Int, cells: Int)
  case unknownKind(String)
  case noText

  init(_ problem: ProgramProblem) {
    self =
      switch problem {
      case .missing(let program): .missingProgram(program)
      case .failed(let program, let reason): .programFailed(program, reason: reason)
      case .tooSlow(let seconds): .document(.tooSlow(seconds: seconds))
      case .tooMuchMemory(let limit): .document(.tooMuchMemory(limit: limit))
      case .tooMuchText(let limit): .document(.tooMuchText(limit: limit))
      }
  }

  package var message: Bilingual {
    switch self {
    case .document(let problem): problem.message
    case .missingProgram(let name):
      Bilingual(zh: "没有找到导入所需的程序“\(name)”。", en: "The program “\(name)” that imports need was not found.")
    case .programFailed(let name, let reason):
      Bilingual(zh: "程序“\(name)”运行失败（\(reason)）。", en: "The program “\(name)” failed (\(reason)).")
    case .unreadableOutput(let name):
      Bilingual(zh: "看不懂程序“\(name)”的输出。", en: "The output of the program “\(name)” cannot be read.")
    case .notText:
      Bilingual(zh: "文件不是 UTF-8 编码的文本。", en: "The file is no text in UTF-8.")
    case .tooMuchText(let limit):
      Bilingual(
        zh: "文件里的文字超过 \(limit >> 20) MiB，没有导入。",
        en: "The file holds more than \(limit >> 20) MiB of text and was not imported.")
    case .tooManyCells(let columns, let cells):
      Bilingual(
        zh: "表格超过 \(columns) 列，或各表合计超过 \(cells) 格，没有导入。",
        en:
          "A table has more than \(columns) columns, or all tables have more than \(cells) cells; nothing was imported."
      )
    case .unknownKind(let ending):
      Bilingual(zh: "不认识“\(ending)”这种文件。", en: "“\(ending)” is no kind of file that can be imported.")
    case .noText: Bilingual(zh: "文件里没有可导入的文字。", en: "The file holds no text to import.")
    }
  }

  /// What to do about it, nil where nothing certain can be said.
  package var help: Bilingual? {
    switch self {
    case .document(let problem): problem.help
    case .missingProgram("pandoc"):
      Bilingual(
        zh: "安装 pandoc：apt-get install pandoc；或在 Word 里另存为 PDF 或 UTF-8 的 .txt 再导入。",
        en: "Install pandoc: apt-get install pandoc; or save the file from Word as PDF or as .txt in UTF-8.")
    case .missingProgram:
      Bilingual(
        zh: "安装 poppler-utils：apt-get install poppler-utils",
        en: "Install poppler-utils: apt-get install poppler-utils")
    case .notText: Bilingual(zh: "请另存为 UTF-8 编码。", en: "Save it as UTF-8.")
    case .tooMuchText, .tooManyCells:
      Bilingual(
        zh: "拆成几份，每份一件通知；名单、数据另存为表格文件，作为附件发布。",
        en: "Split it into one file for each notice; publish lists and data as files of their own.")
    case .unknownKind:
      Bilingual(
        zh: "可以导入 .docx、.pdf、.txt 和 .md。", en: "Files of the kinds .docx, .pdf, .txt and .md can be imported."
      )
    case .noText:
      Bilingual(zh: "扫描件请先做文字识别（OCR）。", en: "A scan needs text recognition (OCR) first.")
    case .programFailed, .unreadableOutput: nil
    }
  }
}
