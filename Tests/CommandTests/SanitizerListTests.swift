import Foundation
import Testing

/// The list of what the thread sanitizer need not look at.
@Suite struct SanitizerListTests {
  @Test("The thread sanitizer is told of every type with a lock, and of no other")
  func locks() throws {
    let sources = Program.root.appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var expected: Set<String> = []
    // Each type has a file of its name.
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      guard text.contains(/\bMutex[<(]/) else { continue }
      let type = file.deletingPathExtension().lastPathComponent
      #expect(text.contains("final class \(type)"), "\(type)")
      expected.insert("race_top:\(type.utf8.count)\(type)C")
    }
    let list = try String(
      contentsOf: Program.root.appending(path: "Tests/Sanitize/thread.txt"), encoding: .utf8)
    let entries = list.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    #expect(entries.count == Set(entries).count)
    #expect(Set(entries) == expected)
  }
}
