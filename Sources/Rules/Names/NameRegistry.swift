import Content
import Diagnostics
import Naming

/// Compiles the registry of names out of the model; what keeps it from loading comes back with its place.
package func nameRegistry(of site: Site) -> (registry: Registry?, findings: [Finding]) {
  let definitions = nameDefinitions(of: site)
  let result = Registry.compile(
    names: definitions.names, phrases: definitions.phrases, fileNames: definitions.fileNames,
    organizations: definitions.organizations)
  return (result.registry, result.problems.map { finding($0, site) })
}

/// What the registry of names is made of, as the model has it.
package func nameDefinitions(of site: Site) -> Registry.Definitions {
  let names = site.names.map { name in
    Registry.Name(
      id: name.id, within: name.within?.value, zh: name.full.zh, en: name.full.en, shortZh: name.short.zh,
      shortEn: name.short.en, hasRule: name.rule != nil, organizers: name.organizers.map(\.value),
      wrong: name.wrong, right: name.right)
  }
  return Registry.Definitions(
    names: names, phrases: site.phrases,
    fileNames: site.fileNames.map { Registry.FileNamePattern(id: $0.id, pattern: $0.pattern) },
    organizations: site.organizations.map { Registry.Organization(zh: $0.zh, en: $0.en, short: $0.short) })
}

/// The rule that the registry itself must satisfy.
package enum RegistryRules {
  package static let unusable = Rule(
    "names/registry",
    zh: "名称登记表自身要成立：编号和名称不重复，上级存在，例子都符合。",
    en:
      "The registry of names holds together: no id or name twice, every level above exists, every example holds."
  )

  package static let all = [unusable]
}

private func finding(_ problem: RegistryProblem, _ site: Site) -> Finding {
  func report(_ place: Place, _ zh: String, _ en: String, notes: [Note] = []) -> Finding {
    Finding(RegistryRules.unusable, at: place, zh: zh, en: en, notes: notes)
  }
  func note(_ entry: Int) -> [Note] {
    [Note(at: site.names[entry].place, zh: "另一处在这里。", en: "The other one is here.")]
  }
  switch problem {
  case .emptyName(let entry):
    return report(site.names[entry].place, "名称没有编号或中文文字。", "The name has no id or no Chinese text.")
  case .duplicateID(let entry, let first):
    return report(site.names[entry].place, "编号用了两次。", "The id is used twice.", notes: note(first))
  case .sameText(let entry, let first):
    return report(
      site.names[entry].place, "与“\(site.names[first].full.zh)”只差空格、引号或宽窄，无法分辨。",
      "It differs from “\(site.names[first].full.zh)” only in spaces, quotes or width.", notes: note(first))
  case .ambiguousShortForm(let entry, let short, let first):
    return report(
      site.names[entry].place, "简称“\(short)”也是另一个名称的。",
      "The short form “\(short)” belongs to another name too.",
      notes: note(first))
  case .unknownWithin(let entry, let within):
    return report(
      site.names[entry].place, "上级“\(within)”没有登记。", "The level above, “\(within)”, is not registered.")
  case .cycle(let entry):
    return report(site.names[entry].place, "上级关系绕成了圈。", "The levels above lead round in a circle.")
  case .wrongExamplePasses(let entry, let example):
    return report(
      site.names[entry].place, "错误的例子“\(site.names[entry].wrong[example])”没有被查出。",
      "Nothing is found in the wrong example “\(site.names[entry].wrong[example])”.")
  case .rightExampleFails(let entry, let example, let found):
    let rules = found.map(\.rule.rawValue).joined(separator: ", ")
    return report(
      site.names[entry].place, "正确的例子“\(site.names[entry].right[example])”被查出问题（\(rules)）。",
      "Something is found in the right example “\(site.names[entry].right[example])” (\(rules)).")
  case .emptyPhrase(let entry):
    return report(
      site.names.first?.place ?? SourceFile(path: "Content/names.yml", bytes: []).start,
      "第 \(entry + 1) 个短语是空的。", "Phrase \(entry + 1) is empty.")
  case .unusablePattern(let entry):
    return report(
      site.fileNames[entry].place, "文件名格式里要有 {organization} 和其他文字。",
      "A file-name pattern needs {organization} and other text.")
  case .duplicatePatternID(let entry, _):
    return report(
      site.fileNames[entry].place, "文件名格式的编号用了两次。", "The id of a file-name pattern is used twice.")
  }
}
