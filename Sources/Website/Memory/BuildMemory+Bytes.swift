import Digest

/// A memory as bytes, for the next run of the same program.
extension BuildMemory {
  private static let head = Array("gongshi pages 1\n".utf8)

  /// Reads a memory back.
  ///
  /// - Parameters:
  ///   - bytes: as ``bytes(of:)`` gave them. Whatever else they are, damaged, cut or made by another program, counts as
  ///     no memory at all.
  ///   - program: tells one build of the program from every other.
  package convenience init(_ bytes: [UInt8], of program: SHA256) {
    self.init()
    let tail = bytes.count - 32
    guard bytes.starts(with: Self.head), tail >= Self.head.count + 32,
      SHA256(of: Array(bytes[..<tail])).bytes.elementsEqual(bytes[tail...])
    else { return }
    var reader = ByteReader(bytes[Self.head.count..<tail])
    guard reader.digest() == program, let count = reader.count() else { return }
    var pages: [String: MadePage] = [:]
    pages.reserveCapacity(count)
    for _ in 0..<count {
      guard let path = reader.text(), let page = MadePage(&reader) else { return }
      pages[path] = page
    }
    var names: [String: ReadNames] = [:]
    guard let files = reader.count() else { return }
    for _ in 0..<files {
      guard let path = reader.text(), let site = reader.digest(), let file = reader.digest(),
        let seen = reader.number(), let right = reader.number()
      else { return }
      var reading = NameReading()
      reading.report.seen = seen
      reading.report.right = right
      names[path] = ReadNames(site: site, file: file, reading: reading)
    }
    guard reader.isAtEnd else { return }
    keep(pages)
    keep(names)
  }

  /// Everything that another run can use, with its own digest at the end.
  ///
  /// Whatever has findings is left out: it is made again, so that they point into the files as they are then.
  package func bytes(of program: SHA256) -> [UInt8] {
    var writer = ByteWriter()
    writer.add(program)
    let pages = all.filter(\.page.isClean)
    writer.add(pages.count)
    for (path, page) in pages {
      writer.add(path)
      page.write(to: &writer)
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
    let bytes = Self.head + writer.bytes
    return bytes + SHA256(of: bytes).bytes
  }
}
