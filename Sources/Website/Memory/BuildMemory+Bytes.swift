import Digest

/// A memory as bytes, for the next run of the same program.
extension BuildMemory {
  private static let head = Array("gongshi pages 2\n".utf8)

  /// Reads a memory back.
  ///
  /// - Parameters:
  ///   - bytes: as ``bytes(of:)`` gave them. Whatever else they are, damaged, cut or made by another program, counts as
  ///     no memory at all.
  ///   - program: tells one build of the program from every other.
  ///   - published: what stands in the output; nil where nobody knows.
  package convenience init(_ bytes: [UInt8], of program: SHA256, _ published: PublishedFiles? = nil) {
    let read = Self.read(bytes, of: program)
    self.init(bytes, pages: read?.pages ?? [:], names: read?.names ?? [:], published)
  }

  private static func read(
    _ bytes: [UInt8], of program: SHA256
  ) -> (pages: [String: Range<Int>], names: [String: ReadNames])? {
    let tail = bytes.count - 32
    guard bytes.starts(with: head), tail >= head.count + 32,
      SHA256(of: bytes[..<tail]) == SHA256(exactly: bytes[tail...])
    else { return nil }
    var reader = ByteReader(bytes[head.count..<tail])
    guard reader.digest() == program, let count = reader.count() else { return nil }
    var pages: [String: Range<Int>] = [:]
    pages.reserveCapacity(count)
    for _ in 0..<count {
      guard let path = reader.text(), let page = reader.part() else { return nil }
      pages[path] = page.indices
    }
    var names: [String: ReadNames] = [:]
    guard let files = reader.count() else { return nil }
    for _ in 0..<files {
      guard let path = reader.text(), let site = reader.digest(), let file = reader.digest(),
        let seen = reader.number(), let right = reader.number()
      else { return nil }
      var reading = NameReading()
      reading.report.seen = seen
      reading.report.right = right
      names[path] = ReadNames(site: site, file: file, reading: reading)
    }
    return reader.isAtEnd ? (pages, names) : nil
  }

  /// Everything that another run can use, with its own digest at the end.
  ///
  /// Whatever has findings is left out: it is made again, so that they point into the files as they are then.
  package func bytes(of program: SHA256) -> [UInt8] {
    let pages = allStored
    var writer = ByteWriter(after: Self.head, capacity: pages.reduce(0) { $0 + $1.page.count + 128 })
    writer.add(program)
    writer.add(pages.count)
    for (path, page) in pages {
      writer.add(path)
      writer.add(page)
    }
    let names = allNames.filter(\.names.reading.isClean)
    writer.add(names.count)
    for (path, read) in names {
      writer.add(path)
      writer.add(read.site)
      writer.add(read.file)
      writer.add(read.reading.report.seen)
      writer.add(read.reading.report.right)
    }
    writer.add(writer.digest)
    return writer.bytes
  }
}
