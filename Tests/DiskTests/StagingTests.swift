import Foundation
import Testing

@testable import Disk

@Suite struct StagingTests {
  private func temporary() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongshi-\(UUID().uuidString)").path
    try makeFolders(folder)
    return folder
  }

  @Test("Nothing stands at the destination before it is published, everything afterwards")
  func publish() throws {
    let folder = try temporary()
    defer { removeTree(folder) }
    let staging = try Staging(for: folder + "/Output")
    try staging.write(Array("a".utf8), to: "x/y/index.html")
    #expect(!FileManager.default.fileExists(atPath: folder + "/Output"))
    try staging.publish()
    #expect(try readFile(folder + "/Output/x/y/index.html") == Array("a".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["Output"])
  }

  @Test("Publishing replaces the old folder as a whole and leaves nothing beside it")
  func replace() throws {
    let folder = try temporary()
    defer { removeTree(folder) }
    for (name, text) in [("old.html", "1"), ("new.html", "2")] {
      let staging = try Staging(for: folder + "/Output/")
      try staging.write(Array(text.utf8), to: name)
      try staging.publish()
    }
    #expect(try Folder(folder + "/Output").tree().paths == ["new.html"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["Output"])
  }

  @Test("A discarded folder leaves no trace and the old one untouched")
  func discard() throws {
    let folder = try temporary()
    defer { removeTree(folder) }
    try makeFolders(folder + "/Output")
    try writeFile(Array("old".utf8), to: folder + "/Output/a.html")
    let staging = try Staging(for: folder + "/Output")
    try staging.write([1], to: "b.html")
    staging.discard()
    #expect(try Folder(folder + "/Output").tree().paths == ["a.html"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["Output"])
  }

  @Test("A folder with files that are not the program's is not replaced; an empty one, and an older site, is")
  func foreign() throws {
    let folder = try temporary()
    defer { removeTree(folder) }
    try makeFolders(folder + "/home/work")
    try writeFile([1], to: folder + "/home/work/thesis.txt")
    let refusal = FileError(path: folder + "/home/work", action: .replace, code: ENOTEMPTY)
    #expect(throws: refusal) { try Staging(for: folder + "/home/work", mark: "manifest.json") }
    #expect(throws: FileError.self) {
      try Staging(for: folder + "/home/work/thesis.txt", mark: "manifest.json")
    }
    try makeFolders(folder + "/empty")
    for _ in 0..<2 {
      let staging = try Staging(for: folder + "/empty", mark: "manifest.json")
      try staging.write([2], to: "manifest.json")
      try staging.publish()
    }
    #expect(try readFile(folder + "/home/work/thesis.txt") == [1])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["empty", "home"])
  }

  @Test("A link stays a link, and the folder it leads to is replaced")
  func link() throws {
    let folder = try temporary()
    defer { removeTree(folder) }
    try makeFolders(folder + "/disk/site")
    try FileManager.default.createSymbolicLink(atPath: folder + "/Output", withDestinationPath: "disk/site")
    let staging = try Staging(for: folder + "/Output")
    try staging.write([1], to: "a.html")
    try staging.publish()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/Output") == "disk/site")
    #expect(try Folder(folder + "/disk/site").tree().paths == ["a.html"])
  }

  @Test("What a killed build left behind is removed, what a running one writes is not")
  func leftovers() throws {
    let folder = try temporary()
    defer { removeTree(folder) }
    try makeFolders(folder + "/.gongshi-Output-abcdef/x")
    try makeFolders(folder + "/.gongshi-Other-abcdef")
    let first = try Staging(for: folder + "/Output")
    try first.write([1], to: "a.html")
    let second = try Staging(for: folder + "/Output")
    try second.write([2], to: "a.html")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 3)
    try first.publish()
    try second.publish()
    #expect(try readFile(folder + "/Output/a.html") == [2])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [
        ".gongshi-Other-abcdef", "Output",
      ])
  }

  @Test("Links are refused, hidden files passed over, paths come in byte order")
  func tree() throws {
    let folder = try temporary()
    defer { removeTree(folder) }
    try makeFolders(folder + "/a/b")
    for name in ["a/b/2", "a/b/10", "a-b", ".hidden", "公示"] { try writeFile([1], to: folder + "/" + name) }
    try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "/etc/passwd")
    let tree = try Folder(folder).tree()
    #expect(tree.paths == ["a-b", "a/b/10", "a/b/2", "公示"])
    #expect(tree.refused == [.init(path: "link", reason: .symbolicLink)])
  }

  @Test("A missing folder and a missing file say what the system said")
  func missing() throws {
    #expect(throws: FileError(path: "/nowhere", action: .list, code: ENOENT)) {
      try Folder("/nowhere").tree()
    }
    #expect(throws: FileError(path: "/nowhere/x", action: .read, code: ENOENT)) { try readFile("/nowhere/x") }
  }
}
