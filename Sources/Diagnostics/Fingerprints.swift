/// Makes marks that tell findings apart from one run to the next, although lines above them come and go.
///
/// A mark is made of the rule and the text of the line, without its blanks, and counts equal ones in a file.
struct Fingerprints {
  private var file: SourceFile?
  private var counts: [UInt64: Int] = [:]
  private var line: (start: Int, hash: FNV)?

  /// The mark of a finding; those of one file must come one after the other, in order of their positions.
  ///
  /// Bytes of the hidden ranges count as nothing: a number of few digits can be found from the mark of its line.
  mutating func next(for finding: Finding, in table: LineTable, hiding hidden: HiddenRanges) -> String {
    let current = finding.place.file
    if file?.path != current.path { counts = [:] }
    // The parts of one document share its path.
    if file?.path != current.path || file?.bytes != current.bytes { line = nil }
    file = current
    var hash = hashOfLine(at: finding.place.range.lowerBound, in: table, hidden)
    // No text holds this byte, so the id cannot run into the line.
    hash.add(0xFF)
    for byte in finding.rule.id.utf8 { hash.add(byte) }
    counts[hash.value, default: 0] += 1
    let digits = String(hash.value, radix: 16)
    let padding = String(repeating: "0", count: 16 - digits.utf8.count)
    return "\(padding)\(digits):\(counts[hash.value, default: 1])"
  }
}

extension Fingerprints {
  /// The hash FNV-1a with 64 bits (Fowler, Noll and Vo).
  private struct FNV {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// Hashes a line once, however many findings it has.
  private mutating func hashOfLine(at offset: Int, in table: LineTable, _ hidden: HiddenRanges) -> FNV {
    let range = table.lineRange(at: offset)
    if let line, line.start == range.lowerBound { return line.hash }
    var hash = FNV()
    var index = range.lowerBound
    func add(to end: Int) {
      for byte in table.file.bytes[index..<max(index, end)] where byte > 0x20 { hash.add(byte) }
    }
    for covered in hidden.touching(range) {
      add(to: covered.lowerBound)
      index = min(covered.upperBound, range.upperBound)
    }
    add(to: range.upperBound)
    line = (range.lowerBound, hash)
    return hash
  }
}
