import Digest
import Disk

/// A record on disk: what is known of the sources, and behind it what is known of the site, so that the sources can be
/// looked at while the rest is read.
struct RecordFile: Sendable {
  private let path: String
  private let sources: Range<Int>
  private let site: Range<Int>
  /// Tells the part of the site from any other.
  private let siteSum: Int

  private static let head = Array("gongshi record 3".utf8)
  /// The longest record that is read, in bytes: that of a million pages.
  private static let limit = 2 << 30

  /// - Returns: nil for anything else than what ``write(_:to:)`` wrote.
  init?(_ path: String) throws(FileError) {
    let start = Self.head.count + 16
    guard let size = FileStamp(of: path)?.size, (start...Self.limit).contains(size) else { return nil }
    let bytes = try readFile(path, part: 0..<start)
    var reader = ByteReader(bytes.dropFirst(Self.head.count))
    guard bytes.starts(with: Self.head), let length = reader.number(), let siteSum = reader.number(),
      (0...size - start).contains(length)
    else { return nil }
    self.path = path
    self.siteSum = siteSum
    sources = start..<start + length
    site = start + length..<size
  }

  static func write(_ record: BuildRecord, to path: String) throws(FileError) {
    let (sources, site) = (record.sourceBytes, record.output.bytes)
    var head = ByteWriter(after: head)
    head.add(sources.count)
    head.add(checksum(of: site))
    try writeCacheFile([head.bytes, sources, site], to: path)
  }

  /// What is known of the sources, without the site; nil where it is damaged.
  func record() throws(FileError) -> BuildRecord? { BuildRecord(try readFile(path, part: sources)) }

  /// What is known of the site; nil where it cannot be read, is damaged, or is of another record.
  func output() -> BuildRecord.Output? {
    do throws(FileError) {
      let bytes = try readFile(path, part: site)
      return checksum(of: bytes) == siteSum ? BuildRecord.Output(bytes) : nil
    } catch { return nil }
  }
}
