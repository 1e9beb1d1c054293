extension Document {
  /// Draws the tree with one node a line: kind, what distinguishes it, its bytes and its text.
  package func dump() -> String {
    var lines = ""
    var ends: [NodeIndex] = []
    for (index, node) in nodes.enumerated() {
      while let end = ends.last, end <= index { ends.removeLast() }
      lines += String(repeating: "  ", count: ends.count) + "\(node.kind)" + details(of: node)
      lines += " \(node.lower)..<\(node.upper)" + literal(of: node) + "\n"
      ends.append(node.endIndex)
    }
    return lines
  }
}

extension Document {
  private func details(of node: Node) -> String {
    switch node.kind {
    case .heading:
      return " level=\(node.headingLevel) anchor=\(string(headingRecords[node.headingOrdinal].anchor))"
    case .list:
      return (node.isOrdered ? " ordered start=\(node.listStart)" : " bullet")
        + (node.isTight ? " tight" : " loose")
    case .taskItem: return node.isChecked ? " checked" : ""
    case .paragraph: return node.isCaption ? " caption" : ""
    case .tableRow: return node.isHeader ? " header" : ""
    case .tableCell: return node.alignment == .none ? "" : " \(node.alignment)"
    case .softBreak: return node.isJoined ? " joined" : ""
    case .link, .image:
      return (node.isUnsafe ? " unsafe" : "") + (node.extra > 0 ? " title=\(string(extra(of: node)))" : "")
    case .codeBlock: return node.extra > 0 ? " info=\(string(extra(of: node)))" : ""
    case .htmlBlock, .htmlInline: return node.isComment ? " comment" : ""
    default: return ""
    }
  }

  private func literal(of node: Node) -> String {
    switch node.kind {
    case .text, .code, .codeBlock, .htmlBlock, .htmlInline, .link, .image, .footnoteReference,
      .footnoteDefinition:
      let text = string(node.text).split(separator: "\n", omittingEmptySubsequences: false)
      return " \"" + text.joined(separator: "\\n") + "\""
    default: return ""
    }
  }
}
