import Digest
import Foundation
import Ledger
import TestSupport

@testable import Publishing

/// A site that was built, in little, and a folder to publish it to.
struct PublishedSite {
  let publisher: Publisher
  let site: String
  let target: String

  init(_ folder: TemporaryFolder) {
    site = folder.path + "/Output"
    target = folder.path + "/public"
    publisher = Publisher(into: target)
  }

  /// A page long enough for its compressed forms to be shorter.
  static func page(_ text: String) -> String {
    "<!DOCTYPE html><title>\(text)</title>" + String(repeating: "<p>\(text)</p>", count: 20)
  }

  /// Writes a site of these files with its list.
  func build(_ files: [String: String]) throws {
    if FileManager.default.fileExists(atPath: site) { try FileManager.default.removeItem(atPath: site) }
    var listed: [(path: String, digest: SHA256)] = []
    for (path, text) in files {
      let file = URL(filePath: site + "/" + path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      listed.append((path, SHA256(of: Array(text.utf8))))
    }
    try Data(Sums(listed).bytes).write(to: URL(filePath: site + "/" + Sums.file))
  }

  @discardableResult
  func publish(_ change: (inout Publisher.Request) -> Void = { _ in }) async throws -> PublishingOutcome {
    var request = Publisher.Request(site: site, now: 1_800_000_000)
    change(&request)
    return try await publisher.publish(request)
  }

  /// Builds and publishes.
  @discardableResult
  func publish(_ files: [String: String], keep: Int = 5) async throws -> PublishingOutcome {
    try build(files)
    return try await publish { $0.keep = keep }
  }

  /// A file as readers get it; nil where there is none.
  func served(_ path: String) throws -> String? {
    let file = target + "/current/" + path
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    return String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
  }

  func attributes(_ path: String) throws -> [FileAttributeKey: Any] {
    try FileManager.default.attributesOfItem(
      atPath: URL(filePath: target + "/" + path).resolvingSymlinksInPath().path)
  }

  var versions: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: target + "/versions").sorted() }
  }
}
