import CivilTime
import Content
import Diagnostics
import Mustache

/// What is withdrawn stays on the page and says so.
extension Scene {
  /// The state of an item in words; a withdrawn one has no other.
  func stateData(_ entry: Timeline.Entry, _ language: Language) -> Object {
    guard entry.withdrawn != nil else { return stateData(entry.state, language) }
    return ["id": "withdrawn", "text": .text(Withdrawal.word[language])]
  }

  /// The day and the reason of a withdrawal, or missing for an item that stands.
  func withdrawal(_ entry: Timeline.Entry, _ language: Language) -> Value {
    guard let withdrawn = entry.withdrawn else { return .missing }
    var data = day(withdrawn.date, language)
    data["reason"] = .text(withdrawn.reason[language])
    return .object(data)
  }
}

extension Withdrawal {
  static let word = Bilingual(zh: "已撤回", en: "Withdrawn")
}
