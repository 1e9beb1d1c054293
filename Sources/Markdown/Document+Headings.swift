import Diagnostics

extension Document {
  /// Gives every heading its anchor: the one its author wrote as `{#name}`, otherwise one made of its text.
  mutating func nameHeadings() {
    var taken: Set<[UInt8]> = []
    for index in headingRecords.indices {
      takeExplicitAnchor(index)
      if let name = headingRecords[index].explicit, taken.insert(Array(bytes(of: name))).inserted {
        headingRecords[index].anchor = name
      }
    }
    // How many headings share a name, so that many equal headings stay linear.
    var counts: [[UInt8]: Int] = [:]
    for index in headingRecords.indices where headingRecords[index].anchor.count == 0 {
      let base =
        headingRecords[index].explicit.map { Array(bytes(of: $0)) }
        ?? Anchor.name(of: textBytes(of: headingRecords[index].node)) ?? Array("section-\(index + 1)".utf8)
      var name = base
      var count = counts[base, default: 1]
      while !taken.insert(name).inserted {
        count += 1
        name = base + Array("-\(count)".utf8)
      }
      counts[base] = count
      headingRecords[index].anchor = TextSlice(lower: pool.count, count: name.count, pooled: true)
      pool += name
    }
  }

  /// What is wrong with levels and anchors.
  func headingFindings() -> [Finding] {
    var findings: [Finding] = []
    var previous = 1
    var explicit: [[UInt8]: Range<Int>] = [:]
    for record in headingRecords {
      let node = nodes[record.node]
      let place = file.place(node.range)
      if node.headingLevel == 1 {
        findings.append(.titleInBody(place))
      } else if node.headingLevel > previous + 1 {
        findings.append(.skippedLevel(place, level: node.headingLevel, expected: previous + 1))
      }
      previous = node.headingLevel
      if let slice = record.explicit {
        let name = Array(bytes(of: slice))
        if let earlier = explicit[name] {
          findings.append(
            .duplicateAnchor(
              file.place(record.anchorRange), name: String(decoding: name, as: UTF8.self),
              earlier: file.place(earlier)))
        } else {
          explicit[name] = record.anchorRange
        }
      } else if !record.anchorRange.isEmpty {
        findings.append(.badAnchor(file.place(record.anchorRange)))
      }
    }
    return findings
  }
}

extension Document {
  /// Takes `{#name}` off the end of a heading's text; of an ill-formed one, only its place is kept.
  private mutating func takeExplicitAnchor(_ index: Int) {
    let heading = headingRecords[index].node
    let last = nodes[heading].endIndex - 1
    guard last > heading, nodes[last].kind == .text else { return }
    let slice = nodes[last].text
    let text = bytes(of: slice)
    guard text.last == UInt8(ascii: "}"), let open = text.lastIndex(of: UInt8(ascii: "{")),
      open + 2 < text.endIndex, text[open + 1] == UInt8(ascii: "#")
    else { return }
    let name = (open + 2)..<(text.endIndex - 1)
    // A text that stands in the source has the source's own offsets.
    headingRecords[index].anchorRange = slice.isPooled ? nodes[heading].range : open..<text.endIndex
    guard !name.isEmpty, text[name].allSatisfy(Anchor.isPlain) else { return }
    headingRecords[index].explicit = TextSlice(
      lower: name.lowerBound, count: name.count, pooled: slice.isPooled)
    var end = open
    while end > text.startIndex, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    nodes[last].text = slice.prefix(end - text.startIndex)
    if nodes[last].isVerbatim { nodes[last].upper -= UInt32(text.endIndex - end) }
  }
}
