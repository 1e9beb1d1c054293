import CivilTime
import Content
import Diagnostics
import JSON

/// The tables of winner lists and rubrics.
extension RecordData {
  func winners(_ list: WinnerList, _ data: inout JSONObject) {
    data.member("sample", list.isSample)
    if let period = record.periods(site.calendar).first, let start = period.start {
      data.object("period") {
        $0.member("start", start.iso)
        $0.member("end", period.end.iso)
      }
    }
    data.member("outcome", ifPresent: list.outcome?.value)
    data.array("winners") { rows in
      for entry in list.entries { rows.object { write(entry, &$0) } }
    }
    guard let scores = list.scores else { return }
    data.object("scores") { sheet in
      sheet.member("decimals", scores.decimals)
      sheet.both("ties", ifPresent: scores.ties)
      sheet.array("rows") { rows in
        for row in scores.rows {
          rows.object { object in
            object.member("id", row.id)
            object.array("scores") { list in for score in row.scores { list.hundredths(score.count) } }
            object.member("score", hundredths: row.mean.count)
          }
        }
      }
    }
  }

  func rubric(_ rubric: Rubric, _ data: inout JSONObject) {
    data.array("levels") { list in for level in rubric.levels { list.object { $0.both(level) } } }
    data.array("indicators") { rows in
      for row in rubric.rows {
        rows.array { path in
          for indicator in row.indicators {
            path.object { object in
              object.both(indicator.name)
              if let weight = indicator.weight { object.member("weight", hundredths: weight.count) }
              object.both("description", ifPresent: indicator.description)
            }
          }
        }
      }
    }
  }

  private func write(_ entry: WinnerEntry, _ object: inout JSONObject) {
    object.member("id", entry.id)
    object.member("track", entry.track)
    object.member("award", entry.award)
    object.object("project") { $0.both(entry.project) }
    object.array("organizations") { units in
      for unit in entry.organizations { units.object { $0.both(unit) } }
    }
    object.array("changes") { changes in
      for change in entry.changes {
        changes.object {
          $0.member("kind", change.kind.rawValue)
          $0.member("date", change.date.description)
          $0.object("reason") { $0.both(change.reason) }
          $0.both("was", ifPresent: change.was)
        }
      }
    }
  }
}
