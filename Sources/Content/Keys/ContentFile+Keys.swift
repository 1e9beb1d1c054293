import Diagnostics
import Disk
import YAML

extension ContentFile {
  /// Finds out which keys a file of this kind may have, by having its own reader read files made up for it.
  ///
  /// The reader is given a file without keys, then one with all that it asked for, until it asks for nothing new.
  package func keys() -> KeySet {
    var set = KeySet()
    // Each round goes one level deeper; no file is nested so deep.
    for _ in 0..<12 {
      var next = KeySetBuilder(keeping: set)
      for variant in KeySetText.Variant.allCases {
        let file = sample(KeySetText(variant).mapping(set))
        let recorder = KeyRecorder()
        KeyRecorder.$current.withValue(recorder) { read(file) }
        next.add(recorder.asks.filter { $0.path == file.path }, in: file)
      }
      guard next.set != set else { break }
      set = next.set
    }
    return set
  }
}

extension ContentFile {
  /// The id of an award that stands for whichever ids a programme has.
  static let anyAward = "any-award"

  private static let anyProgramme = SourceFile(
    path: "Content/p/programme.yml",
    text: """
      kind: competition
      title: {zh: x, en: x}
      summary: {zh: x, en: x}
      awards: [{id: \(anyAward), title: {zh: x, en: x}}]
      """)

  private var path: String {
    switch self {
    case .site, .names, .organizations, .glossary, .holidays: "\(rawValue).yml"
    case .programme: "p/programme.yml"
    case .page: "pages/x.zh.md"
    case .notice: "p/notice.zh.md"
    case .winners: "p/winners.zh.md"
    case .track: "p/tracks/01-x.zh.md"
    case .rubric, .form, .interpretation: "p/\(rawValue)s/x.zh.md"
    }
  }

  private func sample(_ mapping: String) -> SourceFile {
    SourceFile(path: ContentLoader.root + path, text: isYAML ? mapping + "\n" : "---\n\(mapping)\n---\n")
  }

  /// Has the file's own reader read it; what it finds does not matter.
  private func read(_ file: SourceFile) {
    var findings: [Finding] = []
    let nothing = Bilingual(both: "")
    var site = Site(
      settings: Settings(
        title: nothing, description: nothing, baseURL: "", publisher: nothing, isDemonstration: true))
    switch self {
    case .site: _ = SettingsReader.read(file, into: &findings)
    case .names: NameReader.read(file, into: &site, &findings)
    case .organizations: _ = OrganizationReader.read(file, into: &findings)
    case .glossary: _ = GlossaryReader.read(file, into: &findings)
    case .holidays: _ = CalendarReader.read(file, into: &findings)
    default:
      var files = [path: file]
      if self != .programme { files["p/programme.yml"] = Self.anyProgramme }
      var plan = ContentPlan(paths: PathList(files.keys.sorted(by: inByteOrder)))
      let texts = SourceTexts(files)
      _ = PageFactory(texts: texts).pages(in: "pages/", kind: .plain, &plan, &findings)
      let reader = ProgrammeReader(
        id: "p", file: files["p/programme.yml"] ?? file, texts: texts, context: ReadingContext(site: site))
      _ = reader.read(&plan, &findings)
    }
  }
}
