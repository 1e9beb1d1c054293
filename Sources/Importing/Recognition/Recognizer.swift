import CivilTime
import Content

/// Recognises the parts of a document and what a programme is made of.
enum Recognizer {
  /// - Parameters:
  ///   - currentYear: the year of dates without one where the document prints no year at all.
  ///   - bodies: those the site has registered, with their short forms.
  static func recognize(
    _ blocks: [Block], currentYear: Int, bodies: [(full: Text, short: [Text])] = []
  ) -> Recognition {
    let parts = PartsRecognizer.recognize(blocks)
    let year = printedYear(parts)
    let name = NameFinder.find(title: parts.title, in: parts.body + parts.annexes.flatMap(\.blocks))
    let (kind, isKindCertain) = kind(parts, name)
    // Annexes hold the plan where the notice only hands it on.
    let text = parts.preface + parts.body + parts.closing
    let whole = text + parts.annexes.filter { !isForm($0) }.flatMap(\.blocks)
    var recognition = Recognition(
      parts: parts, kind: kind, isKindCertain: isKindCertain, name: name,
      organizers: DraftOrganizers.find(in: whole, issuers: parts.issuers.map(\.value), registered: bodies),
      contact: ContactFinder.find(in: whole), year: year ?? currentYear, isYearAssumed: year == nil)
    addSections(parts, to: &recognition)
    addTimes(parts, to: &recognition)
    recognition.period = NoticePeriodFinder.find(in: text) ?? NoticePeriodFinder.find(in: whole)
    recognition.awards = AwardFinder.find(in: text)
    if recognition.awards.isEmpty { recognition.awards = AwardFinder.find(in: recognition.textOutsideTracks) }
    return recognition
  }
}

extension Recognizer {
  /// The year of the document: of its date, number, title or name.
  private static func printedYear(_ parts: Parts) -> Int? {
    if let date = parts.date?.value { return date.year }
    if let number = parts.number?.value, let open = number.firstIndex(of: ["〔"]) {
      return Numerals.read(number, at: open + 1, chinese: false)?.value
    }
    let texts = [parts.title?.value].compactMap { $0 } + (parts.body + parts.closing).map(\.text)
    for text in texts {
      if let year = FoundTime.all(in: text).lazy.compactMap({ $0.first.year ?? $0.last?.year }).first {
        return year
      }
    }
    guard let title = parts.title?.value, let range = title.range(of: "年"), range.lowerBound >= 4 else {
      return nil
    }
    let year = Numerals.read(title, at: range.lowerBound - 4, chinese: false)?.value
    return year.flatMap { (1949...2199).contains($0) ? $0 : nil }
  }

  private static func kind(_ parts: Parts, _ name: DraftName?) -> (Programme.Kind, Bool) {
    let title = parts.title?.value ?? ""
    if name != nil || title.contains(anyOf: ["大赛", "竞赛", "比赛", "选拔赛", "挑战赛", "评选"]) {
      return (.competition, true)
    }
    if title.contains(anyOf: ["征集", "申报", "遴选", "招募", "推荐", "报送", "认定"]) { return (.solicitation, true) }
    let body = parts.body.map(\.text)
    return (body.contains { $0.contains(anyOf: ["参赛", "大赛", "赛道"]) } ? .competition : .solicitation, false)
  }

  private static func addSections(_ parts: Parts, to recognition: inout Recognition) {
    let body = parts.preface + parts.body
    recognition.sections.append(section(nil, body, title: parts.title?.value ?? "", &recognition))
    for annex in parts.annexes {
      if isForm(annex) {
        recognition.forms.append(annex)
      } else {
        recognition.sections.append(section(annex, annex.blocks, title: annex.title, &recognition))
      }
    }
  }

  private static func section(
    _ annex: Annex?, _ blocks: [Block], title: Text, _ recognition: inout Recognition
  ) -> Recognition.Section {
    let region = TrackFinder.find(in: blocks) ?? TrackTable.find(in: blocks)
    if let region { recognition.doubts += region.doubts }
    var rubrics: [Int: Int] = [:]
    for (index, block) in blocks.enumerated() {
      guard let table = block.table else { continue }
      guard let rubric = RubricMaker.make(table, title: rubricTitle(blocks, before: index, title)) else {
        if RubricColumns.isHead(table.rows.first?.cells.map(\.text) ?? []) {
          recognition.doubts.append(
            Doubt(
              zh: "这张评分表只有一级指标，留在正文里；要用作评价指标，请补上第二级。",
              en:
                "This table has one level of indicators and stays in the text; a rubric needs a second level.",
              place: table.place))
        }
        continue
      }
      rubrics[index] = recognition.rubrics.count
      recognition.rubrics.append(rubric)
    }
    return Recognition.Section(annex: annex, blocks: blocks, region: region, rubrics: rubrics)
  }

  /// The heading above a table, or the title of its annex.
  private static func rubricTitle(_ blocks: [Block], before index: Int, _ title: Text) -> Text {
    for block in blocks[..<index].reversed().prefix(2) {
      guard block.table == nil else { break }
      if let heading = block.heading, heading.rest.isEmpty { return heading.title }
      if block.text.count < 50, !block.text.isEnded, block.text.contains(anyOf: ["指标", "标准", "评分", "评审"]) {
        return block.text
      }
    }
    return title.isEmpty ? "评价指标" : title
  }

  /// Whether an annex is a form to fill in.
  private static func isForm(_ annex: Annex) -> Bool {
    let title = annex.title.removing(Signs.blanks)
    let names: [Text] = ["表", "申报书", "申请书", "承诺书", "报名表", "推荐书", "责任声明", "委托书", "模板", "回执"]
    let isRubric = annex.blocks.contains { block in
      block.table.map { RubricColumns.isHead($0.rows.first?.cells.map(\.text) ?? []) } ?? false
    }
    if isRubric || title.contains("指标") { return false }
    if title.hasSuffix(anyOf: names) { return !title.hasSuffix(anyOf: ["日程表", "时间表", "安排表"]) }
    return title.contains("（样表）") || title.contains("（模板）")
  }

  private static func addTimes(_ parts: Parts, to recognition: inout Recognition) {
    var finder = ScheduleFinder(year: recognition.year, date: parts.date?.value)
    for section in recognition.sections { finder.read(section.outsideTracks) }
    recognition.events = finder.events
    recognition.doubts += finder.doubts
    recognition.isYearAssumed = recognition.isYearAssumed && finder.events.contains(where: \.lacksYear)
  }
}
