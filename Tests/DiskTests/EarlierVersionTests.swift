import TestSupport
import Testing

@testable import Disk

/// A folder that is begun with the version before ends as one that is begun empty, and leaves alone what did not change.
@Suite struct EarlierVersionTests {
  private let place: TemporaryFolder
  private let spare: SpareFolder
  private var site: String { place.path + "/site" }
  private static let files: PathList = ["a/index.html", "b/c/index.html", "d", "index.html"]

  /// A published folder and a version out of sight with the same files.
  init() throws {
    place = try TemporaryFolder()
    spare = SpareFolder(at: place.path + "/spare", for: place.path + "/site")
    let first = try Staging(for: place.path + "/site")
    for path in Self.files { try first.write(Array("old \(path)".utf8), to: path) }
    try first.publish()
    try spare.link(Self.files, folders: [".", "a", "b", "b/c"])
    _ = try waitForLaterTime(in: place.path, by: 10_000_000)
  }

  private func stamp(_ path: String) throws -> FileStamp { try #require(FileStamp(of: path)) }

  /// Begins a version with the one out of sight.
  private func begun() throws -> Staging {
    try Staging(for: site, from: EarlierVersion(at: spare.path, files: Self.files))
  }

  @Test("What did not change is not touched; what did is another file than the published one")
  func writing() throws {
    let known = try stamp(site + "/a/index.html")
    let folder = try stamp(spare.path)
    let staging = try begun()
    #expect(FileStamp(of: spare.path) == nil)
    #expect(try stamp(staging.path).node == folder.node)
    #expect(staging.takeOver("a/index.html", knownAs: known))
    #expect(try stamp(site + "/a/index.html") == known)
    #expect(try staging.takeOver("d", size: 5) { $0 == Array("old d".utf8) })
    try staging.write(Array("new".utf8), to: "index.html")
    let list = try staging.newFile("list")
    try list.end()
    staging.removeEarlier(butNot: ["a/index.html", "d", "index.html", "list"])
    #expect(try readFile(site + "/index.html") == Array("old index.html".utf8))
    #expect(try readFile(site + "/b/c/index.html") == Array("old b/c/index.html".utf8))
    try staging.publish()
    #expect(try Array(Folder(site).tree().paths) == ["a/index.html", "d", "index.html", "list"])
    // Folders without files go as well.
    #expect(try Folder(site).names() == ["a", "d", "index.html", "list"])
    #expect(try readFile(site + "/index.html") == Array("new".utf8))
    #expect(try Folder(place.path).names() == ["site"])
  }

  @Test("A file of the version before that is another by now is replaced by the published one")
  func another() throws {
    try spare.write(Array("other".utf8), to: "a/index.html")
    let known = try stamp(site + "/a/index.html")
    let staging = try begun()
    defer { staging.discard() }
    #expect(staging.takeOver("a/index.html", knownAs: known))
    #expect(try stamp(staging.path + "/a/index.html").node == known.node)
    #expect(try readFile(staging.path + "/a/index.html") == Array("old a/index.html".utf8))
  }

  @Test("A folder may become a file")
  func kinds() throws {
    let staging = try begun()
    try staging.write(Array("file".utf8), to: "b")
    staging.removeEarlier(butNot: ["a/index.html", "b", "d", "index.html"])
    try staging.publish()
    #expect(try Array(Folder(site).tree().paths) == ["a/index.html", "b", "d", "index.html"])
  }

  @Test("A version that is not there, or that somebody took, leaves an empty folder to begin with")
  func nothing() throws {
    removeTree(spare.path)
    let staging = try begun()
    defer { staging.discard() }
    #expect(staging.earlier == nil)
    #expect(try Folder(staging.path).names() == [])
  }

  @Test("What was replaced gets the files of what is published now")
  func keeping() throws {
    let staging = try begun()
    let known = try stamp(site + "/a/index.html")
    #expect(staging.takeOver("a/index.html", knownAs: known))
    try staging.write(Array("new".utf8), to: "index.html")
    try staging.write(Array("added".utf8), to: "e/f/index.html")
    let files: PathList = ["a/index.html", "e/f/index.html", "index.html"]
    staging.removeEarlier(butNot: files)
    #expect(try staging.replace())
    try spare.keep(EarlierVersion(at: staging.path, files: Self.files), asNow: files)
    #expect(try stamp(site + "/a/index.html") == known)
    for folder in [site, spare.path] {
      #expect(try Array(Folder(folder).tree().paths) == Array(files))
      #expect(try Folder(folder).names() == ["a", "e", "index.html"])
    }
    for path in files { #expect(try stamp(site + "/" + path) == stamp(spare.path + "/" + path)) }
    #expect(try Folder(place.path).names() == ["site", "spare"])
  }
}
