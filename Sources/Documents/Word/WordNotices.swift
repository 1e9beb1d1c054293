import Diagnostics

extension WordDocument {
  /// Says what of a document that was read holds text that was not.
  func notices(_ collector: PartCollector, names: [String]) -> [Bilingual] {
    var result: [Bilingual] = []
    if collector.symbols > 0 {
      result.append(
        Bilingual(
          zh: "有 \(collector.symbols) 个符号字体的字符未能读取。",
          en: "Characters of symbol fonts were not read: \(collector.symbols)."))
    }
    if collector.chunks > 0 {
      result.append(
        Bilingual(
          zh: "文档中嵌入了 \(collector.chunks) 个其他格式的文件，其中的文字未读取。",
          en: "Files of other formats included in the document were not read: \(collector.chunks)."))
    }
    if names.contains(where: isDrawing) {
      result.append(
        Bilingual(
          zh: "图表和 SmartArt 图形中的文字未读取。", en: "Text in charts and SmartArt graphics was not read."))
    }
    if names.contains(where: { $0.hasPrefix("word/embeddings/") }) {
      result.append(
        Bilingual(zh: "嵌入对象中的文字未读取。", en: "Text in embedded objects was not read."))
    }
    return result
  }

  private func isDrawing(_ name: String) -> Bool {
    name.hasPrefix("word/diagrams/data") || name.hasPrefix("word/charts/chart")
  }
}
