import Digest
import Testing

@testable import Ledger

@Suite struct NoteTests {
  private let root = SHA256(of: [])

  @Test("A checkpoint is three lines, and reads back")
  func checkpoint() {
    let checkpoint = Checkpoint(origin: "example.org/ledger", size: 12, root: root)
    #expect(
      checkpoint.text == "example.org/ledger\n12\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")
    #expect(Checkpoint(text: Array(checkpoint.text.utf8)) == checkpoint)
    #expect(Checkpoint(text: Array((checkpoint.text + "an extension\n").utf8)) == checkpoint)
  }

  @Test(
    "What is no checkpoint is refused",
    arguments: [
      "", "\n", "a\n1\n", "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
      "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
      "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n", "a\n1\n47DE\n",
      "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
      "a\n1\n\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
      "a\n99999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
    ])
  func noCheckpoint(text: String) {
    #expect(Checkpoint(text: Array(text.utf8)) == nil)
  }

  @Test("A note reads back with and without signatures, also where its text has empty lines")
  func notes() {
    let signature = SignedNote.Signature(name: "example.org/ledger", bytes: [1, 2, 3, 4, 5])
    for text in ["a\n", "a\n\nb\n"] {
      for signatures in [[signature], [signature, signature]] {
        let note = SignedNote(text: Array(text.utf8), signatures: signatures)
        #expect(SignedNote(note.bytes) == note)
      }
    }
    let unsigned = SignedNote(text: Array("a\n1\n".utf8))
    #expect(unsigned.bytes == Array("a\n1\n\n".utf8))
    #expect(SignedNote(unsigned.bytes) == unsigned)
  }

  @Test(
    "What is no note is refused",
    arguments: [
      "", "\n", "a", "a\n", "a\n— n AQIDBAU=\n", "a\n\nx\n", "a\n\n— n AQIDBAU\n", "a\n\n— n AQID\n",
      "a\n\n— n\n", "a\n\n—  AQIDBAU=\n", "a\n\n— a+b AQIDBAU=\n", "a\n\n- n AQIDBAU=\n", "a\n\n— n AQIDBAU=",
      "a\n\n— n AQIDBAU= \n",
    ])
  func noNote(text: String) {
    #expect(SignedNote(Array(text.utf8)) == nil)
  }
}
