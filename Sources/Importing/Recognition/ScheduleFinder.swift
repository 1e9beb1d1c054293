import CivilTime
import Content
import Diagnostics

/// A line of the schedule, as found.
struct DraftEvent: Sendable {
  enum When: Hashable, Sendable {
    case span(String)
    case monthly(Int)
  }

  var title: Text
  var kind: ScheduleItem.Kind
  var when: When
  /// Whether no year is printed with it.
  let lacksYear: Bool
  let source: Bilingual
  let place: SourcePlace
}

/// Finds the times of the schedule in the body of a notice.
struct ScheduleFinder {
  let year: Int
  /// The day the notice is dated, from which 即日起 counts.
  let date: CivilDate?
  private(set) var events: [DraftEvent] = []
  private(set) var doubts: [Doubt] = []

  init(year: Int, date: CivilDate?) {
    self.year = year
    self.date = date
  }

  mutating func read(_ blocks: [Block]) {
    let paths = SectionPath.all(of: blocks)
    // A newspaper's article has no sections.
    let hasSections = paths.contains { !$0.headings.isEmpty }
    for (block, path) in zip(blocks, paths) {
      if let table = block.table {
        read(table, path)
        continue
      }
      guard let paragraph = block.paragraph else { continue }
      var isSchedule = !hasSections || path.has(Self.sections)
      let heading = Heading(paragraph)
      var label = heading.flatMap { $0.rest.isEmpty ? nil : $0.title }
      var text = paragraph.text
      if let heading, !heading.rest.isEmpty { text = heading.rest }
      if label == nil, let found = Label(text) {
        label = found.name
        text = text.dropFirst(found.length)
        isSchedule = isSchedule || found.name.contains(anyOf: ["时间", "日期", "截止"])
      }
      for sentence in text.split(on: ["。", "；", ";"]) {
        readSentence(sentence, label: label, path, isSchedule: isSchedule, paragraph.place)
        label = label.flatMap { events.last?.title == $0 ? nil : $0 }
      }
    }
    mergeRegistration()
  }
}

extension ScheduleFinder {
  /// Lines of a schedule that are taken at most.
  private static let mostEvents = 100

  static let sections: [Text] = [
    "赛程", "日程", "时间安排", "进度", "计划", "赛事安排", "阶段", "流程", "程序", "时间", "截止", "报名", "申报", "征集", "报送", "提交",
  ]

  private mutating func readSentence(
    _ sentence: Text, label: Text?, _ path: SectionPath, isSchedule: Bool, _ place: SourcePlace
  ) {
    if let monthly = ScheduleWords.monthly(sentence) {
      add("每月" + monthly.title, .submission, .monthly(monthly.day), lacksYear: true, path, place)
      return
    }
    // Each clause with a time of its own is an item: 分赛决赛拟于8月举办，全国总决赛拟于10月举办.
    for (time, clause, follows) in ScheduleWords.clauses(sentence) {
      guard let when = time.text(year: year) else {
        doubts.append(
          Doubt(
            zh: "时间“\(sentence[time.range].string)”不存在或前后颠倒，没有写进日程。",
            en:
              "The time “\(sentence[time.range].string)” does not exist or ends before it starts; it is not in the schedule.",
            place: place))
        continue
      }
      let title = ScheduleWords.title(clause, in: sentence, time, label: label, path, follows: follows)
      let words = title + clause
      guard
        let kind = ScheduleWords.kind(title) ?? ScheduleWords.kind(words)
          ?? path.headings.last.flatMap({ ScheduleWords.kind($0.title) }),
        isSchedule || Self.isDeadline(clause, time)
      else {
        if isSchedule, hasSections(path), !Self.isOverall(path, label) {
          doubts.append(
            Doubt(
              zh: "“\(clause.string)”像是日程，没有认出是哪一类，没有写进日程。",
              en:
                "“\(clause.string)” looks like a line of the schedule of no known kind; it is not in the schedule.",
              place: place))
        }
        continue
      }
      if Self.isOverall(path, label) { continue }
      add(title, kind, .span(fromNow(when, sentence)), lacksYear: !time.hasYear, path, place)
    }
  }

