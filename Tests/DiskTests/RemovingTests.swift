import Foundation
import Glibc
import Testing

@testable import Disk

/// A tree is removed with all that is in it, and nothing beside it.
@Suite struct RemovingTests {
  private let place: String

  init() throws {
    place = FileManager.default.temporaryDirectory.appending(path: "gongshi-\(UUID().uuidString)").path
    try makeFolders(place + "/tree/a/b/c")
    try makeFolders(place + "/beside/folder")
    for path in ["tree/one", "tree/.hidden", "tree/a/b/two", "beside/three", "beside/folder/four"] {
      try writeFile(Array("text".utf8), to: place + "/" + path)
    }
  }

  @Test("Folders, hidden files and names that are no text go; what links lead to stays")
  func tree() throws {
    defer { removeTree(place) }
    symlink(place + "/beside", place + "/tree/a/folder")
    symlink(place + "/beside/three", place + "/tree/a/file")
    symlink(place + "/nowhere", place + "/tree/a/broken")
    let broken = Array((place + "/tree/").utf8) + [0xFF, 0xFE, 0]
    let descriptor = broken.withUnsafeBufferPointer { name in
      name.withMemoryRebound(to: CChar.self) { open($0.baseAddress!, O_WRONLY | O_CREAT, 0o644) }
    }
    #expect(descriptor >= 0)
    close(descriptor)
    removeTree(place + "/tree")
    #expect(!FileManager.default.fileExists(atPath: place + "/tree"))
    #expect(try Folder(place).names() == ["beside"])
    #expect(try readFile(place + "/beside/three") == Array("text".utf8))
    #expect(try readFile(place + "/beside/folder/four") == Array("text".utf8))
  }

  @Test("A file goes too, and where nothing is nothing happens")
  func file() throws {
    defer { removeTree(place) }
    removeTree(place + "/beside/three")
    removeTree(place + "/nowhere")
    #expect(try Folder(place + "/beside").names() == ["folder"])
  }
}
