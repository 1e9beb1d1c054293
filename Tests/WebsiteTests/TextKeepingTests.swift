import Content
import Diagnostics
import Disk
import Foundation
import Synchronization
import Testing

@testable import Website

/// A build that does not hold the texts of pages in memory, but reads each again when it is its turn.
@Suite struct TextKeepingTests {
  @Test("It writes the same files")
  func sameFiles() async throws {
    let site = try FixtureSite()
    let held = try await files(site.builder())
    #expect(held.count > 50)
    #expect(try await files(keeping(site.tree, site)) == held)
  }

  @Test("It finds every mistake at its place", arguments: fixtureKinds("mistakes"))
  func mistakes(kind: String) async throws { try await expectSame("mistakes/" + kind) }

  @Test("It finds whatever is doubtful", arguments: fixtureKinds("warnings"))
  func warnings(kind: String) async throws { try await expectSame("warnings/" + kind) }

  @Test("A text that changes meanwhile ends the build, and nothing is published")
  func changedMeanwhile() async throws {
    let site = try FixtureSite()
    let error = try await failure(of: site) { bytes, _ in Array(bytes.reversed()) }
    #expect(error?.code == ETXTBSY)
    #expect(error?.path == "Content/" + Self.text)
  }

  @Test("So does one that grows")
  func grown() async throws {
    let site = try FixtureSite()
    let error = try await failure(of: site) { bytes, _ in bytes + bytes }
    #expect(error?.code == ETXTBSY)
  }

  @Test("A text that is gone when it is its turn ends the build with the system's reason")
  func gone() async throws {
    let site = try FixtureSite()
    let error = try await failure(of: site) { _, path throws(FileError) in
      throw FileError(path: path, action: .read, code: ENOENT)
    }
    #expect(error == FileError(path: Self.text, action: .read, code: ENOENT))
  }
}

extension TextKeepingTests {
  /// One of the first that are read, so that it is no longer held when its page is made.
  private static let text = "pages/about.zh.md"

  private func keeping(_ tree: FileTree, _ site: FixtureSite) -> SiteBuilder {
    var options = SiteBuilder.Options(now: FixtureSite.asOf)
    options.holdsTexts = false
    return SiteBuilder(content: tree, templates: site.theme, options: options)
  }

  private func expectSame(_ folder: String) async throws {
    var site = try FixtureSite()
    try site.overlay(folder: folder)
    let held = try await site.builder().check()
    let kept = try await keeping(site.tree, site).check()
    #expect(lines(kept.findings) == lines(held.findings))
    #expect(kept.findings.map(\.message.zh) == held.findings.map(\.message.zh))
    #expect(kept.findings.map { excerpt($0) } == held.findings.map { excerpt($0) })
  }

  /// What a report shows of the source.
  private func excerpt(_ finding: Finding) -> String { finding.place.text }

  /// Builds a site of which one text reads differently from the second time on.
  private func failure(
    of site: FixtureSite, _ later: @escaping @Sendable ([UInt8], String) throws(FileError) -> [UInt8]
  ) async throws -> FileError? {
    let tree = site.tree
    let wasRead = ReadOnce()
    let changing = FileTree(
      paths: tree.paths,
      read: { path throws(FileError) in
        let bytes = try tree.read(path)
        return path == Self.text && wasRead.mark() ? try later(bytes, path) : bytes
      })
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongshi-\(UUID().uuidString)").path
    defer { removeTree(folder) }
    do {
      _ = try await keeping(changing, site).build(to: folder + "/Output")
      return nil
    } catch {
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
      return error
    }
  }

  private func files(_ builder: SiteBuilder) async throws -> [String: [UInt8]] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongshi-\(UUID().uuidString)").path
    defer { removeTree(folder) }
    let report = try await builder.build(to: folder + "/Output")
    #expect(report.isPublished)
    let tree = try Folder(folder + "/Output").tree()
    return try Dictionary(uniqueKeysWithValues: tree.paths.map { ($0, try tree.read($0)) })
  }
}

/// Whether something was read before.
private final class ReadOnce: Sendable {
  private let isMarked = Mutex(false)

  func mark() -> Bool {
    isMarked.withLock { isMarked in
      defer { isMarked = true }
      return isMarked
    }
  }
}
