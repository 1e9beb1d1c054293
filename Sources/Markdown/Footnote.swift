/// A footnote of a document that something refers to.
package struct Footnote: Sendable {
  package let label: String
  /// The definition, whose children are the footnote's blocks.
  package let node: NodeIndex
  /// Bytes of the source that hold the definition.
  package let range: Range<Int>
}

extension Document {
  /// The footnotes in the order of their first reference.
  package var footnotes: [Footnote] {
    definitions.map { Footnote(label: string(nodes[$0].text), node: $0, range: nodes[$0].range) }
  }
}
