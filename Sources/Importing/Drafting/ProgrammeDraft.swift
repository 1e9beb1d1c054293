import CivilTime
import Content
import Diagnostics

/// Writes `programme.yml`.
struct ProgrammeDraft {
  private let recognition: Recognition
  /// The id of the registered name; nil for a programme that carries its own title.
  private let nameID: String?
  private let fileName: String
  private(set) var text = ""

  init(_ recognition: Recognition, nameID: String?, fileName: String) {
    self.recognition = recognition
    self.nameID = nameID
    self.fileName = fileName
    addHead()
    addDocument()
    addOrganization()
    addContact()
    addYear()
    addSchedule()
    addPeriod()
    addAwards()
    if let numbers = recognition.tracks.first?.numbers {
      text += "\ntopic-numbers: \(numbers == .arabic || numbers == .bracketedArabic ? "arabic" : "chinese")\n"
    }
  }
}

extension ProgrammeDraft {
  private mutating func addHead() {
    text = "# 由 gongshi import 从 \(Self.comment(fileName)) 导入，发布前请逐项核对。\n"
    text +=
      "# Imported from \(Self.comment(fileName)) by gongshi import; check every item before publishing.\n\n"
    text += "kind: \(recognition.kind.rawValue)\n\n"
    let title = recognition.parts.title?.value ?? "导入的通知"
    let subject = recognition.name?.full ?? NoticeTitle.subject(title)
    if let nameID {
      text += "name: \(nameID)\n\n"
    } else {
      text += YAMLText.pair("title", zh: subject.string, en: "\(Untranslated.mark): title") + "\n"
    }
    let tracks = recognition.tracks.count
    let summary = subject.string + (tracks > 0 ? "，设\(tracks)条赛道。" : "。")
    text += YAMLText.pair("summary", zh: summary, en: "\(Untranslated.mark): summary")
  }

  /// A text that stays in its comment: printable ASCII and Chinese only.
  private static func comment(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
  }

  private mutating func addDocument() {
    let parts = recognition.parts
    let issuers = parts.issuers.map(\.value.string).withoutRepeats
    text += "\ndocument:\n"
    if parts.number == nil, parts.date == nil, issuers.isEmpty, parts.masthead == nil {
      text += "  issuers: []\n"
    }
    if let masthead = parts.masthead { text += "  masthead: \(YAMLText.scalar(masthead.value.string))\n" }
    if let number = parts.number { text += "  number: \(YAMLText.scalar(number.value.string))\n" }
    if let date = parts.date { text += "  date: \(date.value)\n" }
    text += YAMLText.list("issuers", issuers, indent: "  ")
  }

  private mutating func addOrganization() {
    let guidance = recognition.organizers.bodies(.guidance).map(\.string).withoutRepeats
    let undertakers = recognition.organizers.bodies(.undertaker).map(\.string).withoutRepeats
    guard !guidance.isEmpty || !undertakers.isEmpty else { return }
    text +=
      "\norganization:\n" + YAMLText.list("guidance", guidance, indent: "  ")
      + YAMLText.list("undertakers", undertakers, indent: "  ")
  }

  private mutating func addContact() {
    let contact = recognition.contact
    guard !contact.isEmpty else { return }
    let office = recognition.parts.issuers.first?.value.string ?? "联系单位待补"
    text +=
      "\ncontact:\n" + YAMLText.pair("office", zh: office, en: "\(Untranslated.mark): office", indent: "  ")
    text += YAMLText.list("phones", contact.phones.map(\.string), indent: "  ")
    if let email = contact.email { text += "  email: \(YAMLText.scalar(email.string))\n" }
    if let address = contact.address {
      text += YAMLText.pair("address", zh: address.string, en: "\(Untranslated.mark): address", indent: "  ")
    }
    if let website = contact.website { text += "  website: \(YAMLText.scalar(website.string))\n" }
  }

