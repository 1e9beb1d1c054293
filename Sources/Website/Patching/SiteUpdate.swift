import CivilTime
import Digest
import Disk
import Ledger

/// The files in which the next version of a site differs from the published one, the lists of all files among them.
struct SiteUpdate: Sendable {
  /// What is to be in them, by their places in the record.
  private(set) var files: [Int: [UInt8]] = [:]
  /// Of all files of the next version.
  private(set) var digests: Digests
}

extension SiteUpdate {
  /// Finds out which pages differ, and replaces what the published lists say about them.
  ///
  /// - Parameters:
  ///   - pages: with their bytes.
  ///   - record: of the published version.
  ///   - folder: where it is published.
  ///   - now: the moment that the next version is made for.
  /// - Returns: nil where a page is none of the site, or a list is not what it was.
  init?(_ pages: [OutputFile], since record: BuildRecord, in folder: String, now: Instant) throws(FileError) {
    let output = record.output
    let paths = output.tree.files.paths
    digests = output.digests
    for page in pages {
      guard let index = paths.index(of: page.path), let bytes = page.bytes else { return nil }
      if !digests.holds(index, page.digest) { replace(index, bytes, page.digest) }
    }
    guard let manifest = paths.index(of: Manifest.path), let sums = paths.index(of: Sums.file),
      let bytes = try Self.list(manifest, of: output, in: folder),
      var list = ListPatch(
        bytes, head: (Self.head(record.now, record.nextChange), Self.head(now, record.nextChange)))
    else { return nil }
    // Nothing was released, so there are no other files that the lists leave out.
    for (index, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let path = paths.bytes(index)
      var (old, new): ([UInt8], [UInt8]) = ([], [])
      ManifestWriter.append(path, size: output.tree.files.stamps[index].size, output.digests[index], to: &old)
      ManifestWriter.append(path, size: bytes.count, digests[index], to: &new)
      guard list.replace(old, with: new) else { return nil }
    }
    let made = list.end()
    replace(manifest, made, SHA256(of: made))
    guard let bytes = try Self.list(sums, of: output, in: folder), var lines = ListPatch(bytes) else {
      return nil
    }
    for index in files.keys.sorted() {
      let path = paths.bytes(index)
      var (old, new): ([UInt8], [UInt8]) = ([], [])
      Sums.append(path, output.digests[index], to: &old)
      Sums.append(path, digests[index], to: &new)
      guard lines.replace(old, with: new) else { return nil }
    }
    // No list names this one.
    replace(sums, lines.end(), nil)
  }

  private mutating func replace(_ index: Int, _ bytes: [UInt8], _ digest: SHA256?) {
    files[index] = bytes
    digests.replace(index, with: digest)
  }

  private static func head(_ asOf: Instant, _ nextChange: Instant?) -> [UInt8] {
    var writer = ManifestWriter(asOf: asOf, nextChange: nextChange)
    return writer.take()
  }

  /// A list as it was written; nil where it is another by now.
  private static func list(
    _ index: Int, of output: BuildRecord.Output, in folder: String
  ) throws(FileError) -> [UInt8]? {
    let path = folder + "/" + output.tree.files.paths[index]
    let stamp = output.tree.files.stamps[index]
    let bytes = try readFile(path, atMost: stamp.size)
    return FileStamp(of: path) == stamp ? bytes : nil
  }
}
