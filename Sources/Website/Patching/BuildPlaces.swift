import Content
import Digest
import Disk

/// Where a build reads and writes, and where it leaves what makes the next one quick.
package struct BuildPlaces: Sendable {
  let content: String
  let templates: String
  let output: String
  /// Holds nothing that may not be deleted at any time.
  let cache: String
  /// Whether a search index is asked for.
  let hasSearch: Bool
  /// Everything besides the sources and the moment that the site depends on.
  private let setting: [String]

  /// Makes a value of folders that exist, but for the one of the cache.
  ///
  /// - Parameters:
  ///   - program: tells one build of the program from every other.
  ///   - hasSearch: whether a search index is asked for.
  /// - Returns: nil where a folder leads nowhere, as the output does before it is made.
  package init?(
    content: String, templates: String, output: String, cache: String, program: SHA256, hasSearch: Bool
  ) {
    guard let content = resolved(content), let templates = resolved(templates), let output = resolved(output)
    else { return nil }
    self.content = content
    self.templates = templates
    self.output = output
    self.cache = cache
    self.hasSearch = hasSearch
    setting = [
      program.hex, content, templates, output, hasSearch ? "search" : "", String(newFileMode()),
      String(userNumber()),
    ]
  }

  /// What a record must be of, so that it counts.
  func key(_ options: SiteBuilder.Options) -> SHA256 {
    var print = ByteWriter()
    for part in setting { print.add(part) }
    print.add(options.isStrict ? 1 : 0)
    print.add(options.baseURL == nil ? 0 : 1)
    print.add(options.baseURL ?? "")
    return print.digest
  }

  /// The version of the site that was published before, out of sight.
  var spare: SpareFolder { SpareFolder(at: cache + "/spare", for: output) }

  var file: String { cache + "/record" }
}

extension BuildPlaces {
  func save(_ record: BuildRecord) {
    do throws(FileError) { try RecordFile.write(record, to: file) } catch { return }
  }

  /// Keeps a version that was published before out of sight, unless another build is at work there.
  ///
  /// - Parameter files: of the published one.
  /// - Returns: whether it is there.
  func keep(_ earlier: EarlierVersion, asNow files: PathList) -> Bool {
    alone { () throws(FileError) in try spare.keep(earlier, asNow: files) }
  }

  /// Forgets the build before, and removes what it left out of sight unless another build is at work there.
  func discard() {
    removeFile(file)
    _ = alone { removeTree(spare.path) }
  }

  /// Does what no other build may do meanwhile.
  ///
  /// - Returns: whether it was done; false where another build is at work.
  private func alone(_ work: () throws(FileError) -> Void) -> Bool {
    do throws(FileError) {
      guard let lock = try FolderLock(free: cache) else { return false }
      try work()
      _ = consume lock
      return true
    } catch { return false }
  }
}
