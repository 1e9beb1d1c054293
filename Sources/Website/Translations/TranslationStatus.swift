import Content
import Diagnostics
import Disk
import JSON
import Rules

/// How the translation of one page stands.
package struct TranslationStatus: Sendable {
  /// The path of the page below `Content/` without language and ending.
  package let page: String
  package let state: TranslationState
}

extension SiteBuilder {
  /// Finds how every translation stands, in the byte order of the pages; nil, with findings, where the site cannot be
  /// read at all. A page that lacks a language is a status, not a reason to stop.
  package func translations() async throws(FileError) -> (status: [TranslationStatus]?, findings: [Finding]) {
    let (scene, findings) = try await scene()
    guard let scene else { return (nil, Finding.inOrder(findings)) }
    let pages = scene.site.allPages
    let ledger = scene.translations.ledger
    var all = await parallelMap(pages, workers: options.workers) { page in
      TranslationStatus(page: page.stem, state: ledger.state(of: page) ?? .unrecorded)
    }
    let known = Set(pages.map(\.stem))
    var halves = Set((scene.site.translations ?? []).map(\.page))
    let files = scene.site.files
    for path in files {
      for ending in [".zh.md", ".en.md"] where path.hasSuffix(ending) {
        halves.insert(String(path.dropLast(6)))
      }
    }
    for stem in halves where !known.contains(stem) {
      let isMissing = files.contains(stem + ".zh.md")
      // A page with both languages that could not be read is neither: its findings say why.
      if isMissing, files.contains(stem + ".en.md") { continue }
      all.append(TranslationStatus(page: stem, state: isMissing ? .missing : .orphaned))
    }
    return (all.sorted { inByteOrder($0.page, $1.page) }, Finding.inOrder(findings))
  }
}

extension Site {
  /// All pages written by hand, in a fixed order.
  package var allPages: [Page] { addressedPages.map(\.page) }
}

extension [TranslationStatus] {
  /// The status for other programs, version 1: keys are only ever added to it.
  package func json() -> [UInt8] {
    jsonFile { status in
      status.member("version", 1)
      status.array("translations") { list in
        for entry in self {
          list.object { object in
            object.member("page", entry.page)
            object.member("state", entry.state.word)
            object.member("reviewed", orNull: entry.state.reviewed)
            object.array("changes") { changes in
              for change in entry.state.changes {
                changes.object {
                  $0.member("kind", change.kind.rawValue)
                  $0.member("file", change.place.file.path)
                  $0.member("line", change.place.start.line)
                  $0.member("text", change.place.text)
                }
              }
            }
          }
        }
      }
    }
  }
}

extension TranslationState {
  /// The day of the last review as 2026-07-14; nil where there was none.
  package var reviewed: String? {
    switch self {
    case .fresh(let day), .stale(let day, _): "\(day)"
    case .unrecorded, .missing, .orphaned: nil
    }
  }

  /// The passages that changed since then.
  package var changes: [ChangedPassage] {
    if case .stale(_, let changes) = self { changes } else { [] }
  }
}
