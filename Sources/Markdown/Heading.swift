import Diagnostics

/// A heading of a document.
package struct Heading: Sendable {
  package let node: NodeIndex
  /// The level as written, 1…6.
  package let level: Int
  /// The text without markup and without an explicit anchor.
  package let text: String
  /// The name by which the heading can be linked to, unique in its document and never empty.
  package let anchor: String
  /// Bytes of the source, the number signs included.
  package let range: Range<Int>
}

/// A heading and what follows it, up to the next heading of its level or above.
package struct Section: Sendable {
  package let heading: Heading
  /// The nodes after the heading; whole blocks.
  package let body: Range<NodeIndex>
}

extension Document {
  /// The headings in document order.
  package var headings: [Heading] { headingRecords.map(heading) }

  /// Cuts the document at its top-level headings of a level (or above).
  ///
  /// - Returns: the nodes before the first such heading, and the sections. Footnotes belong to neither:
  ///   they are rendered with the part that refers to them.
  package func sections(level: Int) -> (intro: Range<NodeIndex>, sections: [Section]) {
    var cuts: [NodeIndex] = []
    var end = nodes[Document.root].endIndex
    for child in children(of: Document.root) {
      if nodes[child].kind == .footnoteDefinition {
        end = child
        break
      }
      if nodes[child].kind == .heading, nodes[child].headingLevel <= level { cuts.append(child) }
    }
    let sections = cuts.enumerated().map { place, cut in
      Section(
        heading: heading(headingRecords[nodes[cut].headingOrdinal]),
        body: nodes[cut].endIndex..<(place + 1 < cuts.count ? cuts[place + 1] : end))
    }
    return (1..<(cuts.first ?? end), sections)
  }
}

extension Document {
  private func heading(_ record: HeadingRecord) -> Heading {
    let node = nodes[record.node]
    return Heading(
      node: record.node, level: node.headingLevel, text: text(of: record.node), anchor: string(record.anchor),
      range: node.range)
  }
}
