import CivilTime
import Content
import Diagnostics
import Digest
import Disk

/// A record as bytes, for the next run of the same program on the same machine.
extension BuildRecord {
  /// Reads a record back, without what is known of the site; nil for anything else than what ``sourceBytes`` gave,
  /// damaged or cut.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.sumLength else { return nil }
    var sum = ByteReader(bytes[..<Self.sumLength])
    var reader = ByteReader(bytes[Self.sumLength...])
    guard sum.number() == checksum(of: bytes, from: Self.sumLength), let key = reader.digest(),
      let now = reader.instant(), let end = reader.instant(), let change = reader.number(),
      let next = reader.instant(), let counts = reader.values(of: Counts.self), counts.count == 1,
      let settled = reader.number(), let content = Sources(&reader),
      let bodies = reader.values(of: Int32.self), bodies.count == content.tree.files.paths.count,
      let heads = Digests(&reader, count: bodies.count), let templates = Sources(&reader),
      let count = reader.count()
    else { return nil }
    var anchors: [Anchor] = []
    for _ in 0..<count {
      guard let page = reader.text(), let stem = reader.text(),
        let language = reader.text().flatMap(Language.init), let anchor = reader.text()
      else { return nil }
      anchors.append(Anchor(page: page, stem: stem, language: language, anchor: anchor))
    }
    guard let number = reader.count() else { return nil }
    var findings: [RecordedFinding] = []
    for _ in 0..<number {
      guard let finding = RecordedFinding(&reader) else { return nil }
      findings.append(finding)
    }
    guard reader.isAtEnd else { return nil }
    self.init(
      key: key, now: now, end: end, nextChange: change == 1 ? next : nil, counts: counts[0], settled: settled,
      content: content, heads: Heads(bodies: bodies, digests: heads), templates: templates, output: Output(),
      anchors: anchors, findings: findings)
  }

  private static let sumLength = 8

  /// All but what is known of the site.
  var sourceBytes: [UInt8] {
    // Most of it is this long for each file.
    var writer = ByteWriter(capacity: 256 * content.tree.files.paths.count)
    writer.add(0)
    writer.add(key)
    writer.add(now)
    writer.add(end)
    writer.add(nextChange == nil ? 0 : 1)
    writer.add(nextChange ?? now)
    writer.add(inMemory: [counts])
    writer.add(settled)
    content.write(to: &writer)
    writer.add(inMemory: heads.bodies)
    writer.add(heads.digests.bytes)
    templates.write(to: &writer)
    writer.add(anchors.count)
    for anchor in anchors {
      writer.add(anchor.page)
      writer.add(anchor.stem)
      writer.add(anchor.language.rawValue)
      writer.add(anchor.anchor)
    }
    writer.add(findings.count)
    for finding in findings { finding.write(to: &writer) }
    writer.replace(at: 0, with: checksum(of: writer.bytes, from: Self.sumLength))
    return writer.bytes
  }
}

extension BuildRecord.Sources {
  fileprivate init?(_ reader: inout ByteReader) {
    guard let tree = StampedTree(&reader), let sums = reader.values(of: Int.self),
      sums.count == tree.files.paths.count
    else { return nil }
    self.init(tree: tree, sums: sums)
  }

  fileprivate func write(to writer: inout ByteWriter) {
    tree.write(to: &writer)
    writer.add(inMemory: sums)
  }
}

extension BuildRecord.Output {
  /// Reads it back; nil for anything else than what ``bytes`` gave, damaged or cut.
  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes[...])
    guard let tree = StampedTree(&reader), let digests = Digests(&reader, count: tree.files.paths.count),
      let seen = reader.values(of: Int32.self), let right = reader.values(of: Int32.self),
      let spare = reader.part(), let stale = reader.values(of: Int32.self), reader.isAtEnd
    else { return nil }
    let count = tree.files.paths.count
    guard seen.count == count, right.count == count, stale.allSatisfy({ $0 >= 0 && $0 < count }),
      let spare = FileStamps(spare, count: spare.isEmpty ? 0 : tree.folders.paths.count)
    else { return nil }
    self.init(tree: tree, digests: digests, seen: seen, right: right, spare: spare, stale: stale)
  }

  var bytes: [UInt8] {
    // Most of it is this long for each file.
    var writer = ByteWriter(capacity: 224 * tree.files.paths.count)
    tree.write(to: &writer)
    writer.add(digests.bytes)
    writer.add(inMemory: seen)
    writer.add(inMemory: right)
    writer.add(spare.bytes)
    writer.add(inMemory: stale)
    return writer.bytes
  }
}

extension StampedTree {
  fileprivate init?(_ reader: inout ByteReader) {
    guard let files = Stamped(&reader), let folders = Stamped(&reader) else { return nil }
    self.init(files: files, folders: folders)
  }

  fileprivate func write(to writer: inout ByteWriter) {
    for part in [files, folders] {
      writer.add(part.paths.bytes)
      writer.add(inMemory: part.paths.starts)
      writer.add(part.stamps.bytes)
    }
  }
}

extension StampedTree.Stamped {
  fileprivate init?(_ reader: inout ByteReader) {
    guard let bytes = reader.part(), let starts = reader.values(of: Int32.self), let stamps = reader.part(),
      let paths = PathList(bytes: bytes, starts: starts), let stamps = FileStamps(stamps, count: paths.count)
    else { return nil }
    self.init(paths: paths, stamps: stamps)
  }
}

extension Digests {
  fileprivate init?(_ reader: inout ByteReader, count: Int) {
    guard let bytes = reader.part() else { return nil }
    self.init(bytes, count: count)
  }
}

extension ByteWriter {
  fileprivate mutating func add(_ moment: Instant) { add(Int(moment.secondsSinceEpoch)) }
}

extension ByteReader {
  fileprivate mutating func instant() -> Instant? {
    number().flatMap { Instant(secondsSinceEpoch: Int64($0)) }
  }
}
