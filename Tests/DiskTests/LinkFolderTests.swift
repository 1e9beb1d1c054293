import Foundation
import TestSupport
import Testing

@testable import Disk

/// A folder gets the files of another, which are not copied.
@Suite struct LinkFolderTests {
  private let place: TemporaryFolder

  init() throws { place = try TemporaryFolder() }

  @Test("All its files have second names")
  func whole() throws {
    try makeFolders(place.path + "/old/a/b")
    for file in ["one", "a/two", "a/b/three"] {
      try writeFile(Array(file.utf8), to: place.path + "/old/" + file)
    }
    #expect(linkFolder(place.path + "/old", as: place.path + "/new/folder"))
    #expect(try Folder(place.path + "/new/folder").paths { _ in true } == ["a/b/three", "a/two", "one"])
    for file in ["one", "a/two", "a/b/three"] {
      #expect(try number(of: "/old/" + file) == number(of: "/new/folder/" + file))
    }
  }

  /// What the file system knows a file by.
  private func number(of file: String) throws -> UInt64 {
    let attributes = try FileManager.default.attributesOfItem(atPath: place.path + file)
    return try #require(attributes[.systemFileNumber] as? UInt64)
  }

  @Test("Where there is no file there is nothing to name, and a name that is taken leaves nothing")
  func nothing() throws {
    #expect(!linkFolder(place.path + "/nowhere", as: place.path + "/new"))
    try makeFolders(place.path + "/empty")
    #expect(!linkFolder(place.path + "/empty", as: place.path + "/new"))
    try makeFolders(place.path + "/old/b")
    try makeFolders(place.path + "/taken/b")
    for file in ["a", "b/c"] { try writeFile([1], to: place.path + "/old/" + file) }
    try writeFile([2], to: place.path + "/taken/b/c")
    #expect(!linkFolder(place.path + "/old", as: place.path + "/taken"))
    #expect(!Folder(place.path + "/new").exists)
    #expect(!Folder(place.path + "/taken").exists)
    #expect(try readFile(place.path + "/old/b/c") == [1])
  }
}
