import CCMarkGFM

extension TreeConverter {
  /// Converts the children of a block.
  mutating func blocks(in parent: UnsafePointer<cmark_node>, depth: Int) {
    var next = parent.pointee.first_child
    var previous: NodeIndex?
    while let child = next {
      if depth > Limits.treeDepth {
        if tooDeep == nil { tooDeep = inFile(body.line(Int(child.pointee.start_line))) }
        return
      }
      previousSibling = previous
      previous = document.nodes.count
      block(UnsafePointer(child), depth: depth)
      next = child.pointee.next
    }
  }

  private mutating func block(_ node: UnsafePointer<cmark_node>, depth: Int) {
    switch UInt32(node.pointee.type) {
    case CMARK_NODE_PARAGRAPH.rawValue: paragraph(node, depth: depth)
    case CMARK_NODE_ITEM.rawValue: item(node, depth: depth)
    case CMARK_NODE_LIST.rawValue: list(node, depth: depth)
    case CMARK_NODE_HEADING.rawValue: heading(node, depth: depth)
    case CMARK_NODE_BLOCK_QUOTE.rawValue: container(.blockQuote, node, depth: depth)
    case CMARK_NODE_CODE_BLOCK.rawValue: codeBlock(node)
    case CMARK_NODE_HTML_BLOCK.rawValue: htmlBlock(node)
    case CMARK_NODE_THEMATIC_BREAK.rawValue: thematicBreak(node)
    case CMARK_NODE_FOOTNOTE_DEFINITION.rawValue: footnoteDefinition(node, depth: depth)
    default: if node.pointee.type == tree.tableType { table(node, depth: depth) }
    }
  }

  private mutating func container(
    _ kind: Node.Kind, _ node: UnsafePointer<cmark_node>, depth: Int
  ) {
    let start = body.inFile(start(node))
    let index = append(kind, start..<start)
    blocks(in: node, depth: depth + 1)
    closeContainer(index, line: Int(node.pointee.start_line))
  }

  private mutating func list(_ node: UnsafePointer<cmark_node>, depth: Int) {
    let index = document.nodes.count
    container(.list, node, depth: depth)
    let list = node.pointee.as.list
    document.nodes[index].value = UInt32(max(0, list.start))
    if list.list_type == CMARK_ORDERED_LIST { document.nodes[index].flags.insert(.ordered) }
    if list.tight { document.nodes[index].flags.insert(.tight) }
  }

  private mutating func item(_ node: UnsafePointer<cmark_node>, depth: Int) {
    let index = document.nodes.count
    // Among items only those of a task list belong to an extension.
    container(node.pointee.extension == nil ? .item : .taskItem, node, depth: depth)
    if node.pointee.extension != nil, node.pointee.as.list.checked {
      document.nodes[index].flags.insert(.checked)
    }
  }

  private mutating func heading(_ node: UnsafePointer<cmark_node>, depth: Int) {
    let first = Int(node.pointee.start_line)
    var lines = first...first
    if node.pointee.as.heading.setext {
      let column = Int(node.pointee.start_column) - 1
      let found = map.loadLines(
        of: node, in: body, first: first, column: column, last: Int(node.pointee.end_line))
      // The underline is the line after the text.
      lines = first...((found?.upperBound ?? first) + 1)
    } else {
      map.loadHeading(of: node, in: body, from: start(node) + Int(node.pointee.internal_offset))
    }
    let index = append(.heading, inFile(start(node)..<body.trimmed(body.line(lines.upperBound)).upperBound))
    document.nodes[index].value =
      UInt32(node.pointee.as.heading.level) | UInt32(document.headingRecords.count) << 3
    document.headingRecords.append(HeadingRecord(node: index))
    inlines(of: node, block: index, depth: depth)
    close(index, upper: Int(document.nodes[index].upper))
  }

  private mutating func codeBlock(_ node: UnsafePointer<cmark_node>) {
    let code = node.pointee.as.code
    let last = body.line(code.fenced != 0 ? lastLine(ofFenced: node) : Int(node.pointee.end_line))
    let start = start(node)
    let index = append(.codeBlock, inFile(body.trimmed(start..<max(start, last.upperBound))))
    document.nodes[index].text = pooled(code.literal)
    document.nodes[index].value = extra(code.info)
    close(index, upper: Int(document.nodes[index].upper))
  }

  /// The last line of a fenced code block: its closing fence or, where it has none, its last line of code.
  ///
  /// The parser gives a block that its container cut short the line after it.
  private func lastLine(ofFenced node: UnsafePointer<cmark_node>) -> Int {
    let literal = node.pointee.as.code.literal
    let lines = Occurrences.count(
      of: UInt8(ascii: "\n"), in: UnsafeBufferPointer(start: literal.data, count: Int(literal.len)))
    let last = Int(node.pointee.start_line) + lines
    guard Int(node.pointee.end_line) > last else { return last }
    var following = node
    while following.pointee.next == nil, let parent = following.pointee.parent {
      following = UnsafePointer(parent)
    }
    guard var next = following.pointee.next else { return last + 1 }
    if next.pointee.start_line == 0, let table = next.pointee.next { next = table }
    return Int(next.pointee.start_line) == last + 1 ? last : last + 1
  }

  private mutating func htmlBlock(_ node: UnsafePointer<cmark_node>) {
    let literal = UnsafeBufferPointer(
      start: node.pointee.as.literal.data, count: Int(node.pointee.as.literal.len))
    // The parser's own end is a line early where the closing tag stands on the first line.
    let lines = max(1, Occurrences.count(of: UInt8(ascii: "\n"), in: literal))
    let start = start(node)
    let last = body.line(Int(node.pointee.start_line) + lines - 1)
    let index = append(.htmlBlock, inFile(body.trimmed(start..<max(start, last.upperBound))))
    document.nodes[index].text = pooled(literal)
    document.nodes[index].flags = RawHTML.flags(of: literal)
    close(index, upper: Int(document.nodes[index].upper))
  }

  private mutating func thematicBreak(_ node: UnsafePointer<cmark_node>) {
    let start = start(node)
    let line = body.line(Int(node.pointee.start_line))
    let index = append(.thematicBreak, inFile(body.trimmed(start..<line.upperBound)))
    close(index, upper: Int(document.nodes[index].upper))
  }

  private mutating func footnoteDefinition(_ node: UnsafePointer<cmark_node>, depth: Int) {
    let index = document.nodes.count
    container(.footnoteDefinition, node, depth: depth)
    let marker = min(Int(node.pointee.internal_offset), start(node))
    document.nodes[index].lower = UInt32(body.inFile(start(node) - marker))
    document.nodes[index].text = pooled(node.pointee.as.literal)
    document.nodes[index].value = UInt32(document.definitions.count)
    document.definitions.append(index)
    definitions[UnsafeRawPointer(node)] = index
  }
}
