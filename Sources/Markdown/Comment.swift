/// An HTML comment of a document: a note or instruction that no reader sees.
package struct Comment: Sendable {
  /// What stands between `<!--` and `-->`, without the white space around it.
  package let text: String
  /// Bytes of the source that hold the whole comment.
  package let range: Range<Int>
  package let node: NodeIndex
}

extension Document {
  /// The comments in document order; several that follow each other without a line end are one.
  package var comments: [Comment] {
    nodes.indices.filter { nodes[$0].flags.contains(.comment) }.map { index in
      var text = bytes(of: nodes[index].text)[...].drop { $0 <= 0x20 }
      while let last = text.last, last <= 0x20 { text.removeLast() }
      text = text.dropFirst(4).dropLast(3).drop { $0 <= 0x20 }
      while let last = text.last, last <= 0x20 { text.removeLast() }
      return Comment(
        text: String(decoding: text, as: UTF8.self), range: nodes[index].range, node: index)
    }
  }
}
