import Diagnostics

extension DocumentProblem {
  /// What is wrong with the document.
  package var message: Bilingual {
    switch self {
    case .notWord: Bilingual(zh: "文件内容不是 .docx 文档。", en: "The file's content is not a .docx document.")
    case .oldWord:
      Bilingual(zh: "文件是旧版 Word 的 .doc 文档。", en: "The file is a .doc document of an old Word.")
    case .damagedArchive(let reason):
      Bilingual(
        zh: "文档的压缩包已损坏（\(reason)）。", en: "The document's zip archive is damaged (\(reason)).")
    case .unsupportedCompression(let part):
      Bilingual(
        zh: "“\(part)”用了不支持的压缩方法。", en: "“\(part)” is packed by a method that is not supported.")
    case .duplicatePart(let part):
      Bilingual(zh: "文档中有两个“\(part)”。", en: "The document holds “\(part)” twice.")
    case .tooManyEntries(let limit):
      Bilingual(
        zh: "文档中的文件太多，最多 \(limit) 个。",
        en: "The document holds too many files; \(limit) are allowed.")
    case .partTooLarge(let part, let limit):
      Bilingual(
        zh: "“\(part)”解压后超过 \(Self.size(limit))。",
        en: "“\(part)” is larger than \(Self.size(limit)) when unpacked.")
    case .tooLarge(let limit):
      Bilingual(
        zh: "文档解压后超过 \(Self.size(limit))。",
        en: "The document is larger than \(Self.size(limit)) when unpacked.")
    case .compressionBomb(let part):
      Bilingual(
        zh: "“\(part)”的压缩比异常，可能是压缩炸弹，已停止读取。",
        en: "“\(part)” unpacks to far more than documents do; it may be a zip bomb and was not read.")
    case .missingDocument:
      Bilingual(zh: "压缩包中没有 Word 正文。", en: "The archive holds no Word document.")
    case .tooManyParagraphs(let limit):
      Bilingual(
        zh: "文档的段落太多，最多 \(limit) 段。",
        en: "The document has too many paragraphs; \(limit) are allowed.")
    default: xmlMessage ?? programMessage
    }
  }

  /// What to do about it, nil where nothing certain can be said.
  package var help: Bilingual? {
    switch self {
    case .oldWord, .notWord, .unsupportedEncoding:
      Bilingual(zh: "在 Word 中打开，另存为 .docx。", en: "Open it in Word and save it as .docx.")
    case .damagedArchive, .unsupportedCompression, .duplicatePart, .brokenXML, .missingDocument,
      .declaresDocumentType, .tooDeep, .tooManyAttributes:
      Bilingual(
        zh: "在 Word 中打开并重新保存；仍不行则请提交人重新提供。",
        en: "Open it in Word and save it again, or ask for another copy.")
    case .encrypted:
      Bilingual(zh: "去掉密码后再试。", en: "Remove the password and try again.")
    case .tooManyEntries, .partTooLarge, .tooLarge, .compressionBomb, .tooManyParagraphs, .tooMuchText,
      .tooMuchMemory, .tooSlow:
      Bilingual(
        zh: "拆成几份较小的文件；来源不明的文件不要打开。",
        en: "Split it into smaller files; do not open one from an unknown source.")
    case .missingProgram:
      Bilingual(
        zh: "安装 poppler-utils：apt-get install poppler-utils",
        en: "Install poppler-utils: apt-get install poppler-utils")
    case .damagedPDF, .notPDF:
      Bilingual(zh: "重新导出 PDF，或请提交人重新提供。", en: "Export the PDF again or ask for another copy.")
    case .unreadable, .notFile, .programFailed: nil
    }
  }
}

extension DocumentProblem {
  private var xmlMessage: Bilingual? {
    switch self {
    case .declaresDocumentType(let part):
      Bilingual(
        zh: "“\(part)”含有文档类型或实体声明，Word 文档不得有，已停止读取。",
        en: "“\(part)” declares a document type or entities, which no Word document may; it was not read.")
    case .unsupportedEncoding(let name, let part):
      Bilingual(
        zh: "“\(part)”的编码“\(name)”不受支持，应为 UTF-8 或 UTF-16。",
        en: "“\(part)” is in “\(name)”; only UTF-8 and UTF-16 are allowed.")
    case .tooDeep(let part, let limit):
      Bilingual(
        zh: "“\(part)”的嵌套超过 \(limit) 层。", en: "“\(part)” nests more than \(limit) levels deep.")
    case .tooManyAttributes(let part, let limit):
      Bilingual(
        zh: "“\(part)”中一个元素的属性超过 \(limit) 个。",
        en: "An element of “\(part)” has more than \(limit) attributes.")
    case .brokenXML(let part, let line, let column):
      Bilingual(
        zh: "“\(part)”第 \(line) 行第 \(column) 列的 XML 有错误。",
        en: "“\(part)” is not well-formed XML at line \(line), column \(column).")
    default: nil
    }
  }

  private var programMessage: Bilingual {
    switch self {
    case .encrypted: Bilingual(zh: "文件有密码保护。", en: "The file is protected by a password.")
    case .unreadable(let reason):
      Bilingual(zh: "无法读取文件（\(reason)）。", en: "The file cannot be read (\(reason)).")
    case .notFile: Bilingual(zh: "这不是普通文件。", en: "This is not a regular file.")
    case .notPDF: Bilingual(zh: "文件内容不是 PDF。", en: "The file's content is not a PDF.")
    case .damagedPDF(let reason):
      Bilingual(zh: "PDF 已损坏（\(reason)）。", en: "The PDF is damaged (\(reason)).")
    case .missingProgram(let name):
      Bilingual(
        zh: "没有找到读取 PDF 所需的程序“\(name)”。",
        en: "The program “\(name)” that reads PDF files was not found.")
    case .programFailed(let name, let reason):
      Bilingual(zh: "程序“\(name)”运行失败（\(reason)）。", en: "The program “\(name)” failed (\(reason)).")
    case .tooSlow(let seconds):
      Bilingual(
        zh: "读取 PDF 超过 \(seconds) 秒，已停止。",
        en: "Reading the PDF took longer than \(seconds) seconds and was stopped.")
    case .tooMuchMemory(let limit):
      Bilingual(
        zh: "读取 PDF 所用内存超过 \(Self.size(limit))，已停止。",
        en: "Reading the PDF took more than \(Self.size(limit)) of memory and was stopped.")
    case .tooMuchText(let limit):
      Bilingual(
        zh: "PDF 的文字超过 \(Self.size(limit))。", en: "The PDF holds more than \(Self.size(limit)) of text.")
    default: Bilingual(zh: "无法读取文件。", en: "The file cannot be read.")
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) B"
  }
}
