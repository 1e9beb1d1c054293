import CivilTime
import Content
import Diagnostics
import Mustache

/// What is withdrawn stays on the page and says so.
extension Scene {
  /// The day and the reason of a withdrawal, or missing for an item that stands.
  func withdrawal(_ entry: Timeline.Entry, _ language: Language) -> Value {
    guard let withdrawn = entry.withdrawn else { return .missing }
    var data = day(withdrawn.date, language)
    data["reason"] = .text(withdrawn.reason[language])
    return .object(data)
  }
}
