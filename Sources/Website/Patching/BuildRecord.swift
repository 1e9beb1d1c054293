import CivilTime
import Content
import Diagnostics
import Digest
import Disk

/// What a build leaves for the next one to find out, without reading anything, how little has changed.
///
/// There is one only where nothing was released, nothing but this program wrote into the folder, and nothing was found
/// that a change of another text may end.
struct BuildRecord: Sendable, Equatable {
  /// Everything besides the sources and the moment that the site depends on.
  var key: SHA256
  var now: Instant
  /// The first moment after ``now`` at which some page might read differently.
  var end: Instant
  var nextChange: Instant?
  /// What the report counts.
  var counts: Counts
  /// Sources that changed at this time of their file system, or later, may have changed once more since.
  var settled: Int
  var content: Sources
  var heads: Heads
  var templates: Sources
  var output: Output
  var anchors: [Anchor]
  /// In the order of the report.
  var findings: [RecordedFinding]

  struct Counts: Sendable, Equatable, BitwiseCopyable {
    var pages: Int
    var files: Int
    var namesSeen: Int
    var namesRight: Int
    /// 1 where the theme has a page to search on.
    var isSearchable: Int
  }

  /// The files of a folder that is read.
  struct Sources: Sendable, Equatable {
    var tree: StampedTree
    /// The checksum of each file; 0 for that of a file that nobody read.
    var sums: [Int]

    /// Whether a file is known to have had some bytes.
    func holds(_ index: Int, _ bytes: [UInt8]) -> Bool {
      sums[index] != 0 && sums[index] == checksum(of: bytes)
    }
  }

  /// What other pages see of pages whose text only they themselves show.
  struct Heads: Sendable, Equatable {
    /// Where the text begins, for each file of the content; −1 where others look at the text too.
    var bodies: [Int32]
    /// Of all that stands before it.
    var digests: Digests
  }

  /// The files of the site; none before they were read.
  struct Output: Sendable, Equatable {
    var tree = StampedTree(
      files: .init(paths: [], stamps: .init()), folders: .init(paths: [], stamps: .init()))
    var digests = Digests()
    /// Uses of names in the source of each page, all and the right ones; 0 for what is no page.
    var seen: [Int32] = []
    var right: [Int32] = []
    /// The folders of the version out of sight: none where there is no such version.
    var spare = FileStamps()
    /// The files in which it is not up to date.
    var stale: [Int32] = []
  }

  /// A link to a heading of another page.
  struct Anchor: Sendable, Equatable {
    /// The page it is on, by its path in the output.
    let page: String
    let stem: String
    let language: Language
    let anchor: String
  }
}

/// Digests one after the other in one block of memory.
struct Digests: Sendable, Equatable {
  private static let length = 32
  private static let unknown = [UInt8](repeating: 0, count: length)

  /// May be part of a record that was read in one piece.
  private(set) var bytes: ArraySlice<UInt8> = []

  init() {}

  /// Puts them together again; nil unless there are so many.
  init?(_ bytes: ArraySlice<UInt8>, count: Int) {
    guard bytes.count == count * Self.length else { return nil }
    self.bytes = bytes
  }

  var count: Int { bytes.count / Self.length }

  /// Adds a digest; nil for that of a file that nobody read.
  mutating func append(_ digest: SHA256?) { bytes += digest?.bytes ?? Self.unknown }

  /// The 32 bytes of one.
  subscript(index: Int) -> ArraySlice<UInt8> { bytes[range(index)] }

  /// Whether one is known and that of some bytes.
  func holds(_ index: Int, _ digest: SHA256) -> Bool { self[index].elementsEqual(digest.bytes) }

  /// - Parameter digest: nil for that of a file that nobody asks for.
  mutating func replace(_ index: Int, with digest: SHA256?) {
    bytes.replaceSubrange(range(index), with: digest?.bytes ?? Self.unknown)
  }

  private func range(_ index: Int) -> Range<Int> {
    let start = bytes.startIndex + index * Self.length
    return start..<start + Self.length
  }
}
