import CivilTime
import Diagnostics
import YAML

extension Fields {
  /// Reads a required day; a month or a third of one is not exact enough, and the finding says so.
  func date(_ key: String, _ decoding: Decoding) -> Located<CivilDate>? {
    string(key).flatMap { Dates.day($0, decoding) }
  }

  /// Reads an optional day; nil where it is absent.
  func optionalDate(_ key: String, _ decoding: Decoding) -> Located<CivilDate>? {
    optionalString(key).flatMap { Dates.day($0, decoding) }
  }

  /// Reads the hour at which a day closes; nil where it is absent, which means 24:00.
  func optionalClosing(_ decoding: Decoding) -> Located<TimeOfDay>? {
    let expected = Bilingual(zh: "一天里的时刻，如 \"17:30\"", en: "a time of day, like \"17:30\"")
    let time = optionalValue("closing", expected: expected, TimeOfDay.init(_:))
    guard let time, time.value == .startOfDay else { return time }
    decoding.report(
      Finding(
        ContentRules.wrongDate, at: decoding.file.place(time.range), zh: "截止时刻 00:00 在当日开始之前。",
        en: "A closing hour of 00:00 comes before the day begins.",
        help: Bilingual(
          zh: "一日终了写 \"24:00\"，或不写 closing。", en: "Write \"24:00\" for the end of a day, or leave it out.")
      ))
    return nil
  }
}

/// Days where only a day will do, and the wording of findings about dates.
enum Dates {
  static func day(_ text: Located<String>, _ decoding: Decoding) -> Located<CivilDate>? {
    if let date = CivilDate(text.value) { return Located(date, range: text.range) }
    let place = decoding.file.place(text.range)
    do throws(TimeSpanError) {
      _ = try TimeSpan(parsing: text.value)
      decoding.report(notADay(text.value, at: place))
    } catch {
      decoding.report(finding(error, text, in: decoding.file, isSpan: false))
    }
    return nil
  }

  /// Reads `2026-07-14` or `2026-07-14 17:30`.
  static func published(_ text: Located<String>, _ decoding: Decoding) -> Published? {
    if let published = Published(parsing: text.value) { return published }
    _ = day(text, decoding)
    return nil
  }

  /// A finding for a time that is right but no day.
  static func notADay(_ text: String, at place: Place) -> Finding {
    let what =
      switch TimeSpan(readable: text) {
      case .part: Bilingual(zh: "一旬", en: "a third of a month")
      case .month: Bilingual(zh: "一个月", en: "a whole month")
      case .instant, .dayEnd: Bilingual(zh: "一个时刻", en: "a moment")
      default: Bilingual(zh: "一段时间", en: "a span of time")
      }
    return Finding(
      ContentRules.dayNeeded, at: place, zh: "“\(text)”是\(what.zh)，这里要写到具体的一天。",
      en: "“\(text)” is \(what.en), and a single day is needed here.",
      help: Bilingual(
        zh: "写成 2026-07-14 这样；通知没有写明具体日期的，先不要公布这一项。",
        en: "Write a day like 2026-07-14; do not guess one that the notice does not give."))
  }

  static func finding(
    _ error: TimeSpanError, _ text: Located<String>, in file: SourceFile, isSpan: Bool = true
  ) -> Finding {
    let (zh, en) =
      switch error {
      case .noSuchDate(let range):
        ("日期“\(part(text, range))”不存在。", "The date “\(part(text, range))” does not exist.")
      case .noSuchTime(let range):
        ("时刻“\(part(text, range))”不存在。", "The time “\(part(text, range))” does not exist.")
      case .outOfRange(let range):
        (
          "“\(part(text, range))”不在 1900 年至 2199 年之间。", "“\(part(text, range))” is not within 1900 to 2199."
        )
      case .endsBeforeStart: ("“\(text.value)”的结束早于开始。", "“\(text.value)” ends before it starts.")
      case .unreadable: ("看不懂时间“\(text.value)”。", "The time “\(text.value)” cannot be read.")
      }
    let help =
      isSpan
      ? Bilingual(
        zh: "可以写：2026-07-14、2026-07-01/2026-07-03、2026-07-14 17:30、2026-07-late（下旬）。",
        en: "Write 2026-07-14, 2026-07-01/2026-07-03, 2026-07-14 17:30 or 2026-07-late (last ten days).")
      : Bilingual(zh: "写成 2026-07-14 这样。", en: "Write a day like 2026-07-14.")
    return Finding(ContentRules.wrongDate, at: place(of: error, text, in: file), zh: zh, en: en, help: help)
  }
}

extension Dates {
  private static func part(_ text: Located<String>, _ range: Range<Int>) -> String {
    String(decoding: Array(text.value.utf8)[range], as: UTF8.self)
  }

  /// The part of a text that is wrong, where the file has the text exactly as it reads.
  private static func place(of error: TimeSpanError, _ text: Located<String>, in file: SourceFile) -> Place {
    let whole = file.place(text.range)
    switch error {
    case .endsBeforeStart: return whole
    case .unreadable(let range), .noSuchDate(let range), .noSuchTime(let range), .outOfRange(let range):
      let quote = whole.text.utf8.first == UInt8(ascii: "\"") || whole.text.utf8.first == UInt8(ascii: "'")
      let start = text.range.lowerBound + (quote ? 1 : 0)
      let written = file.place(start..<start + text.value.utf8.count)
      guard written.text.utf8.elementsEqual(text.value.utf8), !range.isEmpty else { return whole }
      return file.place(start + range.lowerBound..<start + range.upperBound)
    }
  }
}

extension TimeSpan {
  /// Reads a text as a span; nil where it is none.
  fileprivate init?(readable text: String) {
    do throws(TimeSpanError) { try self.init(parsing: text) } catch { return nil }
  }
}
