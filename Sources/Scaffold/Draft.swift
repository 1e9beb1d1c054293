import Content
import Diagnostics
import YAML

/// New files of a site, and what becomes of `site.yml`, before anything is written.
package struct Draft: Sendable {
  /// A file by its path below the site's root.
  package struct File: Sendable {
    package let path: String
    package let bytes: [UInt8]
  }

  /// Files that do not exist yet, in the order they are written.
  package private(set) var files: [File] = []
  /// `site.yml` with the new programme in its list; nil where it stays as it is.
  package private(set) var settings: File?

  /// Writes down what was asked for; every answer must have been checked by `Questions`.
  package init(_ request: Request, in site: Site, settings file: SourceFile) {
    let pages: [(stem: String, texts: Bilingual)]
    switch request.kind {
    case .programme:
      add(request.id + "/programme.yml", ProgrammeText.settings(request))
      pages = [(request.id + "/notice", NoticeText.first(request))]
      settings = ProgrammeList.adding(request.id, to: file).map { File(path: file.path, bytes: $0) }
    case .notice: pages = [(request.stem(in: "notices"), NoticeText.later(request))]
    case .track: pages = [(request.trackStem(in: site), TrackText.page(request, in: site))]
    case .rubric: pages = [(request.stem(in: "rubrics"), RubricText.page(request))]
    case .interpretation: pages = [(request.stem(in: "interpretations"), InterpretationText.page(request))]
    case .winners:
      pages = [(request.programme + "/winners", WinnersText.page(request, in: site))]
      add(request.programme + "/winners.csv", WinnersText.table(request, in: site))
    }
    for (stem, texts) in pages {
      for language in Language.allCases { add("\(stem).\(language.rawValue).md", texts[language]) }
    }
  }

  private mutating func add(_ path: String, _ text: String) {
    files.append(File(path: ContentLoader.root + path, bytes: Array(text.utf8)))
  }
}

extension Request {
  private func folder(_ name: String) -> String { "\(programme)/\(name)/" }

  fileprivate func stem(in name: String) -> String { folder(name) + id }

  /// The new track comes after all others.
  fileprivate func trackStem(in site: Site) -> String {
    let number = (self.site(site)?.tracks.map(\.number).max() ?? 0) + 1
    return folder("tracks") + (number < 10 ? "0" : "") + "\(number)-" + id
  }
}
