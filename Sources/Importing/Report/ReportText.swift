import Diagnostics
import JSON

extension ImportReport {
  /// The report as it stays in the programme's folder: the same however often and in whatever language it is made.
  var stored: String { core(.zh) + "\n\n" + core(.en) }

  /// The report for people.
  package func text(_ language: Language) -> String {
    func head(_ zh: String, _ en: String) -> String { "\n" + (language == .zh ? zh : en) + "\n" }
    var text = core(language) + head("文件", "Files")
    for file in files { text += "  \(file)\n" }
    for addition in additions {
      text += head("加进 \(addition.file)", "Add to \(addition.file)") + addition.text
    }
    return text
  }

  /// What does not depend on the site the draft joins.
  private func core(_ language: Language) -> String {
    let isChinese = language == .zh
    func head(_ zh: String, _ en: String) -> String { "\n" + (isChinese ? zh : en) + "\n" }
    func at(_ place: SourcePlace?) -> String {
      place.map { isChinese ? "（\($0.words.zh)）" : " (\($0.words.en))" } ?? ""
    }
    var text = isChinese ? "导入报告：\(source) → \(folder)\n" : "Import report: \(source) → \(folder)\n"
    text += head("认出的内容", "Recognised")
    for item in found {
      text += "  \(item.what[language])\(isChinese ? "：" : ": ")\(item.value)\(at(item.place))\n"
    }
    if !missing.isEmpty {
      text += head("没有认出的内容", "Not found")
      text += "  " + missing.map { $0[language] }.joined(separator: isChinese ? "、" : ", ") + "\n"
    }
    text += head("请核对", "To check")
    for point in checks { text += "  - \(point.text[language])\(at(point.place))\n" }
    if !omitted.isEmpty {
      text += head("没有写进草稿的内容", "Left out of the draft")
      for point in omitted { text += "  - \(point.text[language])\(at(point.place))\n" }
    }
    if !notices.isEmpty {
      text += head("读取说明", "About the reading")
      for notice in notices { text += "  - \(notice[language])\n" }
    }
    return text
  }

  /// The report for programs.
  package var json: [UInt8] {
    var writer = JSONWriter(.indented)
    writer.object { root in
      root.member("version", 1)
      root.member("source", source)
      root.member("folder", folder)
      root.array("found") { list in
        for item in found {
          list.object {
            $0.object("what") { Self.write(item.what, &$0) }
            $0.member("value", item.value)
            Self.write(item.place, &$0)
          }
        }
      }
      root.array("missing") { list in for item in missing { list.object { Self.write(item, &$0) } } }
      root.array("check") { list in for point in checks { list.object { Self.write(point, &$0) } } }
      root.array("omitted") { list in for point in omitted { list.object { Self.write(point, &$0) } } }
      root.array("notices") { list in for notice in notices { list.object { Self.write(notice, &$0) } } }
      root.array("files") { list in for file in files { list.string(file) } }
      root.array("additions") { list in
        for addition in additions {
          list.object {
            $0.member("file", addition.file)
            $0.member("text", addition.text)
          }
        }
      }
    }
    return writer.bytes
  }

  private static func write(_ words: Bilingual, _ object: inout JSONObject) {
    object.member("zh", words.zh)
    object.member("en", words.en)
  }

  private static func write(_ point: Point, _ object: inout JSONObject) {
    write(point.text, &object)
    write(point.place, &object)
  }

  private static func write(_ place: SourcePlace?, _ object: inout JSONObject) {
    guard let place else { return }
    object.object("place") {
      write(place.words, &$0)
      if let page = place.page { $0.member("page", page) }
      if let number = place.number { $0.member("number", number) }
    }
  }
}
