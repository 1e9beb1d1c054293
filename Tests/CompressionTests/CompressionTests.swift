import Foundation
import TestSupport
import Testing

@testable import Compression

/// Compressed forms, read back by the programs that readers' tools are made of.
@Suite struct CompressionTests {
  private static let samples: [[UInt8]] = [
    [], [0], Array("公示".utf8), Array(String(repeating: "<p>一等奖 First Prize</p>\n", count: 40_000).utf8),
    (0..<100_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 7) },
  ]

  /// What a program writes when it is given a file with these bytes.
  private func output(_ program: String, _ arguments: [String], of bytes: [UInt8], ending: String) throws
    -> [UInt8]
  {
    let folder = try TemporaryFolder()
    let file = try folder.write("file" + ending, bytes)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments + [file]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return Array(try Data(contentsOf: URL(filePath: folder.path + "/file")))
  }

  @Test("gzip and brotli read back what was compressed", arguments: samples.indices)
  func roundTrip(index: Int) throws {
    let bytes = Self.samples[index]
    let gzipped = try #require(gzip(bytes))
    #expect(try output("gzip", ["-d"], of: gzipped, ending: ".gz") == bytes)
    for quality in [0, 9, 11] {
      let compressed = try #require(brotli(bytes, quality: quality))
      guard FileManager.default.isExecutableFile(atPath: "/usr/bin/brotli") else { continue }
      #expect(try output("brotli", ["-d"], of: compressed, ending: ".br") == bytes)
    }
  }

  @Test("The same bytes give the same forms, and a gzip header says no time and no name")
  func stable() throws {
    let bytes = Self.samples[3]
    let gzipped = try #require(gzip(bytes))
    #expect(gzip(bytes) == gzipped)
    #expect(brotli(bytes, quality: 9) == brotli(bytes, quality: 9))
    // RFC 1952, section 2.3: two bytes of identification, method 8, no flags, four bytes of time.
    #expect(Array(gzipped.prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    #expect(gzipped.count < bytes.count / 50)
  }
}
