import Diagnostics
import Digest
import Synchronization
import Testing

@testable import Website

/// A text that is read when it is its turn is known by the checksum that it got when it was read first.
@Suite struct FileSumTests {
  private let reads = Reads()

  private final class Reads: Sendable {
    let count = Atomic<Int>(0)
  }

  private func file(_ text: String) -> SourceFile {
    let bytes = Array(text.utf8)
    return SourceFile(path: "Content/a.md", count: bytes.count, sum: checksum(of: bytes)) { [reads] _ in
      reads.count.add(1, ordering: .relaxed)
      return bytes
    }
  }

  @Test("Its checksum needs no reading, its digest one, until it is another text")
  func reading() {
    let memory = BuildMemory()
    let (old, new) = (file("old"), file("new"))
    #expect(memory.sum(of: old) == checksum(of: Array("old".utf8)))
    #expect(reads.count.load(ordering: .relaxed) == 0)
    for _ in 0..<2 { #expect(memory.digest(of: old) == SHA256(of: Array("old".utf8))) }
    #expect(reads.count.load(ordering: .relaxed) == 1)
    #expect(memory.digest(of: new) == SHA256(of: Array("new".utf8)))
    #expect(memory.knownSum(at: "Content/a.md") == new.sum)
    #expect(memory.digest(of: old) == SHA256(of: Array("old".utf8)))
    #expect(reads.count.load(ordering: .relaxed) == 3)
  }

  @Test("A file that holds its bytes has the same checksum")
  func held() {
    let memory = BuildMemory()
    let bytes = Array("text".utf8)
    #expect(memory.sum(of: SourceFile(path: "Content/b.md", bytes: bytes)) == checksum(of: bytes))
    #expect(memory.knownSum(at: "Content/c.md") == nil)
  }
}
