import CivilTime
import Content
import Diagnostics
import Mustache

extension Scene {
  /// The notice that says what came of a notice period, or missing while it is not published.
  func outcome(_ programme: Programme, _ list: WinnerList, _ language: Language) -> Value {
    guard let page = programme.notices.first(where: { $0.slug == list.outcome?.value }),
      page.published.map({ $0.instant <= now }) ?? true
    else { return .missing }
    return .object(link(page, Address("\(programme.id)/notices/\(page.slug)/"), language))
  }
}
