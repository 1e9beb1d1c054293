/// Writes zip archives whose entries are stored as they are.
struct ZipWriter {
  /// What an entry is said to be, to make archives that lie.
  struct Entry {
    var name: String
    var data: [UInt8]
    var flags: UInt16 = 0x0800
    var method: UInt16 = 0
    var checksum: UInt32?
    /// The size the headers state.
    var size: Int?
  }

  private var bytes: [UInt8] = []

  static func archive(_ entries: [Entry], comment: [UInt8] = []) -> [UInt8] {
    var writer = ZipWriter()
    var directory = ZipWriter()
    for entry in entries {
      let offset = writer.bytes.count
      writer.long(0x0403_4B50)
      writer.header(entry)
      writer.short(0)
      writer.bytes += Array(entry.name.utf8) + entry.data
      directory.long(0x0201_4B50)
      directory.short(20)
      directory.header(entry)
      for _ in 0..<4 { directory.short(0) }
      directory.long(0)
      directory.long(offset)
      directory.bytes += Array(entry.name.utf8)
    }
    let start = writer.bytes.count
    writer.bytes += directory.bytes
    writer.end(entries: entries.count, size: directory.bytes.count, start: start, comment: comment)
    return writer.bytes
  }

  /// The record at the end of an archive.
  static func end(entries: Int, size: Int, start: Int) -> [UInt8] {
    var writer = ZipWriter()
    writer.end(entries: entries, size: size, start: start, comment: [])
    return writer.bytes
  }

  /// The records of Zip64 and the end record after them.
  static func zip64End(entries: Int, size: Int, at offset: Int) -> [UInt8] {
    var writer = ZipWriter()
    writer.long(0x0606_4B50)
    writer.wide(44)
    writer.short(45)
    writer.short(45)
    writer.long(0)
    writer.long(0)
    writer.wide(entries)
    writer.wide(entries)
    writer.wide(size)
    writer.wide(0)
    writer.long(0x0706_4B50)
    writer.long(0)
    writer.wide(offset)
    writer.long(1)
    return writer.bytes + end(entries: 0xFFFF, size: 0xFFFF_FFFF, start: 0xFFFF_FFFF)
  }

  private mutating func end(entries: Int, size: Int, start: Int, comment: [UInt8]) {
    long(0x0605_4B50)
    short(0)
    short(0)
    short(entries)
    short(entries)
    long(size)
    long(start)
    short(comment.count)
    bytes += comment
  }

  /// The fields that both headers of an entry have, up to the length of its name.
  private mutating func header(_ entry: Entry) {
    short(20)
    short(Int(entry.flags))
    short(Int(entry.method))
    short(0)
    short(0x21)
    long(Int(entry.checksum ?? Self.checksum(entry.data)))
    long(entry.data.count)
    long(entry.size ?? entry.data.count)
    short(entry.name.utf8.count)
  }

  private mutating func number(_ value: Int, _ count: Int) {
    for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (index * 8))) }
  }

  private mutating func short(_ value: Int) { number(value, 2) }
  private mutating func long(_ value: Int) { number(value, 4) }
  private mutating func wide(_ value: Int) { number(value, 8) }

  /// CRC-32 (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }

  private static let table: [UInt32] = (0..<256).map { value in
    (0..<8).reduce(UInt32(value)) { rest, _ in rest & 1 == 0 ? rest >> 1 : rest >> 1 ^ 0xEDB8_8320 }
  }
}
