import CivilTime
import Content
import Diagnostics
import Mustache

/// What changed about a notice after it was published.
extension Scene {
  /// The changes of a page that are in force by now, oldest first.
  func changes(of page: Page) -> [Change] {
    page.changes.filter { $0.start <= now }
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
    theme.library.contains("changes") && !changes(of: page).isEmpty
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