  /// 即日起至9月30日 begins on the day of the notice.
  private func fromNow(_ when: String, _ sentence: Text) -> String {
    guard let date, !when.contains("/"), sentence.contains(anyOf: ["即日起", "发布之日起", "印发之日起"]) else {
      return when
    }
    let span = "\(date)/\(when)"
    do throws(TimeSpanError) { _ = try TimeSpan(parsing: span) } catch { return when }
    return span
  }

  private func hasSections(_ path: SectionPath) -> Bool { !path.headings.isEmpty }

  private mutating func add(
    _ title: Text, _ kind: ScheduleItem.Kind, _ when: DraftEvent.When, lacksYear: Bool, _ path: SectionPath,
    _ place: SourcePlace
  ) {
    if events.count >= Self.mostEvents || events.contains(where: { $0.kind == kind && $0.when == when }) {
      return
    }
    events.append(
      DraftEvent(
        title: title, kind: kind, when: when, lacksYear: lacksYear, source: path.source, place: place))
  }

  /// Whether a section gives the time of the whole: 赛事时间, 活动时间.
  private static func isOverall(_ path: SectionPath, _ label: Text?) -> Bool {
    let title = label ?? path.headings.last?.title ?? ""
    return ["赛事时间", "大赛时间", "活动时间", "举办时间", "比赛时间", "竞赛时间"].contains(title)
  }

  private static func isDeadline(_ clause: Text, _ time: FoundTime) -> Bool {
    time.isDeadline && clause.contains(anyOf: ["报名", "报送", "提交", "申报", "截止", "截至"])
  }
}

extension ScheduleFinder {
  /// A table with a column of times.
  private mutating func read(_ table: SourceTable, _ path: SectionPath) {
    guard let head = table.rows.first else { return }
    let names = head.cells.map { $0.text.removing(Signs.blanks) }
    guard let column = names.firstIndex(where: { $0.hasSuffix("时间") || $0.hasSuffix("日期") }), names.count > 1
    else {
      return
    }
    let titles = names.indices.filter { $0 != column && names[$0] != "序号" && names[$0] != "备注" }
    for row in table.rows.dropFirst() where column < row.cells.count {
      guard let time = FoundTime.all(in: row.cells[column].text).first, let when = time.text(year: year)
      else { continue }
      let words = titles.compactMap { $0 < row.cells.count ? row.cells[$0].text : nil }.filter { !$0.isEmpty }
      guard let title = words.first else { continue }
      let all = Text(words.map(\.string).joined(separator: "，"))
      guard let kind = ScheduleWords.kind(title) ?? ScheduleWords.kind(all) else {
        doubts.append(
          Doubt(
            zh: "日程表里的“\(title.string)”没有认出是哪一类，没有写进日程。",
            en: "“\(title.string)” in the table of times is of no known kind; it is not in the schedule.",
            place: row.place))
        continue
      }
      add(title[0..<40], kind, .span(when), lacksYear: !time.hasYear, path, row.place)
    }
  }

  /// The opening and the close of registration, written as two days, are one item.
  private mutating func mergeRegistration() {
    guard
      let open = events.firstIndex(where: {
        $0.kind == .registration && $0.title.contains(anyOf: ["启动", "开始", "开启", "开通", "启用"])
      }),
      let close = events.firstIndex(where: {
        ($0.kind == .registration || $0.kind == .submission)
          && $0.title.contains(anyOf: ["结束", "截止", "停止", "不再接收", "关闭"])
      }), open != close, case .span(let first) = events[open].when, case .span(let last) = events[close].when,
      !first.contains("/"), !last.contains("/")
    else { return }
    let merged = first + "/" + last
    do throws(TimeSpanError) { _ = try TimeSpan(parsing: merged) } catch { return }
    events[open].when = .span(merged)
    events[open].title = events[open].title + "；" + events[close].title
    events.remove(at: close)
  }
}
