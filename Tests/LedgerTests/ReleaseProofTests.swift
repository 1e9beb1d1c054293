import Digest
import Testing

@testable import Ledger

@Suite struct ReleaseProofTests {
  private let entries = (1...11).map { Array("entry \($0)\n".utf8) }

  private func log(_ size: Int) -> (tree: MerkleTree, note: SignedNote) {
    let tree = MerkleTree(entries.prefix(size))
    let checkpoint = Checkpoint(origin: "example.org/ledger", size: size, root: tree.root)
    return (tree, SignedNote(text: Array(checkpoint.text.utf8)))
  }

  @Test("A proof is the text that C2SP tlog-proof describes")
  func format() {
    let (tree, note) = log(3)
    let files = ReleaseProof.files(of: tree, note: note)
    #expect(files.map(\.path) == ["0001", "0002", "0003"].map { $0 + "/release.tlog-proof" })
    let hashes = [MerkleTree.leaf(entries[1]), MerkleTree.leaf(entries[2])].map { $0.base64 + "\n" }.joined()
    let wanted = "c2sp.org/tlog-proof@v1\nindex 0\n\(hashes)\nexample.org/ledger\n3\n\(tree.root.base64)\n\n"
    #expect(String(decoding: files[0].bytes, as: UTF8.self) == wanted)
  }

  @Test("Every release of a log of any size is proven by its own proof alone", arguments: 1...11)
  func everyRelease(size: Int) throws {
    let (tree, note) = log(size)
    for (index, file) in ReleaseProof.files(of: tree, note: note).enumerated() {
      let proof = try #require(ReleaseProof(file.bytes))
      for (place, entry) in entries.enumerated() {
        let found = proof.checkpoint(provenFor: entry)
        #expect(found == (place == index ? Checkpoint(text: note.text) : nil))
      }
    }
  }

  @Test("A proof with one byte changed is none, or proves nothing")
  func flippedBytes() throws {
    let (tree, note) = log(6)
    let file = ReleaseProof.files(of: tree, note: note)[4].bytes
    let origin =
      file.count - note.bytes.count..<file.count - note.bytes.count + "example.org/ledger".utf8.count
    for position in file.indices where !origin.contains(position) {
      var changed = file
      changed[position] ^= 1
      #expect(ReleaseProof(changed)?.checkpoint(provenFor: entries[4]) == nil, "byte \(position)")
    }
  }

  @Test(
    "What is no proof is refused",
    arguments: [
      "", "\n\n", "c2sp.org/tlog-proof@v1\n\na\n\n", "c2sp.org/tlog-proof@v2\nindex 0\n\na\n\n",
      "c2sp.org/tlog-proof@v1\nindex 00\n\na\n\n", "c2sp.org/tlog-proof@v1\nindex -1\n\na\n\n",
      "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\na\n\n", "c2sp.org/tlog-proof@v1\nindex 0\n\na",
      "c2sp.org/tlog-proof@v1\nextra AAAA\nindex 0\n\na\n\n",
    ])
  func noProof(text: String) {
    #expect(ReleaseProof(Array(text.utf8)) == nil)
  }

  @Test("Only files of that name in the folders of releases hold signatures and stand in no list")
  func paths() {
    #expect(
      ["ledger/0001/release.tlog-proof", "ledger/12345/release.tlog-proof"].allSatisfy(Sums.isUnlisted))
    let others = [
      "release.tlog-proof", "0001/release.tlog-proof", "ledger/001/release.tlog-proof",
      "ledger/0001/x/release.tlog-proof", "ledger/000x/release.tlog-proof", "ledger/0001/release.json",
      "ledger//release.tlog-proof", "a/ledger/0001/release.tlog-proof",
    ]
    for path in others { #expect(!Sums.isUnlisted(path), "\(path)") }
  }
}
