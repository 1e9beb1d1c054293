extension Document {
  /// Iterates over the direct children of a node.
  package func children(of index: NodeIndex) -> Children {
    Children(nodes: nodes, position: index + 1, end: nodes[index].endIndex)
  }

  /// The direct children of one node, in document order.
  package struct Children: Sequence, IteratorProtocol {
    let nodes: [Node]
    var position: NodeIndex
    let end: NodeIndex

    package mutating func next() -> NodeIndex? {
      guard position < end else { return nil }
      defer { position = nodes[position].endIndex }
      return position
    }

    /// The first of those that are left; nil where there is none.
    package var first: NodeIndex? { position < end ? position : nil }

    /// Lets an array of them be made in one piece.
    package var underestimatedCount: Int { count }

    /// How many are left.
    package var count: Int {
      var (count, index) = (0, position)
      while index < end {
        count += 1
        index = nodes[index].endIndex
      }
      return count
    }
  }

  /// Plain text of a node's subtree: what a reader sees, without markup, raw HTML or footnote marks.
  ///
  /// A node that itself is raw HTML or a code block gives its literal text, a link its text and an image
  /// its alternative text. Blocks are separated by line feeds, table cells by tabs.
  package func text(of index: NodeIndex) -> String {
    String(decoding: textBytes(of: index), as: UTF8.self)
  }

  func textBytes(of index: NodeIndex) -> [UInt8] {
    if nodes[index].kind == .htmlBlock || nodes[index].kind == .htmlInline {
      return Array(bytes(of: nodes[index].text))
    }
    var result: [UInt8] = []
    for child in index..<nodes[index].endIndex {
      let node = nodes[child]
      switch node.kind {
      case .text, .code, .codeBlock: result += bytes(of: node.text)
      case .softBreak: if !node.isJoined { result.append(UInt8(ascii: " ")) }
      case .lineBreak: result.append(UInt8(ascii: "\n"))
      case .tableCell: if child > index, node.column > 0 { result.append(UInt8(ascii: "\t")) }
      case .paragraph, .heading, .tableRow: endLine(of: &result)
      default: break
      }
    }
    return result
  }

  /// The bytes of a slice, out of the source or the pool.
  func bytes(of slice: TextSlice) -> ArraySlice<UInt8> {
    slice.isPooled ? pool[slice.range] : file.bytes[slice.range]
  }

  func string(_ slice: TextSlice) -> String {
    String(decoding: bytes(of: slice), as: UTF8.self)
  }

  /// The title of a link or the info string of a code block; empty where there is none.
  func extra(of node: Node) -> TextSlice {
    node.extra == 0 ? .empty : extras[node.extra - 1]
  }
}

extension Document {
  private func endLine(of text: inout [UInt8]) {
    if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
  }
}
