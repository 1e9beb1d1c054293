extension Document {
  /// Appends a node as HTML: a block with its footnotes after it, an inline node without any.
  ///
  /// The HTML is a fragment in UTF-8; everything the author wrote is escaped, raw HTML is shown as text.
  package func appendHTML(
    of index: NodeIndex = Document.root, options: HTMLOptions, to output: inout [UInt8]
  ) {
    switch nodes[index].kind {
    case .document: appendHTML(index + 1..<nodes[index].endIndex, options: options, to: &output)
    case .text, .softBreak, .lineBreak, .emphasis, .strong, .code, .link, .image, .footnoteReference,
      .htmlInline:
      render(options, to: &output) { $0.inline(index) }
    case .tableRow, .tableCell, .item, .taskItem, .footnoteDefinition:
      appendContentHTML(of: index, options: options, to: &output)
    default: appendHTML(index..<nodes[index].endIndex, options: options, to: &output)
    }
  }

  /// Appends a run of whole blocks, such as a section's body, with the footnotes they refer to.
  ///
  /// Footnotes are numbered from 1 in the order in which this run refers to them.
  package func appendHTML(_ blocks: Range<NodeIndex>, options: HTMLOptions, to output: inout [UInt8]) {
    let footnotes = definitions.isEmpty ? nil : FootnoteNumbers(of: blocks, in: self)
    render(options, footnotes: footnotes, to: &output) { renderer in
      renderer.blocks(blocks)
      renderer.footnoteSection()
    }
  }

  /// Appends the content of a heading, paragraph, item or cell without its own element and without
  /// references to footnotes, for a list of contents or a page title.
  package func appendContentHTML(of index: NodeIndex, options: HTMLOptions, to output: inout [UInt8]) {
    render(options, to: &output) { renderer in
      var child = index + 1
      while child < nodes[index].endIndex {
        renderer.any(child)
        child = nodes[child].endIndex
      }
    }
  }
}

extension Document {
  private func render(
    _ options: HTMLOptions, footnotes: FootnoteNumbers? = nil, to output: inout [UInt8],
    _ body: (inout HTMLRenderer) -> Void
  ) {
    nodes.withUnsafeBufferPointer { nodes in
      file.bytes.withUnsafeBufferPointer { source in
        pool.withUnsafeBufferPointer { pool in
          var renderer = HTMLRenderer(
            self, nodes: nodes, source: source, pool: pool, options: options, footnotes: footnotes)
          body(&renderer)
          output.append(contentsOf: renderer.out.bytes)
        }
      }
    }
  }
}
