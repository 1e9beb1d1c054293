import Digest
import Testing

@testable import Ledger

@Suite struct SumsTests {
  private let digest = SHA256(of: [])

  @Test("A list reads back, whatever is in the names")
  func roundTrip() throws {
    let names = ["b", "a/b.html", "数据.csv", "two  blanks", "line\nfeed", "back\\slash", "\\n", "return\r"]
    let sums = Sums(names.map { ($0, digest) })
    let read = try #require(Sums(sums.bytes))
    #expect(read.files.map(\.path) == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(read.files.allSatisfy { $0.digest == digest })
    #expect(Sums([])?.files.isEmpty == true)
  }

  @Test("Names with line ends are written as GNU coreutils writes them")
  func escapes() {
    let text = String(decoding: Sums([("line\nfeed", digest)]).bytes, as: UTF8.self)
    #expect(text == "\\\(digest.hex)  line\\nfeed\n")
  }

  @Test(
    "What is no list is refused",
    arguments: [
      "x\n", "HASH  ../a\n", "HASH  /a\n", "HASH  a/../b\n", "HASH  a//b\n", "HASH  ./a\n", "HASH a\n",
      "HASH *a\n",
      "HASH  b\nHASH  a\n", "HASH  a\nHASH  a\n", "HASH  a", "HASH  a\n\n", "HASH  \n", "\\HASH  a\n",
      "HASH  a\\b\n",
    ])
  func refused(text: String) {
    #expect(Sums(Array(text.replacing("HASH", with: digest.hex).utf8)) == nil)
  }
}
