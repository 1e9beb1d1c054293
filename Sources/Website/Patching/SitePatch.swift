import CivilTime
import Content
import Diagnostics
import Digest
import Disk
import Ledger

/// A build after nothing, or only the texts of some notices, changed: as much work as there is change.
///
/// It finds what changed without reading the sources, makes the changed pages, brings the version of the site that was
/// published before up to date out of sight, and swaps the two. Whenever anything else may have changed, or anything is
/// found, it gives up, and a build of everything follows.
package struct SitePatch: Sendable {
  private let places: BuildPlaces
  private let options: SiteBuilder.Options
  /// After more changed texts than that a build of everything is as quick.
  private static let most = 200

  package init(_ places: BuildPlaces, _ options: SiteBuilder.Options) {
    self.places = places
    self.options = options
  }

  /// What came of it.
  package struct Outcome: Sendable {
    /// What a build of everything would report; nil where one is needed. The published site is as it was then.
    package var report: SiteBuilder.Report?
    /// What is known of the published site where a build of everything is needed.
    package var published: PublishedFiles?
  }

  /// Builds what changed.
  package func run() async -> Outcome {
    do throws(FileError) {
      guard let lock = try FolderLock(free: places.cache), let file = try RecordFile(places.file),
        let record = try file.record(), record.key == places.key(options)
      else { return Outcome() }
      let site = Task { file.output() }
      let report = await patched(record, site)
      _ = consume lock
      if let report { return Outcome(report: report) }
      return Outcome(published: await site.value.map { PublishedFiles($0, spare: places.spare.path) })
    } catch { return Outcome() }
  }

  private func patched(
    _ record: BuildRecord, _ site: Task<BuildRecord.Output?, Never>
  ) async -> SiteBuilder.Report? {
    do throws(FileError) {
      guard holds(record), let findings = findings(of: record), let patched = try await patch(record, site)
      else { return nil }
      if patched.isNew { places.save(patched.record) }
      return SiteBuilder.Report(patched.record, findings)
    } catch { return nil }
  }

  /// The findings of the build before; nil where a file that they point into is another by now.
  private func findings(of record: BuildRecord) -> [Finding]? {
    let known = record.content
    var files: [String: SourceFile] = [:]
    func file(_ path: String) -> SourceFile? {
      if let file = files[path] { return file }
      let name = String(path.dropFirst(ContentLoader.root.count))
      do throws(FileError) {
        let bytes = try readFile(places.content + "/" + name, atMost: FolderLimits.content.fileBytes(name))
        guard let index = known.tree.files.paths.index(of: name),
          known.holds(index, bytes)
        else { return nil }
        files[path] = SourceFile(path: path, bytes: bytes)
      } catch { return nil }
      return files[path]
    }
    let findings = record.findings.compactMap { $0.finding(file) }
    return findings.count == record.findings.count ? findings : nil
  }

  /// Whether pages that do not change read the same now.
  private func holds(_ record: BuildRecord) -> Bool {
    options.now == record.now
      || options.now > record.now && options.now < record.end && options.now.date == record.now.date
  }

  /// - Parameters:
  ///   - known: of the sources.
  ///   - site: reads what is known of the site.
  /// - Returns: what is known now, and whether that is more than before; nil where a build of everything is needed.
  private func patch(
    _ known: BuildRecord, _ site: Task<BuildRecord.Output?, Never>
  ) async throws(FileError) -> (record: BuildRecord, isNew: Bool)? {
    let since = try fileTime(in: places.cache)
    guard
      let templates = await SourceChanges(
        since: known.templates, settled: known.settled, in: places.templates, limits: Theme.limits,
        workers: options.workers), templates.files.isEmpty,
      let content = await SourceChanges(
        since: known.content, settled: known.settled, in: places.content, limits: .content,
        workers: options.workers), content.files.count <= Self.most, let output = await site.value
    else { return nil }
    var record = known
    record.output = output
    var new = record
    new.settled = BuildRecord.settled(since)
    new.now = options.now
    new.templates.tree = templates.tree
    new.content.tree = content.tree
    for (index, bytes) in content.files { new.content.sums[index] = checksum(of: bytes) }
    let version = PublishedVersion(record.output, places, workers: options.workers)
    if content.files.isEmpty, options.now == record.now {
      guard await version.isPublished() else { return nil }
      let isNew = !content.isSettled || !templates.isSettled
      return (isNew ? new : record, isNew)
    }
    // One core looks at the site while another makes the pages, and then helps.
    let search = version.search()
    async let others: Void = search.join(workers: options.workers - 1)
    defer { search.stop() }
    guard let pages = try await PatchedPages(content, since: record, places, options),
      let update = SiteUpdate(pages.files, since: record, now: options.now)
    else { return nil }
    var next = version.hasSpare ? try version.write(update) : nil
    search.join()
    await others
    let changes = version.changes(search)
    // One more name for a file counts as a change of it, so all are looked at before.
    if !version.hasSpare, changes == StampedTree.Changes() { next = try version.withSpare()?.write(update) }
    guard let next, next.explains(changes),
      await templates.stillHold(in: places.templates, workers: options.workers), try version.publish(next)
    else { return nil }
    new.output = next.output
    new.take(pages)
    return (new, true)
  }
}

extension SourceChanges {
  /// Whether everything is still as it was when it was looked at.
  fileprivate func stillHold(in root: String, workers: Int) async -> Bool {
    await tree.changes(below: root, workers: workers) == StampedTree.Changes()
  }
}

extension BuildRecord {
  /// Takes over what is known of pages that were made anew.
  fileprivate mutating func take(_ pages: PatchedPages) {
    let made = Set(pages.names.map(\.page))
    anchors.removeAll { made.contains($0.page) }
    anchors += pages.anchors
    for (page, report) in pages.names {
      guard let index = output.tree.files.paths.index(of: page) else { continue }
      counts.namesSeen += report.seen - Int(output.seen[index])
      counts.namesRight += report.right - Int(output.right[index])
      output.note(report, on: page)
    }
    let tells = pages.files.contains { MadePage.shows(now, $0.bytes ?? []) }
    if tells { end = now }
  }
}

extension SiteBuilder.Report {
  fileprivate init(_ record: BuildRecord, _ findings: [Finding]) {
    self.init(findings: findings)
    pages = record.counts.pages
    files = record.counts.files
    isSearchable = record.counts.isSearchable == 1
    isPublished = true
    namesSeen = record.counts.namesSeen
    namesRight = record.counts.namesRight
  }
}
