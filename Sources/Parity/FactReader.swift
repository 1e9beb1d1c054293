/// Reads the facts a text states, in its order.
package enum FactReader {
  /// Reads a Chinese text.
  ///
  /// - Parameter bytes: UTF-8 without markup; ranges of facts count its bytes.
  package static func chinese(_ bytes: [UInt8]) -> [Fact] { ChineseReader.read(bytes) }

  /// Reads an English text.
  ///
  /// - Parameter bytes: UTF-8 without markup; ranges of facts count its bytes.
  package static func english(_ bytes: [UInt8]) -> [Fact] { EnglishReader.read(bytes) }
}
