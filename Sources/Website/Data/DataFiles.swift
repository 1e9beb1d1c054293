import Content
import Diagnostics
import JSON

/// The tables of the site as files for spreadsheet programs and other programs.
extension Scene {
  typealias File = (path: String, bytes: [UInt8])

  /// Rubrics and winner lists as CSV in each language and as JSON in both.
  func dataFiles() -> [File] {
    ownProgrammes.flatMap { programme -> [File] in
      var files: [File] = []
      for rubric in programme.rubrics {
        let address = Address("\(programme.id)/rubrics/\(rubric.id)/")
        for language in Language.allCases {
          files.append((path(address, language) + "rubric.csv", rubric.csv(language)))
        }
        files.append((address.path + "rubric.json", rubric.json(programme)))
      }
      if let list = programme.winners {
        let address = Address("\(programme.id)/winners/")
        for language in Language.allCases {
          files.append((path(address, language) + "winners.csv", csv(list, programme, language)))
        }
        files.append((address.path + "winners.json", json(list, programme)))
      }
      return files
    }
  }

  /// Everything that is neither a page nor a file as it stands in `Content/` or in the theme.
  ///
  /// - Parameter groups: all pages of the site.
  func fileMakers(_ groups: PageGroups, _ limits: SiteMap.Limits) -> [FileMaker] {
    [Self.maker(dataFiles), Self.maker(complaintFiles)] + machineFileMakers(groups, limits)
  }

  /// Makes some files, a few at a time, which can be written before the next are made: of a large site some are larger
  /// than all that is kept of its pages.
  typealias FileMaker = @Sendable () -> AnyIterator<[File]>

  /// Feeds, calendars, the site map, policies and the data of the whole site.
  private func machineFileMakers(_ groups: PageGroups, _ limits: SiteMap.Limits) -> [FileMaker] {
    var makers = feedMakers().map(Self.maker) + [Self.maker(calendarFiles), Self.maker(scheduleFiles)]
    guard part.hasSite else { return makers }
    makers.append { AnyIterator(SiteMap(self, of: groups, limits: limits)) }
    makers.append(Self.maker(policyFiles))
    return makers + APIKind.all.map { kind in Self.maker { apiFiles(kind) } }
  }

  private static func maker(_ make: @escaping @Sendable () -> [File]) -> FileMaker {
    { AnyIterator(CollectionOfOne(make()).makeIterator()) }
  }
}

extension Rubric {
  /// One row an innermost indicator, every level written out.
  func csv(_ language: Language) -> [UInt8] {
    var csv = CSVWriter()
    let table = table(language)
    csv.row(table.columns.map(\.heading))
    for row in rows {
      csv.row(
        table.columns.map { column in
          switch column.role {
          case .level(let level): row.indicators[level].name[language]
          case .weight(let level): row.indicators[level].weight?.text ?? ""
          case .description(let level): row.indicators[level].description?[language] ?? ""
          }
        })
    }
    return csv.bytes
  }

  func json(_ programme: Programme) -> [UInt8] {
    jsonFile { write(programme, to: &$0) }
  }

  func write(_ programme: Programme, to rubric: inout JSONObject) {
    rubric.member("version", 1)
    rubric.member("programme", programme.id)
    rubric.member("rubric", id)
    rubric.object("title") { $0.texts(page.titles) }
    rubric.array("levels") { list in for level in levels { list.object { $0.texts(level) } } }
    rubric.array("tracks") { list in
      for track in programme.tracks where track.rubric?.value == id { list.string(track.id) }
    }
    rubric.array("indicators") { list in
      for row in rows {
        list.array { path in
          for indicator in row.indicators { path.object { object in member(indicator, &object) } }
        }
      }
    }
  }
}

extension Rubric {
  private func member(_ indicator: Indicator, _ object: inout JSONObject) {
    object.texts(indicator.name)
    if let weight = indicator.weight { object.member("weight", hundredths: weight.count) }
    if let description = indicator.description { object.object("description") { $0.texts(description) } }
  }
}

extension JSONObject {
  /// A text in both languages.
  mutating func texts(_ text: Bilingual) {
    member("zh", text.zh)
    member("en", text.en)
  }
}
