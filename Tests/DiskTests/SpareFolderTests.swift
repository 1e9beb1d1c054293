import Foundation
import TestSupport
import Testing

@testable import Disk

/// A version of a folder out of sight takes its place in one step.
@Suite struct SpareFolderTests {
  private let folder: String
  private let published: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "gongshi-\(UUID().uuidString)").path
    published = folder + "/Output"
    try makeFolders(published + "/a/b")
    try writeFile(Array("one".utf8), to: published + "/a/b/one")
    try writeFile(Array("two".utf8), to: published + "/two")
  }

  @Test("What is written out of sight is not seen until the two are swapped")
  func swap() throws {
    defer { removeTree(folder) }
    let stamps = try #require(StampedTree(of: ["a/b/one", "two"], below: published))
    #expect((0..<stamps.folders.paths.count).map { stamps.folders.paths[$0] } == [".", "a", "a/b"])
    let spare = SpareFolder(at: folder + "/spare", for: published)
    try spare.link(stamps.files.paths, folders: stamps.folders.paths)
    try spare.write(Array("three".utf8), to: "two")
    #expect(try readFile(published + "/two") == Array("two".utf8))
    try spare.swap()
    #expect(try readFile(published + "/two") == Array("three".utf8))
    #expect(try readFile(published + "/a/b/one") == Array("one".utf8))
    #expect(try readFile(folder + "/spare/two") == Array("two".utf8))
    try spare.link("two")
    #expect(try readFile(folder + "/spare/two") == Array("three".utf8))
  }

  @Test("What changes below a folder is found, and so is what is missing")
  func changes() throws {
    defer { removeTree(folder) }
    let stamps = try #require(StampedTree(of: ["a/b/one", "two"], below: published))
    var changes: StampedTree.Changes { stamps.changes(in: 0..<2, below: published) }
    #expect(changes.files == [] && changes.folders == [])
    #expect(try waitForLaterTime(in: folder, by: 10_000_000))
    try writeFile(Array("owt".utf8), to: published + "/two")
    #expect(changes.files == [1] && changes.folders == [])
    try writeFile([], to: published + "/a/b/more")
    #expect(changes.folders == [2])
    removeTree(published)
    #expect(changes.files == [0, 1] && changes.folders == [0, 1, 2])
    #expect(StampedTree(of: ["two"], below: published) == nil)
  }
}
