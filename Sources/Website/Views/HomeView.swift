import CivilTime
import Content
import Diagnostics
import Mustache

extension Scene {
  /// The home page: programmes by what they are doing now, and the latest notices and articles.
  func home(_ language: Language) -> Object {
    var data: Object = [:]
    for (key, states) in [
      ("open", [PeriodState.open, .closing]), ("coming", [.upcoming]), ("closed", [.closed]),
    ] {
      let programmes = site.programmes.filter { states.contains(timelines[$0.id]?.state ?? .closed) }
      data[key] = .list(programmes.map { .object(programmeCard($0, language)) })
      data[key + "-count"] = .int(programmes.count)
      data["has-" + key] = .bool(!programmes.isEmpty)
    }
    data["articles"] = .list(latestArticles(language))
    return data
  }

  private func programmeCard(_ programme: Programme, _ language: Language) -> Object {
    var data = self.programme(programme, language)
    data["stages"] = .list(stages(of: programme, language).map(Value.object))
    let address = Address("\(programme.id)/notice/")
    data["notice"] = programme.notice.map { .object(link($0, address, language)) } ?? .missing
    return data
  }

  /// All stages in the order of the schedule, of which a card shows those that run, the next or the last: another of
  /// them another day.
  private func stages(of programme: Programme, _ language: Language) -> [Object] {
    guard let timeline = timelines[programme.id] else { return [] }
    // Among several programmes a stage is announced with its own.
    let name = shortTitle(of: programme, language) + (language == .zh ? "，" : ", ")
    var stages = timeline.entries.map { entry in
      var data = scheduleItem(entry, language)
      let title = name + entry.item.title[language]
      data["state"] = .object(stateData(entry.time, entry.standing, title: title, language))
      return (entry.start, data)
    }
    if let notice = timeline.noticePeriod {
      let word = NoticePeriod.word[language]
      let (first, last) = (notice.period.start, notice.period.lastDay)
      let data: Object = [
        "title": .text(word),
        "text": .text(Wording(language.wording).days(first, last, weekdays: true)),
        "rest-day": restDay(last, language),
        "next": .missing,
        "state": .object(stateData(notice.time, notice.standing, title: name + word, language)),
      ]
      // Behind all that begin no later, in front of the first that does.
      let place = stages.firstIndex { $0.0 > notice.period.interval.start } ?? stages.endIndex
      stages.insert((notice.period.interval.start, data), at: place)
    }
    return stages.map(\.1)
  }

  private func latestArticles(_ language: Language) -> [Value] {
    latestPages.prefix(8).map { latest in
      var data = link(latest.page, latest.address, language)
      // A title that names its programme need not do so twice.
      let name = shortTitle(of: latest.programme, language)
      data["programme-title"] = latest.page[language].title.contains(name) ? .missing : .text(name)
      return .object(data)
    }
  }

  static func latestPages(of site: Site, _ addresses: AddressBook, by now: Instant) -> [LatestPage] {
    site.programmes
      .flatMap { programme in
        let shared = SharedProgramme(programme)
        return programme.addressedPages.compactMap { page, address in
          page.published.flatMap {
            // The book's own text of the address, so that there is one of each.
            $0.instant <= now
              ? LatestPage(page, addresses.pages[page.stem] ?? address, shared, $0.instant) : nil
          }
        }
      }
      .sorted { left, right in
        if left.published != right.published { return left.published > right.published }
        return left.address.path.utf8.lexicographicallyPrecedes(right.address.path.utf8)
      }
  }
}

/// A published page; an object, so that long lists of them are sorted and copied for next to nothing.
final class LatestPage: Sendable {
  let page: Page
  let address: Address
  private let shared: SharedProgramme
  let published: Instant

  var programme: Programme { shared.programme }

  init(_ page: Page, _ address: Address, _ shared: SharedProgramme, _ published: Instant) {
    self.page = page
    self.address = address
    self.shared = shared
    self.published = published
  }
}
