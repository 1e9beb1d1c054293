import Content
import Diagnostics

/// The reviews of all translations of a site.
package struct TranslationLedger: Sendable {
  private let records: [String: TranslationRecord]?

  package init(_ site: Site) {
    records = site.translations.map { records in
      Dictionary(records.map { ($0.page, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// How a page's translation stands; nil where the site keeps no reviews.
  package func state(of page: Page) -> TranslationState? {
    guard let records else { return nil }
    guard let record = records[page.stem] else { return .unrecorded }
    return TranslationState(TranslationSource(page), record)
  }

  /// What a state asks people to do.
  package func findings(_ state: TranslationState?, of page: Page) -> [Finding] {
    switch state {
    case .stale(let reviewed, let changes): [stale(page, "\(reviewed)", changes)]
    case .unrecorded:
      [
        Finding(
          TranslationRules.unrecorded.rule, at: page.en.file.place(page.en.titleRange), zh: "这页译文没有登记过核对。",
          en: "No review of this translation is recorded.", help: Self.help(page))
      ]
    case .fresh, .missing, .orphaned, nil: []
    }
  }

  /// Records of pages that are gone.
  static func orphans(_ site: Site, _ addresses: AddressBook) -> [Finding] {
    (site.translations ?? []).compactMap { record in
      guard addresses.pages[record.page] == nil, !site.files.contains(record.page + ".zh.md"),
        let place = record.place
      else { return nil }
      return Finding(
        TranslationRules.orphaned.rule, at: place, zh: "没有“\(record.page)”这个页面，登记是多余的。",
        en: "There is no page “\(record.page)”; its record is of no use.",
        help: nearest(to: record.page, among: addresses.pages.keys.sorted()).map {
          Bilingual(zh: "是否改名为“\($0)”？", en: "Was it renamed to “\($0)”?")
        })
    }
  }
}

extension TranslationLedger {
  private func stale(_ page: Page, _ reviewed: String, _ changes: [ChangedPassage]) -> Finding {
    Finding(
      TranslationRules.stale.rule, at: page.en.file.place(page.en.titleRange),
      zh: "译文过期：\(reviewed) 核对以后，中文改了 \(changes.count) 处。",
      en:
        "The translation is stale: since its review on \(reviewed) the Chinese changed in \(changes.count) \(changes.count == 1 ? "place" : "places").",
      help: Self.help(page), notes: changes.map(\.note))
  }

  private static func help(_ page: Page) -> Bilingual {
    Bilingual(
      zh: "对照中文改好，再运行 gongshi translated \(page.en.file.path)。",
      en: "Compare it with the Chinese, then run gongshi translated \(page.en.file.path).")
  }
}

extension ChangedPassage {
  /// What happened, in words.
  package var wording: Bilingual {
    switch kind {
    case .changed: Bilingual(zh: "这一段是新的，或者改过。", en: "This passage is new or has changed.")
    case .removed: Bilingual(zh: "这一段后面删去了内容。", en: "Something was removed after this passage.")
    case .moved: Bilingual(zh: "段落的次序变了。", en: "The passages are in another order.")
    }
  }

  fileprivate var note: Note {
    Note(at: place, zh: wording.zh, en: wording.en)
  }
}