  private mutating func addYear() {
    guard recognition.isYearAssumed else { return }
    text += "\nassumed-year:\n  year: \(recognition.year)\n"
    text += YAMLText.pair(
      "reason", zh: "原文没有写年份，暂按\(recognition.year)年计算日期。",
      en: "The source prints no year; dates are computed with \(recognition.year) for the time being.",
      indent: "  ")
  }

  private mutating func addSchedule() {
    guard !recognition.events.isEmpty else { return }
    text += "\nschedule:\n"
    var ids: [String: Int] = [:]
    for event in recognition.events {
      ids[event.kind.rawValue, default: 0] += 1
      let count = ids[event.kind.rawValue] ?? 1
      let isMonthly = if case .monthly = event.when { true } else { false }
      let english =
        EnglishWords.event(event.kind, isMonthly: isMonthly) + (count > 1 ? " (further item)" : "")
      text += "  - id: \(event.kind.rawValue)\(count > 1 ? "-\(count)" : "")\n"
      text += YAMLText.pair("title", zh: event.title.string, en: english, indent: "    ")
      text += "    kind: \(event.kind.rawValue)\n    when: \(when(event.when))\n"
      text += YAMLText.pair("source", zh: event.source.zh, en: event.source.en, indent: "    ")
    }
  }

  private func when(_ when: DraftEvent.When) -> String {
    switch when {
    case .span(let span): "\"\(span)\""
    case .monthly(let day): "{monthly: \(day), until: \(recognition.lastDay)}"
    }
  }

  private mutating func addPeriod() {
    guard let period = recognition.period else { return }
    let unit = period.unit == .workingDay
    let (zh, en) = (unit ? "个工作日" : "天", unit ? "working days" : "days")
    text += """

      # 原文没有写明怎样计算天数，按民法典：首日不计入，末日逢休假日顺延。写明了的，照原文改。
      notice-period:
        count: \(period.count)
        unit: \(period.unit.rawValue)
        first-day: not-counted
        roll: next-working-day

      """
    text += YAMLText.pair(
      "source",
      zh:
        "\(period.source.zh)规定公示\(period.isLeast ? "不少于" : "")\(period.count)\(zh)，没有写明怎样计算；按《中华人民共和国民法典》第二百零一条和第二百零三条，开始的当日不计入，最后一日是法定休假日的，顺延到休假结束的次日。",
      en:
        "\(period.source.en) sets \(period.isLeast ? "at least " : "")\(period.count) \(en) and names no way of counting; by Articles 201 and 203 of the Civil Code the first day is not counted, and a last day on a statutory day off gives way to the day after it.",
      indent: "  ")
  }

  private mutating func addAwards() {
    guard !recognition.awards.isEmpty else { return }
    text += "\nawards:\n"
    for (index, award) in recognition.awards.enumerated() {
      let (id, english) = EnglishWords.award(award.title, index)
      text += "  - id: \(id)\n" + YAMLText.pair("title", zh: award.title.string, en: english, indent: "    ")
      if let quota = award.quota, (0...100_000).contains(quota) { text += "    quota: \(quota)\n" }
      if !award.isRanked { text += "    ranked: false\n" }
    }
  }
}

extension Recognition {
  /// The last day a monthly deadline can fall on: the last day of the schedule, or of the year.
  fileprivate var lastDay: String {
    let days = events.compactMap { event -> String? in
      guard case .span(let span) = event.when, let last = span.split(separator: "/").last else { return nil }
      let day = String(last.prefix(10))
      return CivilDate(day) == nil ? nil : day
    }
    return days.max { $0.utf8.lexicographicallyPrecedes($1.utf8) } ?? "\(year)-12-31"
  }
}

extension Array where Element == String {
  /// Each of them once, where it first occurs.
  var withoutRepeats: [String] {
    var seen: Set<Text> = []
    return filter { seen.insert(Text($0)).inserted }
  }
}
