import Diagnostics

extension Document {
  /// Gives every heading its anchor: the one its author wrote as `{#name}`, otherwise one made of its text.
  mutating func nameHeadings() {
    var taken: Set<[UInt8]> = []
    for index in headingRecords.indices {
      if takeExplicitAnchor(index) { taken.insert(Array(bytes(of: headingRecords[index].anchor))) }
    }
    // How many headings share a name, so that many equal headings stay linear.
    var counts: [[UInt8]: Int] = [:]
    for index in headingRecords.indices where !headingRecords[index].isExplicit {
      let base =
        Anchor.name(of: textBytes(of: headingRecords[index].node)) ?? Array("section-\(index + 1)".utf8)
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
      if record.isExplicit {
        let name = Array(bytes(of: record.anchor))
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
  /// Takes `{#name}` off the end of a heading's text.
  ///
  /// - Returns: whether there was one; an ill-formed one stays in the text and only its place is kept.
  private mutating func takeExplicitAnchor(_ index: Int) -> Bool {
    let heading = headingRecords[index].node
    let last = nodes[heading].endIndex - 1
    guard last > heading, nodes[last].kind == .text else { return false }
    let slice = nodes[last].text
    let text = bytes(of: slice)
    guard text.last == UInt8(ascii: "}"), let open = text.lastIndex(of: UInt8(ascii: "{")),
      open + 2 < text.endIndex, text[open + 1] == UInt8(ascii: "#")
    else { return false }
    let name = (open + 2)..<(text.endIndex - 1)
    let upper = nodes[last].range.upperBound
    let length = text.endIndex - open
    headingRecords[index].anchorRange =
      slice.isPooled ? nodes[heading].range : (upper - length)..<upper
    guard !name.isEmpty, text[name].allSatisfy(Anchor.isPlain) else { return false }
    headingRecords[index].anchor = TextSlice(
      lower: name.lowerBound, count: name.count, pooled: slice.isPooled)
    headingRecords[index].isExplicit = true
    var end = open
    while end > text.startIndex, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    nodes[last].text = slice.prefix(end - text.startIndex)
    if !slice.isPooled { nodes[last].upper -= UInt32(text.endIndex - end) }
    return true
  }
}
