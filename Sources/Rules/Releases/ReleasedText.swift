import Content
import Diagnostics
import Digest
import Records

extension ReleaseCheck {
  /// A released page reads as it was released last; every difference is shown.
  func releasedText(_ page: RecordPage, _ release: Release) -> [Finding] {
    let data = RecordData(page, site, attachments: attachments).json()
    guard SHA256(of: data) != release.data?.digest else { return [] }
    guard let file = release.data else { return [returned(page, release)] }
    // What was frozen is damaged: that is a finding, and nothing to compare with.
    guard let frozen = frozen[file.path], frozen.digest == file.digest,
      let differences = RecordDifference.all(between: frozen.bytes, and: data)
    else { return [] }
    return shown(differences, on: page).map { finding($0, page, release) }
  }

  /// A table in the text is read into data too: it is shown once.
  private func shown(_ differences: [RecordDifference], on page: RecordPage) -> [RecordDifference] {
    guard differences.contains(where: { $0.path.first == "text" }) else { return differences }
    let isInText = page.winners?.entries.first.map { $0.place.file.path == page.page.zh.file.path } ?? true
    return differences.filter { difference in
      switch difference.path.first {
      case "levels", "indicators": false
      case "winners": !isInText
      default: true
      }
    }
  }

  private func finding(_ difference: RecordDifference, _ page: RecordPage, _ release: Release) -> Finding {
    let number = release.number
    // Of a long passage the beginning may be the same: what differs is shown.
    let same = Self.sameBeginning(difference)
    let (zh, en) =
      switch (
        difference.old.map { Self.short($0, from: same) }, difference.new.map { Self.short($0, from: same) }
      ) {
      case (let old?, let new?):
        (
          "“\(new)”和第 \(number) 号发布记录不同，当时公布的是“\(old)”。",
          "“\(new)” differs from release \(number), which says “\(old)”."
        )
      case (nil, let new?):
        ("“\(new)”在第 \(number) 号发布记录里没有。", "“\(new)” is not in release \(number).")
      case (let old?, nil):
        ("“\(old)”不见了，第 \(number) 号发布记录里有。", "“\(old)” is gone; release \(number) has it.")
      case (nil, nil): ("和第 \(number) 号发布记录不同。", "This differs from release \(number).")
      }
    let key = difference.path.joined(separator: ".")
    let isText = difference.path.first == "text"
    return Finding(
      ReleaseRules.edited, at: place(of: difference, on: page),
      zh: isText ? zh : zh + "（\(key)）", en: isText ? en : en + " (\(key))",
      help: Bilingual(
        zh: "改回原文；确实要改的，运行 gongshi release \(release.page)，写明种类和原因。",
        en: "Restore it, or run gongshi release \(release.page) and state the kind and the reason."),
      notes: [Note(at: release.source.start, zh: "第 \(number) 号发布记录。", en: "Release \(number).")])
  }

  private func returned(_ page: RecordPage, _ release: Release) -> Finding {
    Finding(
      ReleaseRules.edited, at: page.page.zh.file.place(page.page.zh.titleRange),
      zh: "这一页在第 \(release.number) 号发布记录里撤回了，现在又出现了。",
      en: "Release \(release.number) withdrew this page, and now it is back.",
      help: Bilingual(
        zh: "运行 gongshi release \(release.page)，写明种类和原因。",
        en: "Run gongshi release \(release.page) and state the kind and the reason."))
  }

  /// Where the newer value is written, as narrow as the data tells.
  private func place(of difference: RecordDifference, on page: RecordPage) -> Place {
    let path = difference.path
    let text = path.contains("en") ? page.page.en : page.page.zh
    switch path.first {
    case "text":
      let line = difference.new.flatMap { $0.split(separator: "\n").first }
      return line.flatMap { find(Array($0.utf8), in: text) } ?? text.file.place(text.titleRange)
    case "programme":
      if path.count > 2, path[1] == "schedule", let index = Int(path[2]),
        page.programme.schedule.indices.contains(index - 1)
      {
        return page.programme.schedule[index - 1].place
      }
      return page.programme.place
    case "winners":
      if path.count > 1, let index = Int(path[1]), let entries = page.winners?.entries,
        entries.indices.contains(index - 1)
      {
        return entries[index - 1].place
      }
      return text.file.place(text.titleRange)
    default: return text.file.place(text.titleRange)
    }
  }

  private func find(_ line: [UInt8], in text: PageText) -> Place? {
    let file = text.file.loaded
    var lower = text.body
    while lower < file.bytes.count {
      let range = file.lineRange(at: lower)
      if file.bytes[range].starts(with: line) { return text.file.place(range) }
      lower = range.upperBound + 1
    }
    return nil
  }

  /// How many scalars at the beginning of both values are the same, less a few that lead up to the difference.
  private static func sameBeginning(_ difference: RecordDifference) -> Int {
    guard let old = difference.old, let new = difference.new else { return 0 }
    let same = zip(old.unicodeScalars, new.unicodeScalars).prefix { $0 == $1 }.count
    return max(0, same - 20)
  }

  /// At most 120 scalars of a text, from a place on.
  private static func short(_ text: String, from start: Int) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.count > 120 ? start : 0
    var short = String.UnicodeScalarView()
    short.append(contentsOf: scalars.dropFirst(start).prefix(120))
    return (start > 0 ? "…" : "") + String(short) + (scalars.count > start + 120 ? "…" : "")
  }
}
