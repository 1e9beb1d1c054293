import Digest

/// That one release stands in the ledger, for somebody who has neither the ledger nor the other releases
/// (C2SP tlog-proof).
package struct ReleaseProof: Sendable, Hashable {
  /// Of the release in the log, from 0.
  package let index: Int
  /// The hashes beside the way from the release up to the root.
  package let path: [SHA256]
  /// The checkpoint that it leads to, with its signatures.
  package var note: SignedNote

  package init(index: Int, path: [SHA256], note: SignedNote) {
    self.index = index
    self.path = path
    self.note = note
  }

  /// The proof as a file: the format, the place, a line for each hash, an empty line, the checkpoint.
  package var bytes: [UInt8] {
    let lines = [Self.format, "index \(index)"] + path.map(\.base64)
    return Array((lines.joined(separator: "\n") + "\n\n").utf8) + note.bytes
  }

  /// Reads a file; nil unless it is exactly what `bytes` writes.
  package init?(_ file: [UInt8]) {
    let lineFeed = UInt8(ascii: "\n")
    guard
      let empty = file.indices.dropLast().first(where: { file[$0] == lineFeed && file[$0 + 1] == lineFeed }),
      let note = SignedNote(Array(file[(empty + 2)...]))
    else { return nil }
    let lines = file[..<empty].split(separator: lineFeed, omittingEmptySubsequences: false)
    guard lines.count >= 2, lines[1].starts(with: "index ".utf8),
      let index = wholeNumber(lines[1].dropFirst("index ".utf8.count))
    else { return nil }
    let path = lines.dropFirst(2).compactMap { Base64.decode($0).flatMap(SHA256.init(exactly:)) }
    self.init(index: index, path: path, note: note)
    guard bytes == file else { return nil }
  }

  /// The checkpoint, where it proves that an entry stands at its place in it; nil where it does not.
  package func checkpoint(provenFor entry: [UInt8]) -> Checkpoint? {
    guard let checkpoint = Checkpoint(text: note.text) else { return nil }
    let inclusion = InclusionProof(index: index, size: checkpoint.size, path: path)
    return inclusion.holds(for: entry, root: checkpoint.root) ? checkpoint : nil
  }
}

extension ReleaseProof {
  private static let format = "c2sp.org/tlog-proof@v1"
  /// The name of the file beside the release.
  package static let file = "release.tlog-proof"
  /// The most bytes a proof may have: it holds the checkpoint, and a hash for each level of any log.
  static let largest = Checkpoint.largest + 64 * 64

  /// The proofs of all releases of a log, by their paths below its own folder.
  package static func files(of tree: MerkleTree, note: SignedNote) -> [(path: String, bytes: [UInt8])] {
    (0..<tree.count).map { index in
      let path = tree.inclusion(of: index, in: tree.count).path
      return (
        Checkpoint.folder(ofEntry: index) + file, ReleaseProof(index: index, path: path, note: note).bytes
      )
    }
  }

  /// Whether a path of the output is that of a proof, which holds signatures and is in no list.
  package static func isProof(_ path: String) -> Bool {
    guard path.hasSuffix("/" + file), path.hasPrefix(Checkpoint.folder) else { return false }
    let digits = path.utf8.dropFirst(Checkpoint.folder.utf8.count).dropLast(file.utf8.count + 1)
    return digits.count >= 4 && digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
}
