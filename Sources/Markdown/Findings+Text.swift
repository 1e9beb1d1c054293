import Diagnostics

/// The wording of findings about the text as a whole.
extension Finding {
  static func utf16(_ place: Place) -> Finding {
    Finding(
      .encoding, at: place, zh: "文件是 UTF-16 编码，读不了。", en: "The file is UTF-16 and cannot be read.",
      help: Bilingual(zh: "请另存为 UTF-8 编码。", en: "Save it as UTF-8."))
  }

  static func nul(_ place: Place) -> Finding {
    Finding(
      .encoding, at: place, zh: "含有空字符（NUL），可能不是文本文件。",
      en: "A NUL character: this is probably not a text file.",
      help: Bilingual(zh: "请删除该字符，或换成真正的文本文件。", en: "Delete it, or supply a text file."))
  }

  static func invalidUTF8(_ place: Place, byte: UInt8) -> Finding {
    let hex = "0x" + String(byte, radix: 16, uppercase: true)
    return Finding(
      .encoding, at: place, zh: "字节 \(hex) 不是有效的 UTF-8，文件可能是 GBK 编码。",
      en: "Byte \(hex) is not valid UTF-8; the file may be GBK.",
      help: Bilingual(zh: "请另存为 UTF-8 编码。", en: "Save the file as UTF-8."))
  }

  static func unseen(_ rule: Rule, _ place: Place, scalar: UInt32) -> Finding {
    let name = codePoint(scalar)
    return Finding(
      rule, at: place, zh: "此处有看不见的字符 \(name)。", en: "An unseen character \(name) stands here.",
      help: Bilingual(zh: "请删除它。", en: "Delete it."))
  }

  static func hiddenEntity(_ place: Place) -> Finding {
    Finding(
      .invisibleCharacter, at: place, zh: "此处用字符引用写出了看不见的字符。",
      en: "A character reference here stands for a character that nobody can see.",
      help: Bilingual(zh: "请删除它。", en: "Delete it."))
  }

  static func tooLarge(_ place: Place, bytes: Int) -> Finding {
    Finding(
      .tooLarge, at: place, zh: "正文有 \(bytes) 字节，超过 16 MiB。",
      en: "The body has \(bytes) bytes, more than 16 MiB.",
      help: Bilingual(zh: "请拆成几个页面，或改为附件下载。", en: "Split it into pages or offer it as an attachment."))
  }

  static func tooComplex(_ place: Place, _ what: Bilingual) -> Finding {
    Finding(
      .tooComplex, at: place, zh: what.zh, en: what.en,
      help: Bilingual(zh: "请简化此处的写法；整篇正文未作解析。", en: "Write this more simply; the body was not parsed."))
  }

  static func unclosedFrontMatter(_ place: Place) -> Finding {
    Finding(
      .unclosedFrontMatter, at: place, zh: "文首信息没有结束行 ---。", en: "The front matter has no closing --- line.",
      help: Bilingual(
        zh: "请在文首信息之后单独写一行 ---。", en: "Write a line that reads --- after the front matter."))
  }
}

extension Finding {
  private static func codePoint(_ scalar: UInt32) -> String {
    let hex = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}
