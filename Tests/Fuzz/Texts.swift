import CivilTime
import Complaint
import Content
import Diagnostics
import JSON
import Naming

private let checker: Checker = {
  let names = [
    Registry.Name(id: "sample-2026", zh: "2026年“示例×”大赛", en: "2026 “Sample ×” Competition"),
    Registry.Name(
      id: "province-2026", within: "sample-2026", zh: "2026年“示例×”大赛样板省分赛",
      en: "2026 “Sample ×” Competition, Model Province Division", shortZh: ["样板省分赛"],
      shortEn: ["Model Province Division"]),
    Registry.Name(
      id: "city-2026", within: "province-2026", zh: "2026年“示例×”大赛样板省分赛样板市选拔赛",
      en: "2026 “Sample ×” Competition, Model Province Division, Model City Selection Round",
      shortZh: ["样板市选拔赛"], shortEn: ["Model City Selection Round"], hasRule: true,
      organizers: ["样板市大数据局", "样板市教育局"]),
  ]
  let (registry, problems) = Registry.compile(names: names, phrases: ["“示例×”三年行动计划"])
  guard let registry else { fatalError("\(problems)") }
  return Checker(registry)
}()

/// Every format, with and without broken lines. Mending ends, leaves a text that is well-formed where it was, and
/// nothing that could still be mended.
@Sendable func fuzzNames(_ bytes: [UInt8]) {
  guard let first = bytes.first else { return }
  let formats: [TextFormat] = [.plain, .markdown, .html, .yaml, .csv]
  let format = formats[Int(first >> 1) % formats.count]
  let options = CheckOptions(isWrapped: first & 1 == 1)
  var text = Array(bytes.dropFirst())
  for round in 0... {
    let result = checker.check(ExtractedText(text, as: format), options: options)
    promise(result.namesRight <= result.namesSeen, "more names are right than seen")
    var mended: [UInt8] = []
    var done = 0
    for found in result.findings.sorted(by: { $0.source.lowerBound < $1.source.lowerBound }) {
      promise(
        found.source.lowerBound >= 0 && found.source.upperBound <= text.count, "a finding is not in the text")
      promise(
        isBoundary(found.source.lowerBound, text) && isBoundary(found.source.upperBound, text),
        "half a character")
      guard found.isFixable, let expected = found.finding.expected, found.source.lowerBound >= done else {
        continue
      }
      mended += text[done..<found.source.lowerBound] + Array(expected.utf8)
      done = found.source.upperBound
    }
    guard done > 0 || !mended.isEmpty else { return }
    promise(round < 6, "mending does not end")
    text = mended + text[done...]
  }
}

private func isBoundary(_ offset: Int, _ text: [UInt8]) -> Bool {
  guard String(validating: text, as: UTF8.self) != nil else { return true }
  return offset == text.count || text[offset] & 0xC0 != 0x80
}

/// The tables of a registry are read back as they were written, and a check with them finds the same.
@Sendable func fuzzRegistry(_ bytes: [UInt8]) {
  _ = bytes.withUnsafeBytes { Registry(tables: $0) }
  let (names, phrases, organizations) = definitions(bytes)
  let (registry, _) = Registry.compile(names: names, phrases: phrases, organizations: organizations)
  guard let registry else { return }
  let tables = registry.tables
  guard let again = tables.withUnsafeBytes({ Registry(tables: $0) }) else {
    return promise(false, "the tables cannot be read back")
  }
  promise(again.tables == tables, "the tables are read back differently")
  promise(
    Checker(again).check(bytes).findings == Checker(registry).check(bytes).findings,
    "the tables find something else")
}

/// Lines of a letter and fields, parted by tabs: a name with id, level above, Chinese, English and `1` for a rule; short
/// forms (`s`, `e`) and organisers (`o`) of the name before; phrases (`p`); bodies (`g`) with what they are called (`a`).
private func definitions(
  _ bytes: [UInt8]
) -> (names: [Registry.Name], phrases: [String], organizations: [Registry.Organization]) {
  var names: [Registry.Name] = []
  var phrases: [String] = []
  var organizations: [Registry.Organization] = []
  for line in bytes.split(separator: 0x0A) {
    let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    switch (fields[0], fields.count) {
    case ("n", 6):
      names.append(
        Registry.Name(
          id: fields[1], within: fields[2].isEmpty ? nil : fields[2], zh: fields[3], en: fields[4],
          hasRule: !fields[5].isEmpty))
    case ("s", 2) where !names.isEmpty: names[names.count - 1].shortZh.append(fields[1])
    case ("e", 2) where !names.isEmpty: names[names.count - 1].shortEn.append(fields[1])
    case ("o", 2) where !names.isEmpty: names[names.count - 1].organizers.append(fields[1])
    case ("p", 2): phrases.append(fields[1])
    case ("g", 3): organizations.append(Registry.Organization(zh: fields[1], en: fields[2]))
    case ("a", 2) where !organizations.isEmpty: organizations[organizations.count - 1].short.append(fields[1])
    default: break
    }
  }
  return (names, phrases, organizations)
}

/// What is read as a time is written as it was, and counted without a trap.
@Sendable func fuzzDates(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  if let span = try? TimeSpan(parsing: text) {
    promise((try? TimeSpan(parsing: span.description)) == span, "\(span) is read back differently")
    promise(
      span.interval.start < span.interval.end || span.interval.start == span.interval.end,
      "a span runs backwards")
  }
  if let date = CivilDate(text) { promise(date.description == text, "\(date) is written differently") }
  let (table, _) = Timetable.read(text)
  promise(Timetable.read(table.description).timetable == table, "a timetable is read back differently")
  for moment in ["1970-01-01 00:00", "2026-07-14 17:30", "2199-12-31 23:59"] {
    guard let now = Instant(moment) else { fatalError(moment) }
    for language in WordingLanguage.allCases {
      _ = table.report(at: now, withinSecond: true, wording: Wording(language))
    }
  }
}

@Sendable func fuzzCSV(_ bytes: [UInt8]) {
  let table = CSV(SourceFile(path: "a.csv", bytes: bytes))
  promiseSound(table.findings)
  var end = 0
  for cell in table.rows.joined() {
    promise(cell.range.lowerBound >= end && cell.range.upperBound <= bytes.count, "cells overlap")
    end = cell.range.upperBound
  }
}

@Sendable func fuzzJSON(_ bytes: [UInt8]) {
  guard let value = try? JSONReader.read(bytes) else { return }
  promise(value.range.upperBound <= bytes.count, "a value stands outside its file")
  walk(value)
}

private func walk(_ value: JSONValue) {
  switch value.content {
  case .text(let text): promise(String(validating: text, as: UTF8.self) != nil, "a text is no UTF-8")
  case .array(let values): for value in values { walk(value) }
  case .object(let members):
    promise(Set(members.map(\.key)).count == members.count, "a key stands twice")
    for member in members { walk(member.value) }
  default: break
  }
}

@Sendable func fuzzComplaint(_ bytes: [UInt8]) {
  let form = ComplaintForm(programme: "sample-2026")
  let known = Circumstances(
    schemaHash: String(repeating: "0", count: 64), entries: ["s-001"], period: .notAnnounced,
    received: Instant("2026-07-14 17:30"))
  for circumstances in [Circumstances(), known] {
    for refusal in form.refusals(of: bytes, under: circumstances) {
      promise(!refusal.message.zh.isEmpty && !refusal.message.en.isEmpty, "a refusal says nothing")
    }
  }
}
