import CCMarkGFM

extension TreeConverter {
  mutating func table(_ node: UnsafePointer<cmark_node>, depth: Int) {
    let caption = previousSibling.flatMap { makeCaption($0) ? $0 : nil }
    let header = headerLine(of: node)
    let isFirstLine = header == Int(node.pointee.start_line)
    let index = append(.table, inFile(start(node)..<start(node)))
    document.nodes[index].value = UInt32(document.tableRecords.count)
    document.tableRecords.append(TableRecord(node: index, caption: caption))
    var next = node.pointee.first_child
    while let child = next {
      let isHeader = child == node.pointee.first_child
      let number = isHeader ? header : Int(child.pointee.start_line)
      let line = body.line(number)
      // Rows after the first begin behind their container's prefix, whatever the parser's column says.
      let start = isHeader && isFirstLine ? start(node) : afterPrefix(line)
      row(
        UnsafePointer(child), start..<max(start, line.upperBound), of: node, isHeader: isHeader, depth: depth)
      if isHeader {
        document.nodes[index].lower = document.nodes[index + 1].lower
        // The delimiter row belongs to the table even where no row follows it.
        lastUpper = max(lastUpper, body.inFile(body.trimmed(body.line(number + 1)).upperBound))
      }
      next = child.pointee.next
    }
    close(index, upper: lastUpper)
  }

  private mutating func row(
    _ node: UnsafePointer<cmark_node>, _ range: Range<Int>, of table: UnsafePointer<cmark_node>,
    isHeader: Bool, depth: Int
  ) {
    let range = body.trimmed(range)
    let index = append(.tableRow, inFile(range))
    let cells = RowSource.cells(of: range, in: body.text)
    document.nodes[index].value = UInt32(cells.count)
    if isHeader { document.nodes[index].flags.insert(.header) }
    let alignments = cmark_gfm_extensions_get_table_alignments(UnsafeMutablePointer(mutating: table))
    var next = node.pointee.first_child
    var column = 0
    while let child = next {
      let source = column < cells.count ? cells[column] : range.upperBound..<range.upperBound
      let index = cell(UnsafePointer(child), source: source, depth: depth + 2)
      let alignment = Alignment(letter: alignments?[column] ?? 0)
      document.nodes[index].value = UInt32(column) << 2 | UInt32(alignment.rawValue)
      column += 1
      next = child.pointee.next
    }
    close(index, upper: body.inFile(range.upperBound))
  }

  private mutating func cell(
    _ node: UnsafePointer<cmark_node>, source: Range<Int>, depth: Int
  ) -> NodeIndex {
    let index = append(.tableCell, inFile(source))
    if node.pointee.first_child != nil {
      map.loadCell(of: node, in: body, range: source)
      inlines(of: node, block: index, depth: depth)
    }
    close(index)
    return index
  }

  /// The line of the header row: two above the first row, or the one above the delimiter row.
  ///
  /// The parser gives a table the line of the paragraph that it grew out of, of which the first lines may
  /// have become a paragraph or link definitions.
  private func headerLine(of table: UnsafePointer<cmark_node>) -> Int {
    if let row = table.pointee.first_child?.pointee.next { return Int(row.pointee.start_line) - 2 }
    var line = Int(table.pointee.start_line)
    while line < Int(table.pointee.end_line) {
      let next = body.line(line + 1)
      if RowSource.isDelimiter(afterPrefix(next)..<next.upperBound, in: body.text) { break }
      line += 1
    }
    return line
  }

  func lineEnds(in node: UnsafePointer<cmark_node>) -> Int {
    let content = UnsafeBufferPointer(start: node.pointee.content.ptr, count: Int(node.pointee.content.size))
    return Occurrences.count(of: UInt8(ascii: "\n"), in: content)
  }

  private func afterPrefix(_ line: Range<Int>) -> Int {
    var index = line.lowerBound
    while index < line.upperBound,
      body.text[index] == 0x20 || body.text[index] == 0x09 || body.text[index] == UInt8(ascii: ">")
    {
      index += 1
    }
    return index
  }

  /// Notes a delimiter row that made no table, because its header has another number of cells.
  mutating func noteBrokenTable(in node: UnsafePointer<cmark_node>, lines: ClosedRange<Int>) {
    let content = map.content
    guard lines.count > 1, Occurrences.contains(UInt8(ascii: "|"), in: content) else { return }
    var previous = 0..<0
    var start = 0
    for number in lines {
      let end = content[start...].firstIndex(of: UInt8(ascii: "\n")) ?? content.count
      let line = start..<end
      if !previous.isEmpty, RowSource.isDelimiter(line, in: content) {
        let (header, delimiter) = (
          RowSource.cells(of: previous, in: content), RowSource.cells(of: line, in: content)
        )
        if header.count != delimiter.count, content[line].contains(UInt8(ascii: "|")),
          content[previous].contains(UInt8(ascii: "|"))
        {
          brokenTables.append((inFile(body.trimmed(body.line(number))), header.count, delimiter.count))
        }
      }
      previous = line
      start = min(end + 1, content.count)
    }
  }
}

extension Alignment {
  /// The alignment the parser names with a letter.
  fileprivate init(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "l"): self = .left
    case UInt8(ascii: "c"): self = .center
    case UInt8(ascii: "r"): self = .right
    default: self = .none
    }
  }
}
