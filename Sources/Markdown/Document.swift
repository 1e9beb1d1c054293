import Diagnostics

/// A parsed Markdown body: one flat array of nodes in document order, and what is wrong with it.
package struct Document: Sendable {
  package let file: SourceFile
  package internal(set) var findings: [Finding]
  /// The nodes in document order; the first is the document itself.
  package internal(set) var nodes: [Node]
  /// Text that differs from the source: unescaped, decoded or joined from several lines.
  var pool: [UInt8]
  /// Link titles and the info strings of code blocks.
  var extras: [TextSlice]
  var headingRecords: [HeadingRecord]
  var tableRecords: [TableRecord]
  /// The footnote definitions, in document order.
  var definitions: [NodeIndex]

  /// The node that holds all others.
  package static let root: NodeIndex = 0

  /// Makes a document without content, for a body that cannot be read.
  init(empty file: SourceFile, findings: [Finding]) {
    self.file = file
    self.findings = findings
    var root = Node(kind: .document, lower: 0, upper: 0)
    root.end = 1
    nodes = [root]
    pool = []
    extras = []
    headingRecords = []
    tableRecords = []
    definitions = []
  }
}

/// A heading as the parser leaves it: the node and its anchor in the pool.
struct HeadingRecord: Sendable {
  var node: NodeIndex
  var anchor = TextSlice.empty
  /// The name in an anchor that the author wrote as `{#name}`; nil where there is none or it is ill-formed.
  var explicit: TextSlice?
  /// Bytes of the source that hold that anchor; empty where there is none.
  var anchorRange = 0..<0
}

/// A table as the parser leaves it: its node and the paragraph that captions it.
struct TableRecord: Sendable {
  var node: NodeIndex
  var caption: NodeIndex?
}
