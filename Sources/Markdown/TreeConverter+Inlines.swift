import CCMarkGFM

extension TreeConverter {
  mutating func paragraph(_ node: UnsafePointer<cmark_node>, depth: Int) {
    // A paragraph that was split off the head of a table has no position of its own, but the table's.
    let place = node.pointee.start_line > 0 ? node : UnsafePointer(node.pointee.next) ?? node
    let first = max(1, Int(place.pointee.start_line))
    let last = place == node ? max(first, Int(node.pointee.end_line)) : first + lineEnds(in: node)
    let found = map.loadLines(
      of: node, in: body, first: first, column: max(0, Int(place.pointee.start_column) - 1), last: last)
    let lines = found ?? first...last
    let start = lines.lowerBound == first ? start(place) : map.start(0)
    let upper = max(start, body.trimmed(body.line(lines.upperBound)).upperBound)
    let index = append(.paragraph, inFile(start..<upper))
    inlines(of: node, block: index, depth: depth)
    noteBrokenTable(in: node, lines: lines)
    close(index, upper: Int(document.nodes[index].upper))
  }

  /// Converts the inline nodes of a block whose content the map has loaded.
  mutating func inlines(of node: UnsafePointer<cmark_node>, block: NodeIndex, depth: Int) {
    lastText = nil
    if !pendingBreaks.isEmpty { pendingBreaks.removeAll(keepingCapacity: true) }
    inlineChildren(of: node, depth: depth + 1)
    guard !map.isExact || !map.isAtEnd else { return }
    // Better the whole block than a wrong place.
    for index in (block + 1)..<max(block + 1, document.nodes.count) {
      document.nodes[index].lower = document.nodes[block].lower
      document.nodes[index].upper = document.nodes[block].upper
      document.nodes[index].flags.insert(.approximate)
    }
  }

  private mutating func inlineChildren(of parent: UnsafePointer<cmark_node>, depth: Int) {
    var next = parent.pointee.first_child
    while let child = next {
      if depth > Limits.treeDepth {
        if tooDeep == nil { tooDeep = body.inFile(0)..<body.inFile(0) }
        return
      }
      inline(UnsafePointer(child), depth: depth)
      next = child.pointee.next
    }
  }

  private mutating func inline(_ node: UnsafePointer<cmark_node>, depth: Int) {
    switch UInt32(node.pointee.type) {
    case CMARK_NODE_TEXT.rawValue: text(node.pointee.as.literal)
    case CMARK_NODE_SOFTBREAK.rawValue: lineEnd(.softBreak)
    case CMARK_NODE_LINEBREAK.rawValue: lineEnd(.lineBreak)
    case CMARK_NODE_CODE.rawValue: code(node.pointee.as.literal)
    case CMARK_NODE_EMPH.rawValue: emphasis(.emphasis, width: 1, node, depth: depth)
    case CMARK_NODE_STRONG.rawValue: emphasis(.strong, width: 2, node, depth: depth)
    case CMARK_NODE_LINK.rawValue: link(node, depth: depth)
    case CMARK_NODE_IMAGE.rawValue: image(node, depth: depth)
    case CMARK_NODE_HTML_INLINE.rawValue: htmlInline(node.pointee.as.literal)
    case CMARK_NODE_FOOTNOTE_REFERENCE.rawValue: footnoteReference(node)
    default: break
    }
  }

  private mutating func emphasis(
    _ kind: Node.Kind, width: Int, _ node: UnsafePointer<cmark_node>, depth: Int
  ) {
    let index = append(kind, cursorInFile)
    let mark = map.passEmphasis(nil, count: width)
    inlineChildren(of: node, depth: depth + 1)
    _ = map.passEmphasis(mark, count: width)
    closeInline(index)
  }

  private mutating func link(_ node: UnsafePointer<cmark_node>, depth: Int) {
    let index = append(.link, cursorInFile)
    if map.isExact, map.byte(at: map.cursor) == UInt8(ascii: "<") {
      let start = map.cursor + 1
      map.passAutolink()
      if let child = node.pointee.first_child { autolinkText(child.pointee.as.literal, from: start) }
    } else {
      map.pass("[")
      inlineChildren(of: node, depth: depth + 1)
      map.pass("]")
      map.passLinkTail()
    }
    destination(of: node, index)
    closeInline(index)
  }

  private mutating func image(_ node: UnsafePointer<cmark_node>, depth: Int) {
    let index = append(.image, cursorInFile)
    // Beside an image a line break keeps its space, unless its other neighbour is Chinese.
    decideBreaks(before: nil)
    map.pass("![")
    inlineChildren(of: node, depth: depth + 1)
    map.pass("]")
    map.passLinkTail()
    lastText = nil
    destination(of: node, index)
    closeInline(index)
  }

  private mutating func destination(of node: UnsafePointer<cmark_node>, _ index: NodeIndex) {
    let slice = pooled(node.pointee.as.link.url)
    document.nodes[index].text = slice
    document.nodes[index].value = extra(node.pointee.as.link.title)
    let address = document.pool[slice.range]
    // A picture from elsewhere would tell another site who reads this one; the policy of the pages forbids it.
    let isForeign = document.nodes[index].kind == .image && LinkSafety.scheme(of: address) != nil
    if isForeign || !LinkSafety.isAllowed(address) { document.nodes[index].flags.insert(.unsafe) }
  }

  private mutating func footnoteReference(_ node: UnsafePointer<cmark_node>) {
    let start = map.cursor
    let index = append(.footnoteReference, cursorInFile)
    map.passFootnote()
    if map.isExact, map.cursor - start > 3 {
      document.nodes[index].text = pooled(
        UnsafeBufferPointer(rebasing: map.content[(start + 2)..<(map.cursor - 1)]))
    }
    if let definition = node.pointee.parent_footnote_def {
      references.append((index, UnsafeRawPointer(definition)))
    }
    closeInline(index)
  }

  /// The empty range at the cursor, in the file.
  var cursorInFile: Range<Int> {
    mutating get {
      let start = map.isExact ? body.inFile(map.start(map.cursor)) : 0
      return start..<start
    }
  }

  /// Closes an inline node at the cursor.
  mutating func closeInline(_ index: NodeIndex) {
    close(index)
    guard map.isExact else { return }
    let upper = UInt32(body.inFile(map.end(map.cursor)))
    document.nodes[index].upper = max(upper, document.nodes[index].lower)
  }
}
