import Diagnostics

/// Refuses `%YAML` and `%TAG` lines before the parser collects them, which takes it quadratic time.
enum DirectiveCheck {
  /// Returns a finding at the first directive before the document, nil where there is none.
  static func finding(in file: SourceFile, text: ArraySlice<UInt8>) -> Finding? {
    var lineStart = text.startIndex
    while lineStart < text.endIndex {
      let lineEnd = text[lineStart...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.endIndex
      let line = text[lineStart..<lineEnd]
      if line.first == UInt8(ascii: "%") { return refusal(at: file.place(line.startIndex..<line.endIndex)) }
      let content = line.drop { $0 == 0x20 || $0 == 0x09 }
      // Document ends may stand before the directives, too.
      let isSkipped =
        content.isEmpty || content.first == UInt8(ascii: "#") || line.starts(with: Array("...".utf8))
      guard isSkipped else { return nil }
      lineStart = lineEnd + 1
    }
    return nil
  }

  /// Makes the finding for a line that begins with `%`.
  static func refusal(at place: Place) -> Finding {
    Finding(
      .yamlNotSupported, at: place,
      zh: "以 % 开头的行是 YAML 指令，这里不支持。",
      en: "A line that begins with % is a YAML directive, which is not supported.",
      help: Bilingual(
        zh: "删去这一行；如果它是文字，请加引号。", en: "Delete the line; if it is text, put it in quotes."))
  }
}
