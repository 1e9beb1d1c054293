import CivilTime
import Content
import Diagnostics

extension Scene {
  /// What a feed says about the times of an entry: a main notice has the schedule, a winner list its notice
  /// period; nil for everything else.
  func feedTimes(_ page: Page, of programme: Programme, _ language: Language) -> String? {
    let words = Wording(language.wording)
    let colon = language == .zh ? "：" : ": "
    if page.stem == programme.notice?.stem {
      let items = (timelines[programme.id]?.entries ?? []).filter { $0.withdrawn == nil }.map { entry in
        let time =
          switch entry.item.when {
          case .span(let span): words.span(span)
          case .monthly(let deadline): words.monthly(deadline)
          }
        return entry.item.title[language] + colon + time
      }
      return items.isEmpty ? nil : items.joined(separator: language == .zh ? "；" : "; ")
    }
    if page.stem == programme.winners?.page.stem, let notice = timelines[programme.id]?.notice {
      let days = words.days(notice.start, notice.lastDay, weekdays: true)
      let end = words.end(notice.interval.end, year: true)
      return NoticePeriod.word[language] + colon + days
        + (language == .zh ? "，截止于" : ", ending at ") + end
    }
    return nil
  }

  /// A summary with the times behind it.
  func feedSummary(_ page: Page, of programme: Programme, _ language: Language) -> String? {
    let times = feedTimes(page, of: programme, language)
    let ending = language == .zh ? "。" : "."
    let parts = [page[language].summary, times.map { $0 + ending }].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: language == .zh ? "" : " ")
  }
}
