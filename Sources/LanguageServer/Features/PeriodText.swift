import CivilTime
import Diagnostics
import Website

/// How a period is computed, in Markdown.
struct PeriodText {
  let language: Language

  func text(_ period: PeriodStatus) -> String {
    let words = Wording(language == .zh ? .zh : .en)
    let state = period.withdrawn == nil ? words.state(period.state, of: period.subject) : words.withdrawn
    var lines = ["**\(HoverText(language: language).escaped(period.title[language]))** · \(state)"]
    if let opens = period.opens { lines.append(label("开始", "Opens") + words.instant(opens)) }
    lines.append(label("截止", "Closes") + words.end(period.closes, year: true))
    if let countdown = period.countdown {
      lines.append(label("剩余", "Remaining") + words.countdown(countdown))
    }
    if let next = period.next { lines.append(label("下一个截止日", "Next deadline") + words.dateAndWeekday(next)) }
    let method = period.explanation ?? period.method
    if !method[language].isEmpty {
      lines.append(label("计算方法", "Counting") + HoverText(language: language).escaped(method[language]))
    }
    return lines.joined(separator: "\n\n")
  }

  private func label(_ zh: String, _ en: String) -> String { language == .zh ? zh + "：" : en + ": " }
}
