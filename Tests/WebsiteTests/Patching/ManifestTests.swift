import CivilTime
import Digest
import JSON
import Testing

@testable import Website

/// The manifest is the JSON that a writer of values would make.
@Suite struct ManifestTests {
  private static let cases = [
    [], ["index.html"], ["a \"b\"\\c", "公示/index.html", "en/about/index.html", "line\nfeed", "z\u{7F}\u{1}"],
  ]

  @Test("Every path reads as it does in any other JSON", arguments: cases, [nil, Instant.latest])
  func paths(_ paths: [String], nextChange: Instant?) throws {
    let files = paths.enumerated().map {
      OutputFile(path: $1, size: $0 * 1_000, digest: SHA256(of: Array($1.utf8)))
    }
    var list = OutputList()
    list.append(contentsOf: files)
    var made = OutputPieces(to: nil)
    try Manifest(files: list, asOf: .earliest, nextChange: nextChange).write(to: &made)
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let expected = jsonFile { manifest in
      manifest.member("version", 1)
      manifest.member("asOf", Instant.earliest.iso)
      if let nextChange { manifest.member("nextChange", nextChange.iso) } else { manifest.null("nextChange") }
      manifest.array("files") { list in
        for file in sorted {
          list.object { entry in
            entry.member("path", file.path)
            entry.member("bytes", file.size)
            entry.member("sha256", file.digest.hex)
          }
        }
      }
    }
    #expect(String(decoding: made.bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
  }
}
