import Digest

/// The files of a log for readers without a server program (C2SP tlog-tiles).
package enum Tiles {
  /// Hashes in a full tile, and entries in a full bundle.
  static let width = 256
  /// The most bytes an entry may have.
  package static let longestEntry = 0xFFFF

  /// The most bytes a bundle may have: every entry after its length.
  static let largestBundle = width * (longestEntry + 2)

  /// Paths below the log's own folder with their bytes: the tiles of hashes, then the bundles of entries.
  ///
  /// - Parameter entries: each at most `longestEntry` bytes.
  package static func files(of tree: MerkleTree, entries: [[UInt8]]) -> [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = []
    for (height, hashes) in tree.levels.enumerated() where height % 8 == 0 {
      for tile in pieces(of: hashes.count) {
        files.append((path("tile/\(height / 8)/", tile), hashes[tile].flatMap(\.bytes)))
      }
    }
    for bundle in pieces(of: entries.count) {
      files.append((path("tile/entries/", bundle), entries[bundle].flatMap(framed)))
    }
    return files
  }

  /// The paths of the bundles of a log of some size, below its own folder.
  static func bundles(of size: Int) -> [String] {
    pieces(of: size).map { path("tile/entries/", $0) }
  }

  /// The entries of a bundle; nil where it is cut short.
  package static func entries(in bundle: [UInt8]) -> [[UInt8]]? {
    var entries: [[UInt8]] = []
    var index = 0
    while index < bundle.count {
      guard index + 2 <= bundle.count else { return nil }
      let end = index + 2 + (Int(bundle[index]) << 8 | Int(bundle[index + 1]))
      guard end <= bundle.count else { return nil }
      entries.append(Array(bundle[(index + 2)..<end]))
      index = end
    }
    return entries
  }

  /// An entry after its length in two bytes, the higher first.
  private static func framed(_ entry: [UInt8]) -> [UInt8] {
    [UInt8(entry.count >> 8), UInt8(entry.count & 0xFF)] + entry
  }

  private static func pieces(of count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: width).map { $0..<min($0 + width, count) }
  }

  /// Groups of three digits, all but the last marked with an x; a partial tile says how much it holds.
  private static func path(_ folder: String, _ piece: Range<Int>) -> String {
    var number = piece.lowerBound / width
    var path = threeDigits(number % 1000)
    while number >= 1000 {
      number /= 1000
      path = "x" + threeDigits(number % 1000) + "/" + path
    }
    return folder + path + (piece.count == width ? "" : ".p/\(piece.count)")
  }

  private static func threeDigits(_ number: Int) -> String {
    (number < 10 ? "00" : number < 100 ? "0" : "") + String(number)
  }
}
