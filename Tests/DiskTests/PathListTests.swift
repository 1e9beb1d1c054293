import Disk
import Testing

/// Paths in one block of memory.
@Suite struct PathListTests {
  private static let paths = ["a", "a/b", "a/b-c", "a/b/c", "b", "公示"]

  @Test("Every path is found where it stands, and no other")
  func index() {
    let list = PathList(Self.paths)
    #expect((0..<list.count).map { list[$0] } == Self.paths)
    #expect(Self.paths.map(list.index) == Array(0..<Self.paths.count))
    #expect(["", "a/", "a/b/", "c", "公", "公示/"].allSatisfy { list.index(of: $0) == nil })
  }

  @Test(
    "The paths of a folder stand beside each other",
    arguments: [("", 0..<6), ("a/", 1..<4), ("a/b/", 3..<4), ("c/", 5..<5), ("公", 5..<6)])
  func prefix(prefix: String, range: Range<Int>) {
    #expect(PathList(Self.paths).indices(withPrefix: prefix) == range)
  }

  @Test(
    "What is no list is none",
    arguments: [
      ([UInt8]([97]), [Int32(0)]), ([97, 0], []), ([], [0]), ([97, 0], [1]), ([97, 0], [0, 1]),
      ([97, 0], [0, 2]),
      ([97, 0, 98, 0], [0, 0]), ([97, 0], [-1]),
    ])
  func broken(bytes: [UInt8], starts: [Int32]) {
    #expect(PathList(bytes: bytes[...], starts: starts) == nil)
  }

  @Test("A list is put together again, from the middle of other bytes too")
  func again() {
    let list = PathList(Self.paths)
    #expect(PathList(bytes: list.bytes, starts: list.starts) == list)
    #expect(PathList(bytes: [], starts: []) == PathList())
    let part = PathList(bytes: ([97, 0] + list.bytes)[2...], starts: list.starts)
    #expect(part == list && part.map(Array.init) == Self.paths)
    #expect(Self.paths.map { part?.index(of: $0) } == Array(0..<Self.paths.count))
  }
}
