/// A link or image of a document.
package struct Link: Sendable {
  package enum Kind: Sendable {
    case link, image
  }

  package let kind: Kind
  /// The destination as written, with escapes and character references decoded.
  package let destination: String
  /// The title in quotes after the destination; empty where there is none.
  package let title: String
  /// Bytes of the source that hold the whole link, its text included.
  package let range: Range<Int>
  package let node: NodeIndex
  /// Whether the destination uses a scheme that is not allowed, so that only the text is shown.
  package let isUnsafe: Bool
}

extension Document {
  /// The links and images in document order.
  package var links: [Link] {
    nodes.indices.filter { nodes[$0].kind == .link || nodes[$0].kind == .image }.map { index in
      let node = nodes[index]
      return Link(
        kind: node.kind == .link ? .link : .image, destination: string(node.text),
        title: string(extra(of: node)), range: node.range, node: index, isUnsafe: node.isUnsafe)
    }
  }
}
