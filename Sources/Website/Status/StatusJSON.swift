import CivilTime
import Content
import Diagnostics
import JSON
import Ledger

extension SiteStatus {
  /// The status for other programs, version 1: keys are only ever added to it.
  ///
  /// - Parameter published: what stands in the output.
  package func json(_ published: PublishedLedger = .none) -> [UInt8] {
    jsonFile { status in
      status.member("version", 1)
      status.member("asOf", asOf.iso)
      status.member("nextChange", orNull: nextChange?.iso)
      status.array("programmes") { list in
        for programme in programmes {
          list.object { object in
            object.member("id", programme.id)
            object.object("title") { $0.texts(programme.title) }
            object.member("state", programme.state.rawValue)
            object.member("hasBegun", programme.hasBegun)
            object.member("sampleWinners", programme.hasSampleWinners)
            object.array("periods") { periods in
              for period in programme.periods { periods.object { period.write(to: &$0) } }
            }
            guard let overdue = programme.overdue else {
              object.null("overdueOutcome")
              return
            }
            object.object("overdueOutcome") {
              $0.member("since", overdue.since.iso)
              $0.member("days", overdue.days)
            }
          }
        }
      }
      guard let ledger else {
        status.null("ledger")
        return
      }
      status.object("ledger") { ledger.write(to: &$0, published) }
    }
  }
}

extension LedgerStatus {
  fileprivate func write(to object: inout JSONObject, _ published: PublishedLedger) {
    object.member("origin", checkpoint.origin)
    object.member("size", checkpoint.size)
    object.member("root", checkpoint.root.base64)
    object.array("pages") { list in
      for page in pages {
        list.object {
          $0.member("page", page.page)
          $0.object("title") { $0.texts(page.title) }
          $0.member("number", page.number)
          $0.member("date", page.date.description)
          $0.member("kind", page.kind.rawValue)
          $0.member("count", page.count)
        }
      }
    }
    object.array("unreleased") { list in for page in unreleased { list.string(page) } }
    guard case .found(let found, let signers) = published else {
      object.null("output")
      return
    }
    object.object("output") {
      $0.member("size", found.size)
      $0.member("isCurrent", found == checkpoint)
      $0.array("signers") { list in for signer in signers { list.string(signer) } }
    }
  }
}

extension PeriodStatus {
  fileprivate func write(to object: inout JSONObject) {
    object.member("id", id)
    object.member("kind", kind.rawValue)
    object.object("title") { $0.texts(title) }
    object.member("state", withdrawn == nil ? state.rawValue : "withdrawn")
    object.member("start", orNull: opens?.iso)
    object.member("end", closes.iso)
    object.member("startIsExact", start?.isExact ?? true)
    object.member("endIsExact", end.isExact)
    object.member("next", orNull: next?.description)
    if let endsOnRestDay {
      object.member("endsOnRestDay", endsOnRestDay)
    } else {
      object.null("endsOnRestDay")
    }
    if let countdown {
      object.object("remaining") { left in
        let (word, time) =
          switch countdown {
          case .untilOpen(let time): ("open", time)
          case .untilClosed(let time): ("closed", time)
          }
        left.member("until", word)
        left.member("days", time.days)
        left.member("hours", time.hours)
        left.member("minutes", time.minutes)
      }
    } else {
      object.null("remaining")
    }
    object.object("method") { $0.texts(explanation ?? method) }
    if let withdrawn {
      object.object("withdrawn") { entry in
        entry.member("date", withdrawn.date.description)
        entry.object("reason") { $0.texts(withdrawn.reason) }
      }
    }
  }
}

extension JSONObject {
  /// Writes a text, or null where there is none.
  mutating func member(_ key: String, orNull value: String?) {
    if let value { member(key, value) } else { null(key) }
  }
}
