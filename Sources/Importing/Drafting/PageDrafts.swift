/// Writes the pages of a draft, Chinese and English.
struct PageDrafts {
  let recognition: Recognition
  private(set) var files: [DraftFile] = []

  init(_ recognition: Recognition) {
    self.recognition = recognition
    addNotice()
    for (index, track) in recognition.tracks.enumerated() { add(track, index) }
    for (index, rubric) in recognition.rubrics.enumerated() { add(rubric, index) }
    for (index, form) in recognition.forms.enumerated() { add(form, index) }
  }

  static func trackName(_ index: Int) -> String { "\(index < 9 ? "0" : "")\(index + 1)-track-\(index + 1)" }
  static func rubricName(_ index: Int) -> String { "rubric-\(index + 1)" }
  static func formName(_ index: Int) -> String { "form-\(index + 1)" }
}

extension PageDrafts {
  private mutating func add(
    _ name: String, front: [(String, String)], body: String, english: String, _ more: String = ""
  ) {
    let lines = front.map { "\($0.0): \($0.1)\n" }.joined()
    files.append(DraftFile(path: name + ".zh.md", text: "---\n" + lines + "---\n\n" + body))
    files.append(DraftFile(path: name + ".en.md", text: Untranslated.page(title: english, body: more)))
  }

  // MARK: The notice

  private mutating func addNotice() {
    let parts = recognition.parts
    var front = [("title", YAMLText.scalar(parts.title?.value.string ?? "导入的通知"))]
    if let date = parts.date?.value { front.append(("published", "\(date)")) }
    var writer = BlockWriter()
    var offset = 0
    for section in recognition.sections {
      if let annex = section.annex {
        var inner = BlockWriter(shift: 1, dropsNumbers: false)
        inner.heading(annex.heading, level: 2)
        write(section, &inner, &offset)
        writer.append(inner)
      } else {
        if let addressees = parts.addressees { writer.write(line: MarkdownText.line(addressees.value)) }
        write(section, &writer, &offset)
        writer.write(parts.closing)
        writeAnnexList(&writer)
      }
    }
    add("notice", front: front, body: writer.text, english: "notice")
  }

  private func write(_ section: Recognition.Section, _ writer: inout BlockWriter, _ offset: inout Int) {
    for (index, block) in section.blocks.enumerated() {
      if let region = section.region, region.range.contains(index) {
        guard index == region.range.lowerBound else { continue }
        writer.write(
          list: region.tracks.indices.map { position in
            "[\(MarkdownText.line(region.tracks[position].title))](tracks/\(Self.trackName(offset + position)).zh.md)"
          })
        offset += region.tracks.count
      } else if let rubric = section.rubrics[index] {
        let title = MarkdownText.line(recognition.rubrics[rubric].title)
        writer.write(line: "[\(title)](rubrics/\(Self.rubricName(rubric)).zh.md)")
      } else {
        writer.write(block)
      }
    }
  }

  private func writeAnnexList(_ writer: inout BlockWriter) {
    let listed = recognition.parts.listedAnnexes
    guard !listed.isEmpty else { return }
    writer.heading("附件", level: 2)
    let lines = listed.enumerated().map { index, title in
      let text = MarkdownText.line(title.value)
      let form = recognition.forms.firstIndex { $0.number == index + 1 || $0.title == title.value }
      return "\(index + 1). " + (form.map { "[\(text)](forms/\(Self.formName($0)).zh.md)" } ?? text)
    }
    writer.write(line: lines.joined(separator: "\n"))
  }

  // MARK: Tracks, rubrics, forms

  private mutating func add(_ track: DraftTrack, _ index: Int) {
    var front = [("title", YAMLText.scalar(track.title.string))]
    front.append(("rubric", recognition.rubric(for: track).map(Self.rubricName) ?? "none"))
    var writer = BlockWriter(shift: 1, dropsNumbers: false)
    // Before the first topic no heading may stand: it would be a topic.
    writer.hasHeadings = false
    writer.write(track.intro)
    writer.hasHeadings = true
    for topic in track.topics {
      writer.heading(topic.title, level: 2)
      writer.write(topic.blocks)
    }
    let topics = track.topics.indices.map { "## Topic \($0 + 1)\n" }.joined(separator: "\n")
    add(
      "tracks/" + Self.trackName(index), front: front, body: writer.text, english: "track \(index + 1)",
      topics)
  }

  private mutating func add(_ rubric: DraftRubric, _ index: Int) {
    var writer = BlockWriter()
    let doubtful = rubric.rows.indices.filter { rubric.rows[$0].isDoubtful }.map { "\($0 + 1)" }
    for note in rubric.notes { writer.write(line: MarkdownText.line(note)) }
    if !doubtful.isEmpty {
      writer.write(line: "导入时第\(doubtful.joined(separator: "、"))行的级别是推断的，请与原文核对，核对后删去这一句。")
    }
    writer.write(line: String(MarkdownText.table([rubric.headings] + rubric.rows.map(\.cells)).dropLast()))
    add(
      "rubrics/" + Self.rubricName(index), front: [("title", YAMLText.scalar(rubric.title.string))],
      body: writer.text,
      english: "indicators \(index + 1)", MarkdownText.table(Self.english(rubric)))
  }

  /// The same table with numbers for names.
  private static func english(_ rubric: DraftRubric) -> [[Text]] {
    var level = 0
    let head = zip(rubric.headings, rubric.isLevel).map { heading, isLevel -> Text in
      guard isLevel else { return RubricColumns.isWeight(heading) ? "Points" : "Description" }
      level += 1
      return Text("Level \(level) indicator")
    }
    var counts = [Int](repeating: 0, count: head.count)
    let rows = rubric.rows.map { row in
      row.cells.enumerated().map { column, cell -> Text in
        guard !cell.isEmpty else { return "" }
        guard rubric.isLevel[column] else {
          return RubricColumns.isWeight(rubric.headings[column]) ? cell.withoutUnit : "To be translated"
        }
        counts[column] += 1
        return Text("Indicator \(column + 1)-\(counts[column])")
      }
    }
    return [head] + rows
  }

  private mutating func add(_ form: Annex, _ index: Int) {
    var writer = BlockWriter(dropsNumbers: false)
    writer.write(form.blocks)
    var front = [("title", YAMLText.scalar(form.title.isEmpty ? "附件" : form.title.string))]
    if let number = form.number, (1...99).contains(number) { front.append(("annex", "\(number)")) }
    add("forms/" + Self.formName(index), front: front, body: writer.text, english: "form \(index + 1)")
  }
}

extension Annex {
  /// The heading of the annex inside the notice.
  fileprivate var heading: Text {
    let head = Text("附件" + (number.map { "\($0)" } ?? ""))
    return title.isEmpty ? head : head + "：" + title
  }
}

extension Text {
  /// The number of a weight without 分.
  fileprivate var withoutUnit: Text { hasSuffix("分") ? dropLast(1) : self }
}

extension Recognition {
  /// The rubric of a track: the one that names it, or else the first.
  func rubric(for track: DraftTrack) -> Int? {
    let word = track.title.hasSuffix("赛道") ? track.title.dropLast(2) : track.title
    return rubrics.firstIndex { word.count > 1 && $0.title.contains(word) } ?? (rubrics.isEmpty ? nil : 0)
  }
}
