/// The scalars at which the grammar of Chinese facts has to look.
enum ChineseStarts {
  /// Where a fact may begin.
  static let facts = ScalarSet(
    ChineseReader.openings + ChineseReader.letters + ChineseNumeral.starts
      + scalars("0123456789+星礼周第百千双首复"))

  /// Those, and the marks that quote, list and divide.
  static let all = facts.union(ScalarSet(scalars("“‘「”’」。，；：、")))

  static func scalars(_ word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }
}

/// Some scalars: a bit for each below U+10000, others are in no set.
struct ScalarSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  init(_ scalars: some Sequence<UInt32>) {
    for scalar in scalars where scalar < 0x10000 { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && bits[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1
  }

  func union(_ other: ScalarSet) -> ScalarSet {
    var result = self
    for index in bits.indices { result.bits[index] |= other.bits[index] }
    return result
  }
}
