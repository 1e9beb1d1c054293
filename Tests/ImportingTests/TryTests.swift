import Testing
import Disk
@testable import Importing

@Test func tryOut() throws {
  for name in ["weifang-2026-notice", "jinan-2025-notice", "qinghai-dataset-solicitation"] {
    let path = "/work/shared/source-documents/\(name).txt"
    let r = Recognizer.recognize(try Importer(path: path).document(try readFile(path)), currentYear: 2025)
    print("=====", name, r.kind, r.year, r.isYearAssumed)
    print("title", r.parts.title?.value.string ?? "-", "| number", r.parts.number?.value.string ?? "-")
    print("addr", r.parts.addressees?.value.string ?? "-", "| date", r.parts.date.map { "\($0.value)" } ?? "-")
    print("issuers", r.parts.issuers.map(\.value.string), r.parts.headBodies.count, r.parts.signature.count, r.parts.masthead?.value.string ?? "-")
    print("sig", r.parts.signature.map(\.value.string))
    print("listed", r.parts.listedAnnexes.map(\.value.string), "annexes", r.parts.annexes.map { "\($0.number ?? 0) \($0.title.string) \($0.blocks.count)" })
    print("name", r.name?.full.string ?? "-", r.name?.short?.string ?? "-")
    print("tracks", r.tracks.count, "topics", r.tracks.reduce(0) { $0 + $1.topics.count })
    for t in r.tracks { print("  ", t.number ?? 0, t.title.string, t.topics.count, t.intro.count, t.topics.map(\.title.string.unicodeScalars.count).max() ?? 0) }
    for b in r.rubrics { print("rubric", b.title.string, b.levels, b.rows.count, b.rows.filter(\.isDoubtful).map { $0.cells.map(\.string) }) }
    for e in r.events { print("event", e.kind, e.when, e.title.string, "|", e.source.zh, e.lacksYear) }
    print("period", r.period.map { "\($0.count) \($0.unit) \($0.source.zh)" } ?? "-")
    print("awards", r.awards.map { "\($0.title.string) \($0.quota ?? -1) \($0.isRanked)" })
    for o in r.organizers.entries { print("org", o.role, o.isCertain, o.isOpen, o.bodies.map(\.string)) }
    print("contact", r.contact.phones.map(\.string), r.contact.email?.string ?? "-", r.contact.website?.string ?? "-", r.contact.address?.string ?? "-")
    print("forms", r.forms.map(\.title.string), "closing", r.parts.closing.map(\.text.string), "preface", r.parts.preface.map(\.text.string))
    for d in r.doubts { print("doubt", d.zh) }
    for s in r.sections { print("section", s.annex?.title.string ?? "body", s.blocks.count, s.region?.range ?? 0..<0) }
    if let s = r.sections.first { for b in s.blocks.prefix(60) { print("   ·", b.heading.map { "[\($0.level)]" } ?? "", String(b.text.string.prefix(46))) } }
  }
}
