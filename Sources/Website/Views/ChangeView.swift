import CivilTime
import Content
import Diagnostics
import Mustache

/// What changed about a notice after it was published.
extension Scene {
  /// The changes of a page that are in force by now, oldest first.
  func changes(of page: Page) -> [Change] {
    allChanges(of: page).filter { $0.start <= now }
  }

  /// What the page itself states and what its releases state, each change once, oldest first.
  func allChanges(of page: Page) -> [Change] {
    let released = releaseChanges(of: page).filter { change in
      !page.changes.contains {
        $0.kind == change.kind && $0.what == change.what && $0.reason == change.reason
      }
    }
    guard !released.isEmpty else { return page.changes }
    let all = page.changes + released
    // Stable: on one day, what the page says comes first.
    return all.indices.sorted { all[$0].date == all[$1].date ? $0 < $1 : all[$0].date < all[$1].date }
      .map { all[$0] }
  }

  /// The changes as templates see them, newest first.
  func changeList(_ page: Page, _ language: Language) -> Value {
    .list(
      changes(of: page).enumerated().reversed().map { index, change in
        var data = day(change.date, language)
        data["id"] = .text(Self.anchor(ofChange: index))
        data["kind"] = .text(change.kind.rawValue)
        data["kind-title"] = .text(theme.word("change-" + change.kind.rawValue)[language])
        data["what"] = .text(change.what[language])
        data["reason"] = .text(change.reason[language])
        data["affects-period"] = .bool(change.affectsPeriod)
        return .object(data)
      })
  }

  /// Where the changes of a notice stand by themselves; missing where there are none, or no page for them.
  func changesLink(_ page: Page, _ address: Address, _ language: Language) -> Value {
    guard hasChangesPage(page) else { return .missing }
    return .text(url(Self.changesAddress(address), language))
  }

  func hasChangesPage(_ page: Page) -> Bool {
    theme.library.contains("changes") && isNotice(page) && !changes(of: page).isEmpty
  }

  /// Other pages list their changes with their releases.
  private func isNotice(_ page: Page) -> Bool {
    !page.changes.isEmpty || releases[page.stem]?.first?.record == .notice
  }

  static func changesAddress(_ notice: Address) -> Address { Address(notice.path + "changes/") }

  /// The place of a change on its page; later changes leave it as it is.
  static func anchor(ofChange index: Int) -> String { "change-\(index + 1)" }

  func changesPage(
    _ programme: Programme, _ page: Page, _ address: Address, _ language: Language
  ) -> Object {
    [
      "programme": .object(self.programme(programme, language, at: address)),
      "changes": changeList(page, language),
      "change-count": .int(changes(of: page).count),
      "notice": .object(link(page, address, language)),
    ]
  }
}
