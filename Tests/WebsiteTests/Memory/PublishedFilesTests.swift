import Digest
import Disk
import TestSupport
import Testing

@testable import Website

/// What is known of a published file counts for the same bytes at the same path alone.
@Suite struct PublishedFilesTests {
  @Test("A file has a stamp while its path, size and digest are those that were written")
  func stamps() throws {
    let place = try TemporaryFolder()
    _ = try place.write("a.html", [1, 2])
    _ = try place.write("b.html", [3])
    var output = BuildRecord.Output()
    output.tree = try #require(StampedTree(of: ["a.html", "b.html"], below: place.path))
    for bytes in [[1, 2], [3]] as [[UInt8]] { output.digests.append(SHA256(of: bytes)) }
    let published = PublishedFiles(output, spare: place.path + "/spare")
    func stamp(_ path: String, _ bytes: [UInt8], size: Int? = nil) -> FileStamp? {
      published.stamp(of: OutputFile(path: path, size: size ?? bytes.count, digest: SHA256(of: bytes)))
    }
    #expect(stamp("a.html", [1, 2]) == FileStamp(of: place.path + "/a.html"))
    #expect(stamp("b.html", [3]) == FileStamp(of: place.path + "/b.html"))
    #expect(stamp("a.html", [2, 1]) == nil)
    #expect(stamp("a.html", [1, 2], size: 3) == nil)
    #expect(stamp("b.html", [1, 2]) == nil)
    #expect(stamp("c.html", [3]) == nil)
  }
}
