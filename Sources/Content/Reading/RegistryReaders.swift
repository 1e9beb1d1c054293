import Diagnostics
import YAML

/// Reads `organizations.yml`.
enum OrganizationReader {
  static func read(_ file: SourceFile, into findings: inout [Finding]) -> [Organization] {
    let decoding = Decoding(file)
    defer { findings += decoding.findings }
    guard let fields = decoding.root(of: Bilingual(zh: "机构清单", en: "the list of bodies")) else { return [] }
    var organizations: [Organization] = []
    fields.each("organizations", of: Bilingual(zh: "一个机构", en: "a body")) { entry in
      let zh = entry.string("zh")
      let en = entry.string("en")
      let short = entry.optionalStrings("short").map(\.value)
      guard let zh, let en else { return }
      organizations.append(
        Organization(zh: zh.value, en: en.value, short: short, place: file.place(zh.range)))
    }
    fields.end()
    for finding in duplicates(organizations.map { ($0.zh, $0.place) }) { decoding.report(finding) }
    return organizations
  }
}

/// Reads `glossary.yml`.
enum GlossaryReader {
  static func read(_ file: SourceFile, into findings: inout [Finding]) -> [Term] {
    let decoding = Decoding(file)
    defer { findings += decoding.findings }
    guard let fields = decoding.root(of: Bilingual(zh: "术语表", en: "the glossary")) else { return [] }
    var terms: [Term] = []
    fields.each("terms", of: Bilingual(zh: "一个术语", en: "a term")) { entry in
      let zh = entry.string("zh")
      let en = entry.string("en")
      if let zh, let en { terms.append(Term(zh: zh.value, en: en.value)) }
    }
    fields.end()
    return terms
  }
}

/// Reads `names.yml`: the registered names, the phrases that only look like one, and the file names.
enum NameReader {
  static func read(_ file: SourceFile, into site: inout Site, _ findings: inout [Finding]) {
    let decoding = Decoding(file)
    defer { findings += decoding.findings }
    guard let fields = decoding.root(of: Bilingual(zh: "名称登记表", en: "the registry of names")) else { return }
    var names: [RegisteredName] = []
    fields.each("names", of: Bilingual(zh: "一个名称", en: "a name")) { entry in
      if let name = readName(entry, file) { names.append(name) }
    }
    site.phrases = fields.optionalStrings("phrases").map(\.value)
    var patterns: [FileNamePattern] = []
    fields.each("file-names", of: Bilingual(zh: "一种文件名", en: "a form of file name")) { entry in
      let id = entry.string("id")
      let pattern = entry.string("pattern")
      let programme = entry.optionalString("programme")
      guard let id, let pattern else { return }
      patterns.append(
        FileNamePattern(
          id: id.value, pattern: pattern.value, programme: programme?.value, place: file.place(id.range)))
    }
    fields.end()
    site.names = names
    site.fileNames = patterns
    for finding in duplicates(names.map { ($0.id, $0.place) }) { decoding.report(finding) }
    reportLoops(names, file, decoding)
  }

  private static func readName(_ entry: Fields, _ file: SourceFile) -> RegisteredName? {
    let id = entry.string("id")
    let within = entry.optionalString("within")
    let zh = entry.string("zh")
    let en = entry.string("en")
    var short: (zh: [Located<String>], en: [Located<String>]) = ([], [])
    if let forms = entry.optionalFields("short") {
      short = (forms.optionalStrings("zh"), forms.optionalStrings("en"))
      forms.end()
    }
    let rule = entry.optionalBilingual("rule")
    let organizers = entry.optionalStrings("organizers")
    var logo: RegisteredLogo?
    if let fields = entry.optionalFields("logo") {
      let file = fields.string("file")
      let digest = fields.optionalString("sha256")
      logo = file.map { RegisteredLogo(file: $0, digest: digest) }
      fields.end()
    }
    var examples: (wrong: [Located<String>], right: [Located<String>]) = ([], [])
    if let fields = entry.optionalFields("examples") {
      examples = (fields.optionalStrings("wrong"), fields.optionalStrings("right"))
      fields.end()
    }
    guard let id, let zh, let en else { return nil }
    return RegisteredName(
      id: id.value, within: within, full: Bilingual(zh: zh.value, en: en.value),
      short: (short.zh.map(\.value), short.en.map(\.value)), rule: rule?.value, organizers: organizers,
      logo: logo,
      wrong: examples.wrong.map(\.value), right: examples.right.map(\.value), place: file.place(id.range),
      parts: .init(
        zh: zh.range, shortZh: short.zh.map(\.range), wrong: examples.wrong.map(\.range),
        right: examples.right.map(\.range)))
  }

  /// Reports a `within` that names nothing, or that leads back to its own name.
  private static func reportLoops(_ names: [RegisteredName], _ file: SourceFile, _ decoding: Decoding) {
    let ids = names.map(\.id)
    var parent: [String: String] = [:]
    for name in names { if let within = name.within { parent[name.id] = within.value } }
    for name in names {
      guard let within = name.within else { continue }
      let place = file.place(within.range)
      guard ids.contains(within.value) else {
        decoding.report(unknownReference(within.value, "名称", "name", among: ids, at: place))
        continue
      }
      var step: String? = within.value
      for _ in 0..<names.count where step != name.id { step = step.flatMap { parent[$0] } }
      if step == name.id {
        decoding.report(
          Finding(
            ContentRules.badValue, at: place, zh: "\(name.id) 通过 within 绕回了自己。",
            en: "\(name.id) leads back to itself through within."))
      }
    }
  }
}

/// A finding for something that is referred to and registered nowhere, with the nearest that is.
package func unknownReference(
  _ id: String, _ zhKind: String, _ enKind: String, among candidates: some Sequence<String>, at place: Place
) -> Finding {
  let near = nearest(to: id, among: candidates)
  return Finding(
    ContentRules.unknownReference, at: place, zh: "没有登记名为“\(id)”的\(zhKind)。",
    en: "No \(enKind) “\(id)” is registered.",
    help: near.map { Bilingual(zh: "是否想写“\($0)”？", en: "Did you mean “\($0)”?") }, suggestion: near)
}
