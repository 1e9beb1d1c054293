import Diagnostics

/// What stands after the end of the document, where only comments may.
enum TrailingText {
  /// Returns a finding at the first text after the document, nil where there is none.
  ///
  /// - Parameter documentEnd: the range of the `...` line, empty where the document ends without one.
  static func finding(in file: SourceFile, from documentEnd: Range<Int>, end: Int) -> Finding? {
    var hasMarker = !documentEnd.isEmpty
    var rest = file.bytes[min(documentEnd.upperBound, end)..<end]
    while let start = rest.firstIndex(where: { $0 > 0x20 }) {
      let lineEnd = rest[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? end
      let line = file.bytes[start..<lineEnd]
      rest = file.bytes[lineEnd..<end]
      if line.first == UInt8(ascii: "#") { continue }
      if line.isMarker(".") {
        hasMarker = true
        continue
      }
      let place = file.place(start..<lineEnd)
      if line.isMarker("-") || hasMarker {
        return anotherDocument(at: file.place(start..<min(start + 3, lineEnd)))
      }
      if line.first == UInt8(ascii: "%") { return DirectiveCheck.refusal(at: place) }
      return afterValue(at: place)
    }
    return nil
  }
}

extension TrailingText {
  private static func anotherDocument(at place: Place) -> Finding {
    Finding(
      .yamlNotSupported, at: place,
      zh: "这里开始了第二个文档，一个文件只能有一个。", en: "A second document begins here; a file holds one.",
      help: Bilingual(
        zh: "删去这一行，或把后面的内容另存为一个文件。", en: "Delete this line, or move what follows to a file of its own."))
  }

  private static func afterValue(at place: Place) -> Finding {
    Finding(
      .yamlSyntax, at: place,
      zh: "数据已经结束，后面还有内容。", en: "The data has ended, and more text follows.",
      help: Bilingual(
        zh: "检查缩进是否与上面对齐，引号是否包住了整段文字。",
        en: "Check that the line is indented like those above and that quotes enclose the whole text."))
  }
}

extension ArraySlice<UInt8> {
  /// Whether the line is `---` or `...`, alone or before a blank.
  fileprivate func isMarker(_ character: Unicode.Scalar) -> Bool {
    let byte = UInt8(ascii: character)
    return starts(with: [byte, byte, byte]) && (count == 3 || self[startIndex + 3] <= 0x20)
  }
}
