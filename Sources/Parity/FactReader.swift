/// Reads the facts a text states, in its order.
package enum FactReader {
  /// Reads a Chinese text.
  ///
  /// - Parameter bytes: UTF-8 without markup; ranges of facts count its bytes.
  package static func chinese(_ bytes: [UInt8]) -> [Fact] {
    var facts: [Fact] = []
    chinese(bytes, into: &facts)
    return facts
  }

  /// Reads an English text.
  ///
  /// - Parameter bytes: UTF-8 without markup; ranges of facts count its bytes.
  package static func english(_ bytes: [UInt8]) -> [Fact] {
    var facts: [Fact] = []
    english(bytes, into: &facts)
    return facts
  }

  /// Reads a Chinese text in place of another.
  package static func chinese(_ bytes: [UInt8], into facts: inout [Fact]) {
    read(bytes, into: &facts, ChineseReader.read)
  }

  /// Reads an English text in place of another.
  package static func english(_ bytes: [UInt8], into facts: inout [Fact]) {
    read(bytes, into: &facts, EnglishReader.read)
  }

  /// Reads web and mail addresses, which no grammar has to read, and what stands around them.
  @inline(__always)
  private static func read(
    _ bytes: [UInt8], into facts: inout [Fact], _ grammar: (TextScan, inout [Fact]) -> Void
  ) {
    if !facts.isEmpty { facts.removeAll(keepingCapacity: true) }
    let addresses = Addresses.read(bytes)
    TextScan.over(bytes, without: addresses) { grammar($0, &facts) }
    guard !addresses.isEmpty else { return }
    facts += addresses
    facts.sort { $0.range.lowerBound < $1.range.lowerBound }
  }
}
