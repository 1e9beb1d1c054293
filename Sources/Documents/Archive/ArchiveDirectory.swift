/// Looks at the end of a zip archive before libzip does, which would list every entry it finds there.
enum ArchiveDirectory {
  /// Refuses an archive whose directory holds more entries than allowed or takes more than 4 MiB.
  ///
  /// Every end record in reach counts, since a hostile file may have several (APPNOTE.TXT, 4.3.14 to 4.3.16).
  static func check(_ bytes: UnsafeRawBufferPointer, entries: Int) throws(DocumentProblem) {
    var offset = bytes.count - endLength
    let first = max(0, offset - longestComment)
    while offset >= first {
      if number(bytes, offset, UInt32.self) == 0x0605_4B50 {
        let count = UInt64(number(bytes, offset + 10, UInt16.self))
        let size = UInt64(number(bytes, offset + 12, UInt32.self))
        // 0xFFFF and 0xFFFFFFFF stand for “see the record of Zip64”.
        if count != 0xFFFF, count > entries { throw .tooManyEntries(limit: entries) }
        if size != 0xFFFF_FFFF, size > largestDirectory { throw .tooManyEntries(limit: entries) }
        try checkZip64(bytes, before: offset, entries: entries)
      }
      offset -= 1
    }
  }
}

extension ArchiveDirectory {
  private static let endLength = 22
  private static let longestComment = 0xFFFF
  private static let locatorLength = 20
  private static let zip64Length = 56
  private static let largestDirectory = 4 << 20

  /// Follows the locator that stands before an end record, if there is one.
  private static func checkZip64(
    _ bytes: UnsafeRawBufferPointer, before end: Int, entries: Int
  ) throws(DocumentProblem) {
    let locator = end - locatorLength
    guard locator >= 0, number(bytes, locator, UInt32.self) == 0x0706_4B50 else { return }
    guard let record = Int(exactly: number(bytes, locator + 8, UInt64.self)),
      record <= bytes.count - zip64Length
    else { return }
    let count = number(bytes, record + 32, UInt64.self)
    let size = number(bytes, record + 40, UInt64.self)
    if count > entries || size > largestDirectory { throw .tooManyEntries(limit: entries) }
  }

  /// Reads a number that stands in little-endian order.
  private static func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ bytes: UnsafeRawBufferPointer, _ offset: Int, _: Number.Type
  ) -> Number {
    Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
  }
}
