import Digest
import Testing

@testable import Ledger

@Suite struct MerkleTreeTests {
  @Test("The empty log has the hash of nothing, one of a single entry that of the entry after a zero byte")
  func smallest() {
    #expect(
      MerkleTree().root.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      MerkleTree([[]]).root.hex == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
  }

  @Test("An entry that holds two hashes does not pass for the node above them")
  func secondPreimage() {
    let (left, right) = (MerkleTree.leaf([1]), MerkleTree.leaf([2]))
    #expect(MerkleTree([left.bytes + right.bytes]).root != MerkleTree([[1], [2]]).root)
  }

  @Test("Roots, proofs and tiles are those of the definitions", .enabled(if: Vectors.canRun))
  func vectors() throws {
    let vectors = try Vectors()
    let tree = MerkleTree(Vectors.entries)
    #expect(vectors.rows("root").count == 80)
    for row in vectors.rows("root") { #expect(tree.root(of: Int(row[1]) ?? -1).hex == row[2]) }
    #expect(vectors.rows("inclusion").count == 419)
    for row in vectors.rows("inclusion") {
      let proof = tree.inclusion(of: Int(row[1]) ?? -1, in: Int(row[2]) ?? -1)
      #expect(proof.path.map(\.hex) == Array(row[3...]), "\(row[1]) in \(row[2])")
    }
    #expect(vectors.rows("consistency").count == 419)
    for row in vectors.rows("consistency") {
      let proof = tree.consistency(from: Int(row[1]) ?? -1, to: Int(row[2]) ?? -1)
      #expect(proof.path.map(\.hex) == Array(row[3...]), "\(row[1]) to \(row[2])")
    }
    let files = Tiles.files(of: tree, entries: Vectors.entries)
    let written = files.map { ["tile", $0.path, SHA256(of: $0.bytes).hex] }
    #expect(written.sorted { $0[1] < $1[1] } == vectors.rows("tile"))
  }

  @Test("Every proof holds, and none does for another entry, place, size, root or path")
  func inclusion() {
    let entries = Array(Vectors.entries.prefix(33))
    let tree = MerkleTree(entries)
    for size in 1...33 {
      let root = tree.root(of: size)
      for index in 0..<size {
        let proof = tree.inclusion(of: index, in: size)
        #expect(proof.holds(for: entries[index], root: root))
        #expect(!proof.holds(for: entries[index] + [0], root: root))
        #expect(!proof.holds(for: entries[index], root: MerkleTree.leaf(entries[index] + [0])))
        #expect(
          !InclusionProof(index: index, size: size, path: proof.path + [root]).holds(
            for: entries[index], root: root))
        if size > 1 {
          let other = (index + 1) % size
          #expect(
            !InclusionProof(index: other, size: size, path: proof.path).holds(
              for: entries[index], root: root))
          #expect(
            !InclusionProof(index: index, size: size, path: Array(proof.path.dropLast())).holds(
              for: entries[index], root: root))
        }
      }
    }
    #expect(!InclusionProof(index: 1, size: 1, path: []).holds(for: entries[0], root: tree.root(of: 1)))
    #expect(!InclusionProof(index: -1, size: 1, path: []).holds(for: entries[0], root: tree.root(of: 1)))
  }

  @Test("A log that grew is consistent with what it was, and with no other past")
  func consistency() {
    let tree = MerkleTree(Vectors.entries.prefix(33))
    var rewritten = MerkleTree()
    for (index, entry) in Vectors.entries.prefix(33).enumerated() {
      rewritten.append(index == 0 ? [9] : entry)
    }
    for new in 0...33 {
      for old in 0...new {
        let proof = tree.consistency(from: old, to: new)
        let (before, after) = (tree.root(of: old), tree.root(of: new))
        #expect(proof.holds(from: before, to: after))
        guard old > 0 else { continue }
        #expect(!proof.holds(from: rewritten.root(of: old), to: after))
        #expect(!proof.holds(from: before, to: rewritten.root(of: new)))
        #expect(
          !ConsistencyProof(oldSize: old, newSize: new, path: proof.path + [before]).holds(
            from: before, to: after))
        if !proof.path.isEmpty {
          #expect(
            !ConsistencyProof(oldSize: old, newSize: new, path: Array(proof.path.dropLast())).holds(
              from: before, to: after))
        }
      }
    }
    #expect(!ConsistencyProof(oldSize: 2, newSize: 1, path: []).holds(from: tree.root, to: tree.root))
  }

  @Test("Entries come back out of their bundle; one that is cut short is none")
  func bundles() throws {
    let entries = Array(Vectors.entries.prefix(200))
    let bundle = try #require(
      Tiles.files(of: MerkleTree(entries), entries: entries).first { $0.path == "tile/entries/000.p/200" })
    #expect(Tiles.entries(in: bundle.bytes) == entries)
    #expect(Tiles.entries(in: Array(bundle.bytes.dropLast())) == nil)
    #expect(Tiles.entries(in: bundle.bytes + [0]) == nil)
    #expect(Tiles.entries(in: []) == [])
  }
}
