import CivilTime
import Content
import Diagnostics
import Digest
import Disk
import Rules

extension BuildRecord {
  /// Records a build that was just published.
  ///
  /// - Parameters:
  ///   - since: the time of the file system of the sources before they were listed, in nanoseconds since 1970.
  ///   - hasSpare: whether a version out of sight has the files of the published one.
  /// - Returns: nil where the next build cannot be told to be small by what is known of this one.
  init?(
    of made: SiteBuilder.Made, by builder: SiteBuilder, since: Int, _ places: BuildPlaces, hasSpare: Bool
  ) {
    guard let scene = made.scene, let memory = builder.options.memory, let settled = made.settled,
      let contentTree = builder.content.stamps, let templatesTree = builder.templates.stamps,
      made.report.notes.isEmpty, !made.isTangled, !made.hasOthers,
      scene.site.releases.isEmpty, scene.site.ledgerNote == nil,
      // What is searched is every text.
      !(places.hasSearch && made.report.isSearchable),
      var output = Output(
        made.files, settled: settled, in: places.output, spare: hasSpare ? places.spare.path : nil)
    else { return nil }
    let findings = made.report.findings.compactMap(RecordedFinding.init)
    guard findings.count == made.report.findings.count else { return nil }
    self.findings = findings
    key = places.key(builder.options)
    now = builder.options.now
    var end = made.nextChange ?? .latest
    var anchors: [Anchor] = []
    for (path, page) in memory.all {
      end = min(end, page.moments?.upperBound ?? builder.options.now)
      output.note(page.result.names, on: path)
      anchors += page.result.anchors.map {
        Anchor(page: path, stem: $0.stem, language: $0.language, anchor: $0.anchor)
      }
    }
    self.end = end
    self.anchors = anchors
    nextChange = made.nextChange
    counts = Counts(
      pages: made.report.pages, files: made.report.files, namesSeen: made.report.namesSeen,
      namesRight: made.report.namesRight, isSearchable: made.report.isSearchable ? 1 : 0)
    self.settled = Self.settled(since)
    content = Sources(contentTree, below: ContentLoader.root, memory)
    heads = Heads(of: scene.site, contentTree.files.paths)
    templates = Sources(templatesTree, below: Theme.root, memory)
    self.output = output
  }

  /// From which time on a change may not show, when files were listed at another.
  ///
  /// - Parameter since: nanoseconds since 1970. The clock of another file system may be two seconds behind.
  static func settled(_ since: Int) -> Int { since &- 2_000_000_000 }
}

extension BuildRecord.Sources {
  fileprivate init(_ tree: StampedTree, below root: String, _ memory: BuildMemory) {
    self.tree = tree
    let paths = tree.files.paths
    sums = (0..<paths.count).map { memory.knownSum(at: root + paths[$0]) ?? 0 }
  }
}

extension BuildRecord.Heads {
  fileprivate init(of site: Site, _ paths: PathList) {
    var texts: [String: PageText] = [:]
    for programme in site.programmes {
      // Tracks, rubrics and winner lists are read into the model.
      for page in programme.allNotices.map(\.page) + programme.forms + programme.interpretations {
        for text in [page.zh, page.en] { texts[text.file.path] = text }
      }
    }
    bodies = []
    digests = Digests()
    for index in 0..<paths.count {
      let text = texts[ContentLoader.root + paths[index]]
      bodies.append(text.flatMap { Int32(exactly: $0.body) } ?? -1)
      digests.append(text?.head)
    }
  }
}

extension BuildRecord.Output {
  /// - Returns: nil where the folder does not hold exactly what was written there.
  fileprivate init?(_ files: OutputList, settled: Int, in folder: String, spare: String?) {
    let order = files.order()
    let paths = files.paths(order)
    guard zip(order, order.dropFirst()).allSatisfy({ !files.path($0).elementsEqual(files.path($1)) }),
      let tree = StampedTree(of: paths, below: folder)
    else { return nil }
    let mode = newFileMode()
    for (index, stamp) in zip(order, tree.files.stamps) {
      let size = files.size(index)
      guard stamp.isFile, stamp.permissions == mode, stamp.size == size, stamp.modified <= settled else {
        return nil
      }
    }
    guard tree.folders.stamps.allSatisfy({ $0.modified <= settled }) else { return nil }
    self.tree = tree
    digests = Digests()
    for index in order { digests.append(files.digest(index)) }
    seen = [Int32](repeating: 0, count: files.count)
    right = seen
    self.spare = spare.flatMap { tree.folders.paths.stamps(below: $0) } ?? FileStamps()
    stale = []
  }

  /// Notes the names in the source of a page.
  mutating func note(_ names: NameInspector.Report, on path: String) {
    guard let index = tree.files.paths.index(of: path) else { return }
    seen[index] = Int32(clamping: names.seen)
    right[index] = Int32(clamping: names.right)
  }
}
