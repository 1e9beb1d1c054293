import CivilTime
import Diagnostics
import Disk

extension SiteBuilder {
  /// Builds the site and swaps it in; with an error among the findings the old output stays untouched.
  ///
  /// - Parameter index: makes the search index of the finished folder at a path, before it is swapped in; called
  ///   only where the theme has a page to search on.
  package func build(
    to output: String, index: (_ folder: String) -> Void = { _ in }
  ) async throws(FileError) -> Report {
    let (report, made) = try await make(to: output, isRecorded: false, index: index)
    made?.replaced?.removeReplaced()
    return report
  }

  /// Builds the site and swaps it in, and leaves a record by which the next build may be a ``SitePatch``.
  ///
  /// - Parameters:
  ///   - since: the time of the file system of the sources before they were listed, in nanoseconds since 1970.
  ///   - places: says where everything is, once there is an output; nil to leave no record.
  ///   - keep: is called once the site is published, while what it replaced is removed.
  package func build(
    to output: String, since: Int, index: (_ folder: String) -> Void = { _ in }, places: () -> BuildPlaces?,
    keep: () -> Void = {}
  ) async throws(FileError) -> Report {
    let (report, made) = try await make(to: output, isRecorded: true, index: index)
    guard let made else { return report }
    let places = places()
    places?.discard()
    async let retirement = retire(made, places)
    keep()
    // A file has changed when it gets or loses another name, so files are looked at afterwards.
    let hasSpare = await retirement
    if let places {
      if let record = BuildRecord(of: made, by: self, since: since, places, hasSpare: hasSpare) {
        places.save(record)
      } else {
        places.discard()
      }
    }
    return report
  }

  /// Takes the version that was replaced out of sight, or removes it where nobody knows what it holds.
  ///
  /// - Returns: whether there is now a version out of sight that has the files of the published one.
  private func retire(_ made: Made, _ places: BuildPlaces?) async -> Bool {
    guard let replaced = made.replaced else { return false }
    defer { replaced.removeReplaced() }
    guard let places, let version = options.memory?.published?.version(at: replaced.path) else {
      return false
    }
    return places.keep(version, asNow: made.files.paths())
  }

  /// What came of a build.
  struct Made {
    var report: Report
    /// In memory, where it was asked for.
    var site: BuiltSite?
    var files = OutputList()
    var scene: Scene?
    var nextChange: Instant?
    /// Whether a page may change what is found elsewhere, or a file that is no page tells the second it was made.
    var isTangled = true
    /// Whether other programs wrote into the folder.
    var hasOthers = true
    /// A time of the folder's file system, in nanoseconds since 1970: everything in the folder was written by then,
    /// and it was published later. Nil where nobody asked, or where time stands still.
    var settled: Int?
    /// Holds the folder that was published before, to be removed; nil where there was none.
    var replaced: Staging?
  }

  /// - Returns: nil as what was made where nothing was published.
  private func make(
    to output: String, isRecorded: Bool, index: (_ folder: String) -> Void
  ) async throws(FileError) -> (report: Report, made: Made?) {
    let earlier = isRecorded ? options.memory?.published?.earlier : nil
    let staging = try Staging(for: output, mark: Manifest.path, from: earlier)
    do {
      var made = try await run(into: .folder(staging))
      guard !stops(made.report.findings) else {
        staging.discard()
        return (made.report, nil)
      }
      staging.removeEarlier(butNot: made.files.paths())
      if made.report.isSearchable { index(staging.path) }
      let others = try await listFiles(
        &made.files, in: staging, mayHoldOthers: made.report.isSearchable, workers: options.workers)
      made.hasOthers = others > 0
      if isRecorded { made.settled = try staging.settle() }
      if try staging.replace() { made.replaced = staging }
      made.report.isPublished = true
      return (made.report, made)
    } catch {
      staging.discard()
      throw error
    }
  }
}
