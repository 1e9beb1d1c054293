import CivilTime
import Disk
import Foundation
import Synchronization
import Website

@Sendable func fuzzStyle(_ bytes: [UInt8]) {
  let once = compactStyleSheet(bytes)
  promise(once.count <= bytes.count, "a style sheet grew")
  promise(compactStyleSheet(once) == once, "a style sheet is never compact")
}

private let folder = FileManager.default.currentDirectoryPath + "/Tests/Fixtures/site"
private let content = files(of: folder + "/Content")
private let templates = files(of: folder + "/Templates")
private let paths = content.keys.sorted()

/// The small site of the tests with one file replaced: the first byte tells which.
@Sendable func fuzzSite(_ bytes: [UInt8]) {
  guard let first = bytes.first else { return }
  var changed = content
  changed[paths[Int(first) % paths.count]] = Array(bytes.dropFirst())
  let builder = SiteBuilder(
    content: tree(changed), templates: tree(templates),
    options: SiteBuilder.Options(now: Instant("2026-04-28 12:00")!, workers: 1))
  let report = Mutex<SiteBuilder.Report?>(nil)
  let done = DispatchSemaphore(value: 0)
  Task.detached {
    let made = try? await builder.check()
    report.withLock { $0 = made }
    done.signal()
  }
  done.wait()
  guard let made = report.withLock({ $0 }) else { fatalError("a site in memory cannot be read") }
  promiseSound(made.findings)
}

private func files(of folder: String) -> [String: [UInt8]] {
  do {
    let tree = try Folder(folder).tree()
    return try Dictionary(uniqueKeysWithValues: tree.paths.map { ($0, try tree.read($0)) })
  } catch {
    fatalError("run from the root of the repository: \(error)")
  }
}

private func tree(_ files: [String: [UInt8]]) -> FileTree {
  FileTree(paths: files.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }) {
    path throws(FileError) in
    guard let bytes = files[path] else { throw FileError(path: path, action: .read, code: 2) }
    return bytes
  }
}
