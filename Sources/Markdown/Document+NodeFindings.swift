import Diagnostics

extension Document {
  /// What is wrong with single nodes.
  func nodeFindings() -> [Finding] {
    var findings: [Finding] = []
    for (index, node) in nodes.enumerated() {
      switch node.kind {
      case .htmlBlock, .htmlInline:
        if let finding = htmlFinding(node) { findings.append(finding) }
      case .link, .image:
        if node.isUnsafe {
          findings.append(.unsafeLink(file.place(node.range), destination: shortString(node.text)))
        }
        if node.kind == .image, textBytes(of: index).allSatisfy({ $0 <= 0x20 }) {
          findings.append(.missingAlternative(file.place(node.range)))
        }
      case .tableRow:
        findings += rowFinding(node, index)
      case .text:
        if node.flags.contains(.invisible) { findings.append(.hiddenEntity(file.place(node.range))) }
      default: break
      }
    }
    return findings
  }

  /// A text for a message, cut to what fits into one.
  func shortString(_ slice: TextSlice) -> String {
    let text = string(slice)
    return text.utf8.count <= 80 ? text : String(text.unicodeScalars.prefix(60)) + "…"
  }
}

extension Document {
  private func htmlFinding(_ node: Node) -> Finding? {
    if node.isComment { return nil }
    let place = file.place(node.range)
    if node.flags.contains(.unclosed) { return .unclosedComment(place) }
    return .rawHTML(place, tag: RawHTML.firstTag(of: bytes(of: node.text)))
  }

  private func rowFinding(_ row: Node, _ index: NodeIndex) -> [Finding] {
    let columns = children(of: index).count
    guard row.sourceCells != columns else { return [] }
    return [.raggedRow(file.place(row.range), cells: row.sourceCells, columns: columns)]
  }
}
