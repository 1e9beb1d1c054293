import Content
import Diagnostics
import Digest
import JSON

/// The canonical data of a page of record, version 1: everything it says to the public, and nothing about how it
/// looks. Two equal pages have equal bytes.
package struct RecordData {
  let record: RecordPage
  let site: Site
  /// The digests of the files offered for download, by their paths below `Content/`.
  let attachments: [String: SHA256]

  package init(_ record: RecordPage, _ site: Site, attachments: [String: SHA256]) {
    self.record = record
    self.site = site
    self.attachments = attachments
  }

  package func json() -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.object { data in
      data.member("version", 1)
      data.member("page", record.page.stem)
      data.member("address", record.address.path)
      data.member("record", record.kind.rawValue)
      data.object("title") { $0.both(Bilingual(zh: record.page.zh.title, en: record.page.en.title)) }
      data.object("summary") { summary in
        summary.member("zh", ifPresent: record.page.zh.summary)
        summary.member("en", ifPresent: record.page.en.summary)
      }
      if let published = record.page.published {
        data.member(
          "published", published.hasTime ? published.instant.iso : published.instant.date.description)
      }
      if let explains = record.page.explains { data.member("explains", explains.value) }
      data.array("changes") { list in
        for change in record.page.changes { list.object { change.write(to: &$0) } }
      }
      if record.isMainNotice { programme(&data) }
      if let winners = record.winners { self.winners(winners, &data) }
      if let rubric = record.rubric { self.rubric(rubric, &data) }
      data.object("text") { text in
        text.member("zh", record.page.zh.published)
        text.member("en", record.page.en.published)
      }
    }
    return writer.bytes
  }
}

extension PageText {
  /// The Markdown that readers are shown: without comments, which are for writers, and without what depends on the
  /// editor alone, the kind of line ends and blanks at the end of lines and of the file.
  package var published: String {
    var lines: [ArraySlice<UInt8>] = []
    for line in withoutComments.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      var line = line
      // Two blanks at the end of a line break it, and stay two however many there are.
      let isBroken = line.last != UInt8(ascii: "\r") ? line.hasTwoBlanks : line.dropLast().hasTwoBlanks
      while let last = line.last, last == 0x20 || last == 0x09 || last == 0x0D { line.removeLast() }
      if line.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(isBroken && !line.isEmpty ? line + [0x20, 0x20] : line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
  }
}

extension PageText {
  private var withoutComments: ArraySlice<UInt8> {
    let text = file.bytes[min(body, file.bytes.count)...]
    // Parsing costs more than looking, and few pages have any.
    guard text.contains(Array("<!--".utf8)) else { return text }
    var kept: [UInt8] = []
    var start = text.startIndex
    for comment in document().comments {
      kept += text[start..<max(start, comment.range.lowerBound)]
      start = max(start, comment.range.upperBound)
    }
    return (kept + text[start...])[...]
  }
}

extension ArraySlice<UInt8> {
  fileprivate var hasTwoBlanks: Bool { count >= 2 && suffix(2).allSatisfy { $0 == 0x20 } }
}

extension Change {
  fileprivate func write(to object: inout JSONObject) {
    object.member("date", date.description)
    object.member("kind", kind.rawValue)
    object.object("what") { $0.both(what) }
    object.object("reason") { $0.both(reason) }
    object.member("affectsPeriod", affectsPeriod)
  }
}

extension JSONObject {
  /// A text in both languages.
  mutating func both(_ text: Bilingual) {
    member("zh", text.zh)
    member("en", text.en)
  }

  mutating func both(_ key: String, ifPresent text: Bilingual?) {
    if let text { object(key) { $0.both(text) } }
  }

  mutating func texts(_ key: String, _ texts: [String]) {
    array(key) { list in for text in texts { list.string(text) } }
  }
}
