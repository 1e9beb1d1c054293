import CivilTime
import Content
import Diagnostics
import JSON
import Mustache

/// A programme's times as data for search engines: schema.org, JSON-LD 1.1.
extension Scene {
  /// The whole `<script type="application/ld+json">` element, a block of data that nothing runs; missing for
  /// a programme without exact times.
  func eventData(_ programme: Programme, _ language: Language) -> Value {
    let parts = subEvents(programme, language)
    let standing = parts.filter { !$0.isCancelled }
    guard let first = standing.min(by: { $0.interval.start < $1.interval.start }),
      let last = standing.max(by: { $0.interval.end < $1.interval.end })
    else { return .missing }
    var writer = JSONWriter()
    writer.object { event in
      event.member("@context", "https://schema.org")
      event.member("@type", "Event")
      event.member("name", programme.title[language])
      event.member("description", programme.summary[language])
      event.member("url", absolute(programme.address, language))
      event.member("inLanguage", language.tag)
      event.member("startDate", first.time.iso.start)
      event.member("endDate", last.time.iso.end)
      event.member("eventStatus", "https://schema.org/EventScheduled")
      // A call has no hosts of a contest: who issued it organises it.
      let hosts = hosts(of: programme)
      let organizers = hosts.isEmpty ? programme.document?.issuers.map(\.value) ?? [] : hosts
      if !organizers.isEmpty {
        event.array("organizer") { list in
          for organizer in organizers {
            list.object {
              $0.member("@type", "Organization")
              $0.member("name", organization(organizer, language))
            }
          }
        }
      }
      event.array("subEvent") { list in for part in parts { list.object { part.write(to: &$0) } } }
    }
    return .html(Self.script(writer.bytes))
  }

  /// Encloses JSON in an element that it cannot end: `<`, `>` and `&` are written as escapes, which JSON reads
  /// as the same characters.
  static func script(_ json: [UInt8]) -> HTML {
    var bytes = Array("<script type=\"application/ld+json\">".utf8)
    for byte in json {
      switch byte {
      case UInt8(ascii: "<"): bytes += "\\u003c".utf8
      case UInt8(ascii: ">"): bytes += "\\u003e".utf8
      case UInt8(ascii: "&"): bytes += "\\u0026".utf8
      default: bytes.append(byte)
      }
    }
    return HTML(bytes + "</script>".utf8)
  }
}

/// One exact time of a programme.
private struct SubEvent {
  let name: String
  let url: String
  let interval: Interval
  let time: CalendarTime
  let isCancelled: Bool

  func write(to object: inout JSONObject) {
    object.member("@type", "Event")
    object.member("name", name)
    object.member("url", url)
    object.member("startDate", time.iso.start)
    object.member("endDate", time.iso.end)
    object.member(
      "eventStatus", "https://schema.org/" + (isCancelled ? "EventCancelled" : "EventScheduled"))
  }
}

extension CalendarTime {
  /// Both ends after ISO 8601, days or moments with their offset; the end of days is the last of them.
  fileprivate var iso: (start: String, end: String) {
    switch self {
    case .days(let first, let last): (first.description, last.description)
    case .moments(let start, let end): (start.iso, end.iso)
    }
  }
}

extension Scene {
  private func subEvents(_ programme: Programme, _ language: Language) -> [SubEvent] {
    var events = (timelines[programme.id]?.entries ?? []).compactMap { entry -> SubEvent? in
      guard case .span(let span) = entry.item.when, span.isExact else { return nil }
      return SubEvent(
        name: entry.item.title[language], url: absolute(programme.address, language),
        interval: span.interval, time: CalendarTime(span), isCancelled: entry.withdrawn != nil)
    }
    if let notice = timelines[programme.id]?.notice, programme.winners?.isSample == false {
      events.append(
        SubEvent(
          name: NoticePeriod.word[language], url: absolute(Address(programme.id + "/winners/"), language),
          interval: notice.interval, time: CalendarTime(notice.interval), isCancelled: false))
    }
    return events
  }
}
