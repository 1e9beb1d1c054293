import Diagnostics
import Markdown
import YAML

/// Reads the tracks of a programme.
struct TrackReader {
  let pages: PageFactory
  let programme: Programme
  let context: ReadingContext

  func read(in folder: String, _ plan: inout ContentPlan, _ findings: inout [Finding]) -> [Track] {
    var tracks: [Track] = []
    // By file, so that a rubric that could not be read is reported once, where it is wrong.
    let rubrics = pages.stems(in: programme.id + "/rubrics/", plan).map {
      String($0.split(separator: "/").last ?? "")
    }
    for stem in pages.stems(in: folder, plan) {
      if let track = track(stem, rubrics + ["none"], &plan, &findings) { tracks.append(track) }
    }
    findings += duplicates(tracks.map { ($0.id, $0.page.zh.file.start) })
    return tracks.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
  }
}

extension TrackReader {
  private struct Facts {
    let group: Located<String>?
    let rubric: Located<String>?
    let rubricNote: Bilingual?
    let quotas: [(award: String, count: Int)]
    let openTo: [Located<String>]
  }

  private func track(
    _ stem: String, _ rubrics: [String], _ plan: inout ContentPlan, _ findings: inout [Finding]
  ) -> Track? {
    guard
      let (page, facts) = pages.page(
        stem, kind: .track, &plan, &findings,
        facts: { fields, decoding in self.facts(fields, rubrics, decoding) })
    else { return nil }
    guard let (number, id) = numbered(page.slug) else {
      findings.append(
        Finding(
          ContentRules.badAddress, at: page.zh.file.start, zh: "赛道文件名“\(page.slug)”没有以两位序号开头。",
          en: "The track's file name “\(page.slug)” does not begin with a two-digit number.",
          help: Bilingual(zh: "例如 01-manufacturing.zh.md。", en: "For example 01-manufacturing.zh.md.")))
      return nil
    }
    let bodies = (zh: body(page.zh, &findings), en: body(page.en, &findings))
    if bodies.zh.sections.count != bodies.en.sections.count {
      findings.append(
        Finding(
          ContentRules.pairMismatch, at: page.en.file.place(page.en.titleRange),
          zh: "中文写了 \(bodies.zh.sections.count) 个赛题，英文写了 \(bodies.en.sections.count) 个。",
          en:
            "The topics are \(bodies.zh.sections.count) in Chinese and \(bodies.en.sections.count) in English."
        ))
    }
    return Track(
      page: page, id: id, number: number, group: facts.group, rubric: facts.rubric,
      rubricNote: facts.rubricNote, quotas: facts.quotas, openTo: facts.openTo, bodies: bodies)
  }

  private func facts(_ fields: Fields, _ rubrics: [String], _ decoding: Decoding) -> Facts {
    let facts = Facts(
      group: fields.optionalString("group"), rubric: fields.optionalString("rubric"),
      rubricNote: fields.optionalBilingual("rubric-note")?.value, quotas: quotas(fields),
      openTo: fields.optionalStrings("open-to"))
    let file = decoding.file
    let groups = programme.trackGroups.map(\.id)
    if let group = facts.group, !groups.contains(group.value) {
      decoding.report(
        unknownReference(group.value, "赛道分组", "track group", among: groups, at: file.place(group.range)))
    }
    if let rubric = facts.rubric, !rubrics.contains(rubric.value) {
      decoding.report(
        unknownReference(rubric.value, "评价指标", "rubric", among: rubrics, at: file.place(rubric.range)))
    }
    for kind in facts.openTo where !context.entrantKinds.contains(kind.value) {
      decoding.report(
        unknownReference(
          kind.value, "参赛主体", "kind of entrant", among: context.entrantKinds, at: file.place(kind.range)))
    }
    return facts
  }

  private func quotas(_ fields: Fields) -> [(award: String, count: Int)] {
    guard let entry = fields.optionalFields("quotas") else { return [] }
    defer { entry.end() }
    return programme.awards.compactMap { award in
      entry.optionalInt(award.id, in: 0...100_000).map { (award.id, $0.value) }
    }
  }

  private func body(_ text: PageText, _ findings: inout [Finding]) -> TrackBody {
    let document = text.document()
    findings += document.findings
    return TrackBody(document: document, sections: document.sections(level: 2).sections)
  }
}
