/// The scalars at which the grammar of Chinese facts has to look: a bit for each below U+10000.
struct ChineseStarts: Sendable {
  static let known = ChineseStarts()

  private var bits = [UInt64](repeating: 0, count: 1024)

  private init() {
    var scalars = ChineseReader.openings + ChineseReader.letters + ChineseNumeral.starts
    scalars += TextScan.scalars("0123456789+星礼周第百千双首复")
    for scalar in scalars { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
  }

  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && bits[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1
  }
}
