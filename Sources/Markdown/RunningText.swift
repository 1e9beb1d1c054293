import Diagnostics

/// Text as readers see it, without markup, and where each of its bytes stands in the file.
package struct RunningText: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []

  private struct Piece {
    let start: UInt32
    private let lower: UInt32
    private let upper: UInt32
    /// Whether the bytes are those of the source one by one.
    let isVerbatim: Bool

    /// Bytes of the file.
    var source: Range<Int> { Int(lower)..<Int(upper) }

    init(start: Int, source: Range<Int>, isVerbatim: Bool) {
      self.start = UInt32(truncatingIfNeeded: start)
      lower = UInt32(truncatingIfNeeded: source.lowerBound)
      upper = UInt32(truncatingIfNeeded: source.upperBound)
      self.isVerbatim = isVerbatim
    }
  }

  package init() {}

  /// Makes room for a text of which the size is known.
  package mutating func reserve(bytes: Int, pieces: Int) {
    self.bytes.reserveCapacity(bytes)
    self.pieces.reserveCapacity(pieces)
  }

  /// Adds bytes that stand somewhere in the file.
  package mutating func append(_ more: some Collection<UInt8>, from source: Range<Int>) {
    guard !more.isEmpty else { return }
    pieces.append(Piece(start: bytes.count, source: source, isVerbatim: more.count == source.count))
    bytes += more
  }

  /// Adds another text on a line of its own.
  package mutating func append(line: RunningText) {
    beginLine()
    for piece in line.pieces {
      pieces.append(
        Piece(start: bytes.count + Int(piece.start), source: piece.source, isVerbatim: piece.isVerbatim))
    }
    bytes += line.bytes
  }

  /// Goes on in a new line, unless the text is still empty.
  fileprivate mutating func beginLine() {
    guard !bytes.isEmpty, let last = pieces.last else { return }
    append(CollectionOfOne(UInt8(ascii: "\n")), from: last.source.upperBound..<last.source.upperBound)
  }

  /// The bytes of the file that hold a part of the text, markup in between included.
  package func source(of range: Range<Int>) -> Range<Int> {
    guard let first = piece(at: range.lowerBound),
      let last = piece(at: max(range.lowerBound, range.upperBound - 1))
    else { return 0..<0 }
    let lower =
      first.isVerbatim
      ? first.source.lowerBound + range.lowerBound - Int(first.start) : first.source.lowerBound
    let upper =
      last.isVerbatim ? last.source.lowerBound + range.upperBound - Int(last.start) : last.source.upperBound
    return lower..<max(lower, upper)
  }

  /// The parts of the text that stand in a range of the file.
  package func ranges(ofSource range: Range<Int>) -> [Range<Int>] {
    pieces.enumerated().compactMap { index, piece in
      guard piece.source.overlaps(range) else { return nil }
      let start = Int(piece.start)
      let end = index + 1 < pieces.count ? Int(pieces[index + 1].start) : bytes.count
      guard piece.isVerbatim else { return start..<end }
      let common = piece.source.clamped(to: range)
      let lower = start + common.lowerBound - piece.source.lowerBound
      return lower..<lower + common.count
    }
  }

  /// The bytes of the file from the beginning to the end of the text.
  package var source: Range<Int> { source(of: 0..<bytes.count) }

  /// The last piece that begins at or before an offset.
  private func piece(at offset: Int) -> Piece? {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle }
    }
    return low < high ? pieces[low] : nil
  }
}

/// Reads the running texts of a document one after another, out of memory that is looked up once for all of them.
package struct RunningTextReader {
  fileprivate let nodes: UnsafeBufferPointer<Node>
  fileprivate let source: UnsafeBufferPointer<UInt8>
  fileprivate let pool: UnsafeBufferPointer<UInt8>

  /// Adds the running text of a paragraph, heading, cell or code block to another, on a line of its own.
  package func appendLine(of index: NodeIndex, to text: inout RunningText) {
    text.beginLine()
    for child in index..<nodes[index].endIndex {
      let node = nodes[child]
      switch node.kind {
      case .text, .code, .codeBlock:
        let bytes = node.text.isPooled ? pool : source
        text.append(UnsafeBufferPointer(rebasing: bytes[node.text.range]), from: node.range)
      case .softBreak:
        if !node.isJoined { text.append(CollectionOfOne(UInt8(ascii: " ")), from: node.range) }
      case .lineBreak: text.append(CollectionOfOne(UInt8(ascii: "\n")), from: node.range)
      default: break
      }
    }
  }
}

extension Document {
  /// Lets a closure read the running texts; the reader is good while the closure runs.
  package func readingTexts<Result>(_ body: (RunningTextReader) -> Result) -> Result {
    file.bytes.withUnsafeBufferPointer { source in
      pool.withUnsafeBufferPointer { pool in
        nodes.withUnsafeBufferPointer { nodes in
          body(RunningTextReader(nodes: nodes, source: source, pool: pool))
        }
      }
    }
  }
}
