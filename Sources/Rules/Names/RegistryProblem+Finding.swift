import Content
import Diagnostics
import Naming

/// What keeps the registry from loading, at its place in `names.yml`.
///
/// - Returns: nil for what reading the file has found already, at the key it is about.
func finding(_ problem: RegistryProblem, _ site: Site) -> Finding? {
  switch problem {
  case .duplicateID, .unknownWithin, .cycle: return nil
  case .emptyName(let entry):
    return report(site.names[entry].place, "名称没有编号或中文文字。", "The name has no id or no Chinese text.")
  case .sameText(let entry, let first):
    let (name, other) = (site.names[entry], site.names[first])
    return report(
      name.place(of: name.parts.zh), "“\(name.full.zh)”与“\(other.full.zh)”只差空格、引号或宽窄，无法分辨。",
      "“\(name.full.zh)” differs from “\(other.full.zh)” only in spaces, quotes or width.",
      help: Bilingual(zh: "同一个名称只登记一次。", en: "Register a name once."), other: other.place(of: other.parts.zh))
  case .ambiguousShortForm(let entry, let short, let first):
    let name = site.names[entry]
    return report(
      name.place(ofShort: short), "简称“\(short)”也是“\(site.names[first].full.zh)”的。",
      "The short form “\(short)” belongs to “\(site.names[first].full.zh)” too.",
      help: Bilingual(zh: "一个简称只给一个名称。", en: "Give a short form to one name only."),
      other: site.names[first].place(ofShort: short))
  case .wrongExamplePasses(let entry, let example):
    let name = site.names[entry]
    return report(
      name.place(of: name.parts.wrong[example]), "错误的例子“\(name.wrong[example])”没有被查出。",
      "Nothing is found in the wrong example “\(name.wrong[example])”.",
      help: Bilingual(
        zh: "它如果没有写错，就移到 right 里。", en: "If it is right after all, move it to right."))
  case .rightExampleFails(let entry, let example, let found):
    let name = site.names[entry]
    let rules = found.map(\.rule.rawValue).joined(separator: ", ")
    return report(
      name.place(of: name.parts.right[example]), "正确的例子“\(name.right[example])”被查出问题（\(rules)）。",
      "Something is found in the right example “\(name.right[example])” (\(rules)).",
      help: Bilingual(
        zh: "照登记的名称改；确实要这样写的固定说法，登记到 phrases 里。",
        en:
          "Write it as the name is registered; if it is a fixed phrase of its own, register it under phrases."
      ))
  case .emptyPhrase(let entry):
    return report(
      site.names.first?.place ?? SourceFile(path: ContentLoader.root + "names.yml", bytes: []).start,
      "第 \(entry + 1) 个短语是空的。", "Phrase \(entry + 1) is empty.")
  case .duplicatePatternID(let entry, let first):
    return report(
      site.fileNames[entry].place, "文件名格式的编号用了两次。", "The id of a file-name pattern is used twice.",
      other: site.fileNames[first].place)
  case .unusablePattern(let entry):
    return report(
      site.fileNames[entry].place, "文件名格式里要有 {organization} 和其他文字。",
      "A file-name pattern needs {organization} and other text.")
  }
}

private func report(
  _ place: Place, _ zh: String, _ en: String, help: Bilingual? = nil, other: Place? = nil
) -> Finding {
  let notes = other.map { [Note(at: $0, zh: "另一处在这里。", en: "The other one is here.")] } ?? []
  return Finding(RegistryRules.unusable, at: place, zh: zh, en: en, help: help, notes: notes)
}

extension RegisteredName {
  fileprivate func place(of range: Range<Int>) -> Place { place.file.place(range) }

  /// The place of a Chinese short form; of the name where it is none of its own.
  fileprivate func place(ofShort form: String) -> Place {
    zip(short.zh, parts.shortZh).first { $0.0.utf8.elementsEqual(form.utf8) }.map { place(of: $0.1) } ?? place
  }
}
