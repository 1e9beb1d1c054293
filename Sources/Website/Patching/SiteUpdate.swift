import CivilTime
import Digest
import Disk
import Ledger

/// The files in which the next version of a site differs from the published one.
struct SiteUpdate: Sendable {
  /// What is to be in the pages among them, by their places in the record.
  private(set) var pages: [Int: [UInt8]] = [:]
  /// Of all files of the next version.
  private(set) var digests: Digests
  /// What the manifest begins with, and is to begin with.
  private let heads: (old: [UInt8], new: [UInt8])
  private let manifest: Int
  private let sums: Int
}

extension SiteUpdate {
  /// Finds out which pages differ.
  ///
  /// - Parameters:
  ///   - pages: with their bytes.
  ///   - record: of the published version.
  ///   - now: the moment that the next version is made for.
  /// - Returns: nil where a page, or a list of all files, is none of the site.
  init?(_ pages: [OutputFile], since record: BuildRecord, now: Instant) {
    digests = record.output.digests
    let paths = record.output.tree.files.paths
    guard let manifest = paths.index(of: Manifest.path), let sums = paths.index(of: Sums.file) else {
      return nil
    }
    self.manifest = manifest
    self.sums = sums
    heads = (Self.head(record.now, record.nextChange), Self.head(now, record.nextChange))
    for page in pages {
      guard let index = paths.index(of: page.path), let bytes = page.bytes else { return nil }
      guard !digests.holds(index, page.digest) else { continue }
      self.pages[index] = bytes
      digests.replace(index, with: page.digest)
    }
  }

  /// All files that differ, in order.
  var indices: [Int] { (Array(pages.keys) + [manifest, sums]).sorted() }

  /// Writes the lists of all files as the published ones, with what they say about the files that differ replaced.
  ///
  /// - Parameter output: the published version.
  /// - Returns: false where a list is not what it was.
  mutating func writeLists(
    since output: BuildRecord.Output, to spare: SpareFolder
  ) throws(FileError) -> Bool {
    guard var list = try copy(manifest, of: output, to: spare, isDigested: true),
      try list.replace(heads.old, with: heads.new)
    else { return false }
    // Nothing was released, so there are no other files that the lists leave out.
    for index in pages.keys.sorted() {
      let path = output.tree.files.paths.bytes(index)
      var (old, new): ([UInt8], [UInt8]) = ([], [])
      let size = pages[index]?.count ?? 0
      ManifestWriter.append(path, size: output.tree.files.stamps[index].size, output.digests[index], to: &old)
      ManifestWriter.append(path, size: size, digests[index], to: &new)
      guard try list.replace(old, with: new) else { return false }
    }
    digests.replace(manifest, with: try list.end())
    guard var lines = try copy(sums, of: output, to: spare, isDigested: false) else { return false }
    for index in indices where index != sums {
      let path = output.tree.files.paths.bytes(index)
      var (old, new): ([UInt8], [UInt8]) = ([], [])
      Sums.append(path, output.digests[index], to: &old)
      Sums.append(path, digests[index], to: &new)
      guard try lines.replace(old, with: new) else { return false }
    }
    // No list names this one.
    digests.replace(sums, with: try lines.end())
    return [manifest, sums].allSatisfy {
      let stamp = FileStamp(of: spare.published + "/" + output.tree.files.paths[$0])
      return stamp?.hasSameContents(as: output.tree.files.stamps[$0]) ?? false
    }
  }

  private func copy(
    _ index: Int, of output: BuildRecord.Output, to spare: SpareFolder, isDigested: Bool
  ) throws(FileError) -> ListCopy? {
    let path = output.tree.files.paths[index]
    let source = try OpenFile(spare.published + "/" + path)
    // Looked at before it loses its other name, which counts as a change.
    guard FileStamp(of: spare.published + "/" + path) == output.tree.files.stamps[index] else { return nil }
    return ListCopy(from: source, to: try spare.newFile(path), isDigested: isDigested)
  }

  private static func head(_ asOf: Instant, _ nextChange: Instant?) -> [UInt8] {
    var writer = ManifestWriter(asOf: asOf, nextChange: nextChange)
    return writer.take()
  }
}
