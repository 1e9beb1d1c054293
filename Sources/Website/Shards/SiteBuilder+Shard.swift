import Content
import Digest
import Disk
import Ledger

extension SiteBuilder {
  /// Builds one part of the site into a folder of its own, for ``ShardMerger`` to put together with the others; with an
  /// error among the findings that folder stays untouched.
  ///
  /// What was found while reading is reported by every part, what the whole site is checked for by the first, and what
  /// is found on a page by the part that makes it.
  ///
  /// - Parameter program: tells one build of the program from every other.
  package func build(
    _ shard: Shard, of program: SHA256, to output: String
  ) async throws(FileError) -> Report {
    let (texts, looks) = (TreeDigest(), TreeDigest())
    var options = options
    options.shard = shard
    // What earlier builds made is kept by one process at a time.
    options.memory = nil
    let builder = SiteBuilder(
      content: texts.recording(content), templates: looks.recording(templates), options: options)
    let staging = try Staging(for: output, mark: ShardRecord.file)
    do {
      let made = try await builder.run(into: .folder(staging))
      var report = made.report
      guard let scene = made.scene, !stops(report.findings) else {
        staging.discard()
        return report
      }
      let record = ShardRecord(
        shard: shard,
        origin: .init(
          program: program, content: texts.digest(of: content), templates: looks.digest(of: templates),
          baseURL: scene.site.settings.baseURL, now: options.now),
        nextChange: scene.nextChange(), pages: report.pages, isSearchable: report.isSearchable)
      try staging.write(record.json, to: ShardRecord.file)
      let list = made.files.map { ($0.path, $0.digest) } + [(ShardRecord.file, SHA256(of: record.json))]
      try staging.write(Sums(list).bytes, to: ShardRecord.list)
      try staging.publish()
      report.isPublished = true
      return report
    } catch {
      staging.discard()
      throw error
    }
  }
}
