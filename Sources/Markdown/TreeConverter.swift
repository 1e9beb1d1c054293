import CCMarkGFM
import Diagnostics

/// Turns the parser's tree into a document's flat array, in one walk.
struct TreeConverter {
  let body: Body
  let tree: CMarkTree
  /// Whether `[^` occurs at all, so that most texts need no look for undefined footnotes.
  let hasFootnotes: Bool
  var document: Document
  var map = ContentMap()
  /// The end of the block that was closed last, in bytes of the file.
  var lastUpper = 0
  /// The block before the one that is converted, in the same container.
  var previousSibling: NodeIndex?
  /// The first block or inline that lies deeper than the limit.
  var tooDeep: Range<Int>?
  /// What stands before a line break, and the breaks that wait for what stands behind them.
  var lastText: UnsafeBufferPointer<UInt8>?
  var pendingBreaks: [NodeIndex] = []
  /// Found on the way, reported by the checks that follow.
  var undefinedFootnotes: [(range: Range<Int>, label: TextSlice)] = []
  var brokenTables: [(range: Range<Int>, header: Int, delimiter: Int)] = []
  /// Which node became which footnote definition, and the references that wait for theirs.
  var definitions: [UnsafeRawPointer: NodeIndex] = [:]
  var references: [(node: NodeIndex, definition: UnsafeRawPointer)] = []

  init(_ tree: CMarkTree, body: Body, into document: Document) {
    self.tree = tree
    self.body = body
    self.document = document
    hasFootnotes = !tree.footnoteSites.isEmpty || TreeConverter.mentionsFootnotes(body.text)
  }

  /// Converts the whole tree.
  mutating func convert() {
    document.nodes.removeAll()
    document.nodes.reserveCapacity(body.text.count / 24 + 16)
    let start = body.inFile(0)
    let root = append(.document, start..<body.inFile(body.text.count))
    blocks(in: tree.root, depth: 1)
    close(root)
    for reference in references {
      document.nodes[reference.node].value = UInt32(definitions[reference.definition] ?? 0)
    }
  }
}

extension TreeConverter {
  /// Appends a node; its subtree ends where it is closed.
  mutating func append(_ kind: Node.Kind, _ range: Range<Int>) -> NodeIndex {
    let index = document.nodes.count
    var node = Node(kind: kind, lower: UInt32(range.lowerBound), upper: UInt32(range.upperBound))
    node.end = UInt32(index + 1)
    document.nodes.append(node)
    return index
  }

  mutating func close(_ index: NodeIndex) {
    document.nodes[index].end = UInt32(document.nodes.count)
  }

  /// Closes a block and gives it its end.
  mutating func close(_ index: NodeIndex, upper: Int) {
    close(index)
    let upper = max(upper, Int(document.nodes[index].lower))
    document.nodes[index].upper = UInt32(upper)
    lastUpper = upper
  }

  /// Closes a container at the end of its last child or, without children, of its first line.
  mutating func closeContainer(_ index: NodeIndex, line: Int) {
    let isEmpty = document.nodes.count == index + 1
    close(index, upper: isEmpty ? inFile(body.trimmed(body.line(line))).upperBound : lastUpper)
  }

  func inFile(_ range: Range<Int>) -> Range<Int> {
    body.inFile(range.lowerBound)..<max(body.inFile(range.lowerBound), body.inFile(range.upperBound))
  }

  /// The text range that starts at a line and column as the parser counts them.
  func start(_ node: UnsafePointer<cmark_node>) -> Int {
    let line = body.line(Int(node.pointee.start_line))
    return min(line.lowerBound + max(0, Int(node.pointee.start_column) - 1), line.upperBound)
  }

  /// Keeps bytes in the pool, without the marks that only the parser was meant to see.
  mutating func pooled(_ bytes: UnsafeBufferPointer<UInt8>) -> TextSlice {
    let lower = document.pool.count
    if body.marks.isEmpty {
      document.pool.append(contentsOf: bytes)
    } else {
      var index = 0
      while index < bytes.count {
        if isMark(bytes, at: index) {
          index += Body.markLength
        } else {
          document.pool.append(bytes[index])
          index += 1
        }
      }
    }
    return TextSlice(lower: lower, count: document.pool.count - lower, pooled: true)
  }

  mutating func pooled(_ chunk: cmark_chunk) -> TextSlice {
    chunk.len > 0 ? pooled(UnsafeBufferPointer(start: chunk.data, count: Int(chunk.len))) : .empty
  }

  /// Keeps a link's title or a code block's info string; 0 where there is none.
  mutating func extra(_ chunk: cmark_chunk) -> UInt32 {
    guard chunk.len > 0 else { return 0 }
    document.extras.append(pooled(chunk))
    return UInt32(document.extras.count)
  }

  func isMark(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xEF && bytes[index + 1] == 0xB7
      && bytes[index + 2] == body.markByte
  }

  private static func mentionsFootnotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in Occurrences(of: UInt8(ascii: "["), in: text)
    where index + 1 < text.count && text[index + 1] == UInt8(ascii: "^") {
      return true
    }
    return false
  }
}
