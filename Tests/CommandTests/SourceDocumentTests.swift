import Foundation
import Testing

/// Where the documents lie: beside the checkout, or beside the folder of several.
enum SourceDocuments {
  static let path: String? = {
    let parent = Program.root.deletingLastPathComponent()
    return [parent, parent.deletingLastPathComponent()]
      .map { $0.appending(path: "shared/source-documents").path }
      .first(where: FileManager.default.fileExists)
  }()
}

/// The three documents the demonstration is made from, as their PDF files give them.
@Suite(.enabled(if: SourceDocuments.path != nil)) struct SourceDocumentTests {
  @Test("Every name in them is right; each list of organisers abbreviates its bodies, which is a warning")
  func findings() throws {
    let folder = try #require(SourceDocuments.path)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".txt") }.map { folder + "/" + $0 }
    #expect(files.count == 3)
    let result = try Program.gongshi(
      ["names", "--root", Program.root.path, "--wrapped", "--format", "json"] + files)
    #expect(result.code == 0)
    #expect(
      try result.findings() == [
        "organizers/list jinan-2025-notice.txt:49:9", "organizers/list weifang-2026-notice.txt:33:9",
      ])
    #expect(result.output.contains("\"warnings\": 2"))
    let counts = result.output.matches(of: try Regex("\"names(?:Seen|Right)\": (\\d+)")).compactMap {
      $0.output[1].substring
    }
    #expect(counts.count == 2 && counts[0] == counts[1], "every name that was seen is right")
    #expect(Int(counts[0]) ?? 0 >= 80)
  }
}
