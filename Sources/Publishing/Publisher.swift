import Disk
import Glibc
import Ledger
import Signing

/// Publishes built sites into a folder that a web server serves.
package struct Publisher: Sendable {
  /// What is published, and how.
  package struct Request: Sendable {
    /// The folder of the built site.
    package var site: String
    /// The key that must have signed it; nil where it need not be signed.
    package var key: PublicKey?
    /// How many versions stay, the one that is served among them; at least 2.
    package var keep = 5
    /// Whether no file is shared with earlier versions.
    package var isFresh = false
    package var isCompressed = true
    /// How many files are written at once.
    package var workers = 2
    /// Seconds since 1970.
    package var now: Int
    /// Whether nothing is written.
    package var isDryRun = false

    package init(site: String, now: Int) {
      self.site = site
      self.now = now
    }
  }

  let folder: VersionFolder
  /// Is called where another process publishes into the same folder and must be waited for.
  let waiting: @Sendable () -> Void

  package init(into path: String, waiting: @escaping @Sendable () -> Void = {}) {
    folder = VersionFolder(path: path)
    self.waiting = waiting
  }

  /// The link that a web server serves.
  package var current: String { folder.current }

  /// Verifies a site and serves it as a new version.
  package func publish(_ request: Request) async throws(FileError) -> PublishingOutcome {
    let isNew = !Folder(folder.path).exists
    if isNew, request.isDryRun { return try plan(request, .init()) }
    if let slash = folder.path.lastIndex(of: "/") { try makeFolders(String(folder.path[..<slash])) }
    try makePublicFolder(folder.path)
    // Only an empty folder goes: one just made for nothing.
    defer { if isNew { rmdir(folder.path) } }
    if overlaps(request.site) { return .refused(.overlapping) }
    let lock = try FolderLock(folder.path, waiting: waiting)
    defer { withExtendedLifetime(lock) {} }
    let contents = try folder.contents()
    guard contents.foreign.isEmpty else { return .refused(.foreign(contents.foreign)) }
    if request.isDryRun { return try plan(request, contents) }
    return try await publish(request, contents)
  }
}

extension Publisher {
  /// A site that may be published, beside the one that is served.
  private struct Candidate {
    let site: SiteFiles
    let served: SiteFiles?
  }

  private func plan(
    _ request: Request, _ contents: VersionFolder.Contents
  ) throws(FileError) -> PublishingOutcome {
    switch try candidate(request, contents) {
    case .failure(let refusal): .refused(refusal.reason)
    case .success(let candidate): .planned(SiteChanges(from: candidate.served, to: candidate.site))
    }
  }

  private struct Refused: Error { let reason: PublishingOutcome.Refusal }

  /// Verifies the site that is to be published.
  private func candidate(
    _ request: Request, _ contents: VersionFolder.Contents
  ) throws(FileError) -> Result<Candidate, Refused> {
    let served = try contents.current.flatMap { version throws(FileError) in
      try SiteFiles(of: folder.site(version.number))
    }
    let before = try SiteFiles(of: request.site)
    let verdict = try Verification(of: request.site, key: request.key, remembered: served?.checkpoint)
      .verdict()
    guard case .intact = verdict else { return .failure(Refused(reason: .unfit(verdict))) }
    // A build may have taken the folder's place meanwhile; what is published is what was verified.
    guard let site = try SiteFiles(of: request.site), let before, before.isSame(as: site) else {
      return .failure(Refused(reason: .changedMeanwhile(Sums.file)))
    }
    return .success(Candidate(site: site, served: served))
  }

  private func publish(
    _ request: Request, _ contents: VersionFolder.Contents
  ) async throws(FileError) -> PublishingOutcome {
    folder.removeLeftovers()
    let candidate: Candidate
    switch try self.candidate(request, contents) {
    case .failure(let refusal): return .refused(refusal.reason)
    case .success(let found): candidate = found
    }
    if let current = contents.current, let served = candidate.served, !request.isFresh,
      served.isSame(as: candidate.site), current.isCompressed == request.isCompressed
    {
      return .unchanged(current)
    }
    let second = max(request.now, (contents.versions.map(\.second).max() ?? 0) + 1)
    let number = (contents.newest?.number ?? 0) + 1
    let kept = kept(contents, request.keep - 1)
    let carried = try carried(from: kept, besides: candidate.site)
    let version = SiteVersion(
      number: number, follows: contents.current?.number, second: second, isCompressed: request.isCompressed,
      carried: carried.map(\.path))
    let writer = VersionWriter(
      site: candidate.site, folder: folder.unfinished + "/" + SiteVersion.siteFolder,
      shared: request.isFresh ? [] : try shared(contents, candidate.served),
      isCompressed: request.isCompressed, second: second)
    let tally: PublishingTally
    do throws(FileError) {
      try folder.begin()
      switch try await writer.write(carrying: carried, workers: request.workers) {
      case .success(let counted): tally = counted
      case .failure(.file(let error)): throw error
      case .failure(.changedMeanwhile(let path)):
        folder.removeLeftovers()
        return .refused(.changedMeanwhile(path))
      }
      try folder.finish(version)
    } catch {
      folder.removeLeftovers()
      throw error
    }
    try folder.serve(version)
    let removed = contents.versions.filter { !kept.contains($0) }
    for version in removed { try folder.remove(version) }
    let changes = SiteChanges(from: candidate.served, to: candidate.site)
    return .published(version, changes, tally, removed: removed.map(\.number))
  }

  /// The versions that stay beside a new one: that which is served, the one before it, then the newest.
  private func kept(_ contents: VersionFolder.Contents, _ count: Int) -> [SiteVersion] {
    var order: [SiteVersion] = []
    if let current = contents.current {
      order.append(current)
      if let before = contents.version(current.follows) { order.append(before) }
    }
    for version in contents.versions.reversed() where !order.contains(version) { order.append(version) }
    return Array(order.prefix(max(1, count)))
  }

  private func carried(
    from versions: [SiteVersion], besides site: SiteFiles
  ) throws(FileError) -> [CarriedFile] {
    var known = Set(site.files.map(\.path).filter(LastingFiles.contains))
    var carried: [CarriedFile] = []
    for version in versions {
      // What it carries itself belongs to versions before it.
      let foreign = Set(version.carried)
      for file in try CarriedFile.all(in: folder.site(version.number))
      where !foreign.contains(file.path) && known.insert(file.path).inserted {
        carried.append(file)
      }
    }
    return carried.sorted { inByteOrder($0.path, $1.path) }
  }

  /// What is served, and a newer version that was rolled back or never served.
  private func shared(
    _ contents: VersionFolder.Contents, _ served: SiteFiles?
  ) throws(FileError) -> [SharedFiles] {
    let newest = contents.versions.map(\.second).max() ?? 0
    var sites = served.map { [$0] } ?? []
    if let last = contents.newest, last != contents.current,
      let site = try SiteFiles(of: folder.site(last.number))
    {
      sites.append(site)
    }
    return sites.map { SharedFiles($0, newest: newest) }
  }

  private func overlaps(_ site: String) -> Bool {
    guard let one = resolved(site), let other = resolved(folder.path) else { return false }
    return (one + "/").hasPrefix(other + "/") || (other + "/").hasPrefix(one + "/")
  }
}
