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
