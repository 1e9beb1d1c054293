import CivilTime
import Diagnostics
import YAML

/// Reads the `changes` of a notice, oldest first.
enum ChangeReader {
  static func read(_ fields: Fields, _ decoding: Decoding) -> [Change] {
    var changes: [Change] = []
    fields.each("changes", of: Bilingual(zh: "一次变更", en: "a change")) { entry in
      let date = entry.date("date", decoding)
      let kind = entry.choice("kind", as: Change.Kind.self)
      let what = entry.bilingual("what")
      let reason = entry.bilingual("reason")
      let affectsPeriod = entry.bool("affects-period", default: false)
      guard let date, let kind, let what, let reason else { return }
      changes.append(
        Change(
          date: date.value, kind: kind.value, what: what.value, reason: reason.value,
          affectsPeriod: affectsPeriod, place: date.place(in: decoding.file)))
    }
    return changes
  }

  /// Reports every change that is dated before the one above it, or before the notice itself.
  static func disorder(of changes: [Change], published: Published?) -> [Finding] {
    var findings: [Finding] = []
    var earlier: Change?
    for change in changes {
      if let day = published?.instant.date, change.date < day {
        findings.append(
          Finding(
            ContentRules.changeOrder, at: change.place,
            zh: "变更日期 \(change.date) 早于通知的发布日期 \(day)。",
            en: "The change is dated \(change.date), before the notice was published on \(day).",
            help: Bilingual(zh: "核对变更的 date 和通知的 published。", en: "Check this date and published.")))
      } else if let earlier, change.date < earlier.date {
        findings.append(
          Finding(
            ContentRules.changeOrder, at: change.place,
            zh: "变更日期 \(change.date) 早于上一条的 \(earlier.date)。",
            en: "The change is dated \(change.date), before the one above it of \(earlier.date).",
            help: Bilingual(
              zh: "按日期先后排列，新的写在最后。", en: "Put the changes in the order of their dates, the newest last."),
            notes: [Note(at: earlier.place, zh: "上一条在这里。", en: "The one above it.")]))
      }
      earlier = change
    }
    return findings
  }
}
