import Content
import Diagnostics
import YAML

/// Texts of YAML files in both languages: `{zh: …, en: …}` states the same facts.
enum DataTranslations {
  static func check(_ site: Site) -> [Finding] {
    // The registry of names has rules of its own, and its examples are wrong on purpose.
    site.dataFiles.filter { $0.path.hasSuffix(".yml") && $0.path != ContentLoader.root + "names.yml" }
      .flatMap(check)
  }

  static func check(_ file: SourceFile) -> [Finding] {
    // What is wrong with the writing is found where the file is read.
    guard let root = YAMLDocument.parse(file).root else { return [] }
    var pairs: [TranslationAlignment.Pair] = []
    collect(root, file, &pairs)
    return pairs.isEmpty ? [] : FactDifferences(TranslationAlignment(file, pairs: pairs)).findings()
  }

  private static func collect(
    _ node: YAML.Node, _ file: SourceFile, _ pairs: inout [TranslationAlignment.Pair]
  ) {
    switch node.content {
    case .scalar: return
    case .sequence(let items): for item in items { collect(item, file, &pairs) }
    case .mapping(let entries):
      let zh = entries.first { $0.key.text == "zh" }?.value
      let en = entries.first { $0.key.text == "en" }?.value
      if let zh, let en, let chinese = zh.text, let english = en.text, !ContentLoader.isUntranslated(english)
      {
        pairs.append(
          TranslationAlignment.Pair(
            zh: TranslationUnits.unit(.prose, chinese, at: zh.range, in: file),
            en: TranslationUnits.unit(.prose, english, at: en.range, in: file)))
      }
      for entry in entries { collect(entry.value, file, &pairs) }
    }
  }
}
