import Foundation
import Glibc
import TestSupport
import Testing

@testable import Disk

/// A file of the published folder is taken over only as it was known.
@Suite struct TakingOverTests {
  private let place: TemporaryFolder
  private let staging: Staging
  private let known: FileStamp
  private var published: String { place.path + "/site/a/index.html" }

  init() throws {
    place = try TemporaryFolder()
    let first = try Staging(for: place.path + "/site")
    try first.write(Array("old".utf8), to: "a/index.html")
    try first.publish()
    known = try #require(FileStamp(of: place.path + "/site/a/index.html"))
    staging = try Staging(for: place.path + "/site")
    _ = try waitForLaterTime(in: place.path, by: 10_000_000)
  }

  private func isTaken() -> Bool { staging.takeOver("a/index.html", knownAs: known) }

  @Test("A file that is as it was is the same one in both folders, also after the swap")
  func same() throws {
    #expect(isTaken())
    let taken = try #require(FileStamp(of: staging.path + "/a/index.html"))
    #expect(taken.hasSameContents(as: known))
    #expect(try staging.replace())
    #expect(FileStamp(of: published)?.node == known.node)
    #expect(FileStamp(of: staging.path + "/a/index.html")?.node == known.node)
    staging.removeReplaced()
    #expect(try Folder(place.path).names() == ["site"])
    #expect(try readFile(published) == Array("old".utf8))
  }

  @Test("Other bytes of the same length and date are noticed, and so are other permissions and another file")
  func changed() throws {
    defer { staging.discard() }
    try writeFile(Array("new".utf8), to: published)
    var times = [timespec](repeating: timespec(), count: 2)
    for index in times.indices {
      times[index].tv_sec = known.modified / 1_000_000_000
      times[index].tv_nsec = known.modified % 1_000_000_000
    }
    #expect(utimensat(AT_FDCWD, published, times, 0) == 0)
    #expect(FileStamp(of: published)?.hasSameContents(as: known) == true)
    #expect(!isTaken())
    unlink(published)
    #expect(!isTaken())
    symlink("nowhere", published)
    #expect(!isTaken())
    #expect(try Folder(staging.path).tree().paths.isEmpty)
  }

  @Test("A file with other permissions than a new one is not taken over")
  func permissions() throws {
    defer { staging.discard() }
    chmod(published, 0o600)
    let stamp = try #require(FileStamp(of: published))
    #expect(!staging.takeOver("a/index.html", knownAs: stamp))
  }
}
