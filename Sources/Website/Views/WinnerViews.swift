import CivilTime
import Content
import Diagnostics
import Markdown
import Mustache

extension Scene {
  func winnersPage(_ programme: Programme, _ list: WinnerList, _ language: Language, _ log: inout PageLog)
    -> Object
  {
    let list = list.known(at: now)
    let address = Address("\(programme.id)/winners/")
    let groups = winnerGroups(programme, list)
    let scores = list.finalScores()
    return [
      "programme": .object(self.programme(programme, language, at: address)),
      "body": prose(of: list, language, &log),
      "sample": .bool(list.isSample),
      "groups": .list(
        groups.map { track, entries in
          .object([
            "title": .text(track.page[language].title),
            "url": .text(url(self.address(of: track, programme), language)),
            "id": .text(track.id),
            "count": .int(entries.count),
            "entries": .list(entries.map { entry($0, programme, scores, language) }),
          ])
        }),
      "scores": list.scores.map { scoreMethod($0, language) } ?? .missing,
      "award-list": .list(awards(programme, list, language)),
      "count": .int(list.entries.count),
      "withdrawn-count": .int(list.entries.count - list.standing.count),
      "count-text": .text(
        WinnerCount.text(
          theme.word("winners-count")[language], shown: list.entries.count, of: list.entries.count)),
      "csv": .text(url(address, language) + "winners.csv"),
      "json": .text(basePath + address.path + "winners.json"),
      "notice-period": noticePeriod(programme, language),
      "outcome": outcome(programme, list, language),
      "complaint": programme.complaint.map { complaint($0, language) } ?? .missing,
    ]
  }

  /// The tracks that have winners, in their order; an award’s entries stand together, the highest first.
  func winnerGroups(_ programme: Programme, _ list: WinnerList) -> [(track: Track, entries: [WinnerEntry])] {
    let byTrack = Dictionary(grouping: list.entries, by: \.track)
    let ranks = Dictionary(
      programme.awards.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    return programme.tracks.compactMap { track in
      guard let entries = byTrack[track.id] else { return nil }
      let ordered = entries.enumerated().sorted {
        (ranks[$0.element.award] ?? 0, $0.offset) < (ranks[$1.element.award] ?? 0, $1.offset)
      }
      return (track, ordered.map(\.element))
    }
  }
}

extension Scene {
  /// The page's own text; the entries are shown from the model, so its table would say everything twice.
  private func prose(of list: WinnerList, _ language: Language, _ log: inout PageLog) -> Value {
    let document = documents.document(of: list.page[language])
    log.findings += document.findings
    check(document, list.page, language, &log)
    var bytes: [UInt8] = []
    let options = options(document, language, .none)
    for node in document.children(of: Document.root) where document.nodes[node].kind != .table {
      document.appendHTML(of: node, options: options, to: &bytes)
    }
    return .html(HTML(bytes))
  }

  private func awards(_ programme: Programme, _ list: WinnerList, _ language: Language) -> [Value] {
    let counts = Dictionary(grouping: list.entries, by: \.award).mapValues(\.count)
    return programme.awards.compactMap { award in
      counts[award.id].map {
        .object(["id": .text(award.id), "title": .text(award.title[language]), "count": .int($0)])
      }
    }
  }

  private func entry(
    _ entry: WinnerEntry, _ programme: Programme, _ scores: [String: FinalScore], _ language: Language
  ) -> Value {
    let award = programme.awards.first { $0.id == entry.award }
    return .object([
      "id": .text(entry.id),
      "award": .optional(award?.title[language]),
      "award-id": .text(entry.award),
      "project": .text(entry.project[language]),
      "organization": .text(entry.organization[language]),
      "score": scores[entry.id].map { score in
        .object(["text": .text(score.text), "rank": score.rank.map(Value.int) ?? .missing])
      } ?? .missing,
      "is-withdrawn": .bool(entry.withdrawal != nil),
      "changes": .list(entry.changes.map { change($0, language) }),
    ])
  }

  private func change(_ change: WinnerChange, _ language: Language) -> Value {
    var data = day(change.date, language)
    data["kind"] = .text(change.kind.rawValue)
    data["title"] = .text(change.kind.word[language])
    data["reason"] = .text(change.reason[language])
    data["was"] = .optional(change.was?[language])
    return .object(data)
  }

  private func complaint(_ channel: ComplaintChannel, _ language: Language) -> Value {
    .object([
      "receiver": .text(channel.receiver[language]), "about": .optional(channel.about?[language]),
      "source": .text(channel.source[language]),
    ])
  }
}

extension WinnerChange.Kind {
  var word: Bilingual {
    switch self {
    case .withdrawn:
      Bilingual(zh: Wording(.zh).withdrawn, en: Wording(.en).withdrawn)
    case .corrected: Bilingual(zh: "已更正", en: "Corrected")
    }
  }
}

/// How many entries of a list are shown, in words of the theme.
enum WinnerCount {
  /// Fills in `{shown}` and `{total}`.
  static func text(_ pattern: String, shown: Int, of total: Int) -> String {
    var text = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      switch rest[rest.index(after: open)..<close] {
      case "shown": text += "\(shown)"
      case "total": text += "\(total)"
      default: text += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
