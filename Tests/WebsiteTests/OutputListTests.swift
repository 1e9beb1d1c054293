import Digest
import Testing

@testable import Website

/// The files of the output are held in few blocks of memory and read back as they were added.
@Suite struct OutputListTests {
  private static let files = ["b", "a/c", "公示/index.html", "", "a", "a-"].enumerated().map {
    OutputFile(path: $1, size: $0 * 7, digest: SHA256(of: Array($1.utf8)))
  }

  @Test("Every file reads as it was added, in the order in which it was added")
  func readBack() {
    var list = OutputList()
    list.append(contentsOf: Self.files)
    #expect(list.count == Self.files.count)
    for (file, read) in zip(Self.files, list) {
      #expect(file.path == read.path && file.size == read.size && file.digest == read.digest)
      #expect(read.bytes == nil)
    }
  }

  @Test("The order is that of the bytes of the paths")
  func order() {
    var list = OutputList()
    list.append(contentsOf: Self.files)
    #expect(list.order().map { list[$0].path } == ["", "a", "a-", "a/c", "b", "公示/index.html"])
    #expect(OutputList().order().isEmpty)
  }

  @Test("What is in the files stays with them where it is held")
  func contents() {
    var list = OutputList()
    for text in ["one", "", "three"] {
      let bytes = Array(text.utf8)
      list.append(OutputFile(path: text, size: bytes.count, digest: SHA256(of: bytes), bytes: bytes))
    }
    #expect(list.map(\.bytes) == [Array("one".utf8), [], Array("three".utf8)])
  }
}
