import Digest
import Disk
import Foundation
import Testing

@testable import Website

/// A copy of a list differs from it in the entries that were replaced, and in nothing else.
@Suite struct ListCopyTests {
  /// Longer than what is read at a time, so that entries begin in one part and end in the next.
  private static let lines = (0..<20_000).map {
    "entry \($0) of the list, \(String(repeating: "x", count: $0 % 41))\n"
  }

  @Test("Entries are replaced wherever they stand", arguments: [1, 2, 7, 100, 1_999, 20_000], [false, true])
  func replace(step: Int, isDigested: Bool) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongshi-\(UUID().uuidString)").path
    defer { removeTree(folder) }
    try makeFolders(folder)
    try writeFile(Array(Self.lines.joined().utf8), to: folder + "/list")
    var copy = ListCopy(
      from: try OpenFile(folder + "/list"),
      to: try SpareFolder(at: folder, for: folder + "/none").newFile("copy"), isDigested: isDigested)
    var expected = Self.lines
    for index in stride(from: step - 1, to: Self.lines.count, by: step) {
      expected[index] = index % 3 == 0 ? "" : "another \(index), longer than the one before\n"
      let isThere = try copy.replace(Array(Self.lines[index].utf8), with: Array(expected[index].utf8))
      #expect(isThere, "line \(index)")
    }
    let digest = try copy.end()
    let bytes = try readFile(folder + "/copy")
    #expect(bytes == Array(expected.joined().utf8))
    #expect(digest == (isDigested ? SHA256(of: bytes) : nil))
  }

  @Test("An entry that stands nowhere, or before the last one, is not found")
  func missing() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongshi-\(UUID().uuidString)").path
    defer { removeTree(folder) }
    try makeFolders(folder)
    try writeFile(Array("one\ntwo\nthree\n".utf8), to: folder + "/list")
    var copy = ListCopy(
      from: try OpenFile(folder + "/list"),
      to: try SpareFolder(at: folder, for: folder + "/none").newFile("copy"), isDigested: false)
    let found = [
      try copy.replace(Array("two\n".utf8), with: []), try copy.replace(Array("one\n".utf8), with: []),
    ]
    #expect(found == [true, false])
  }
}
