import Diagnostics

extension HTMLRenderer {
  mutating func inlines(_ range: Range<NodeIndex>) {
    var index = range.lowerBound
    while index < range.upperBound {
      inline(index)
      index = nodes[index].endIndex
    }
  }

  mutating func inline(_ index: NodeIndex) {
    let node = nodes[index]
    switch node.kind {
    case .text: writeText(text(node.text))
    case .softBreak: if !node.isJoined { out.write("\n") }
    case .lineBreak: out.write("<br>\n")
    case .code:
      out.write("<code>")
      writeText(text(node.text))
      out.write("</code>")
    case .emphasis:
      out.write("<em>")
      inlines(content(of: index))
      out.write("</em>")
    case .strong:
      out.write("<strong>")
      inlines(content(of: index))
      out.write("</strong>")
    case .link: link(node, index)
    case .image: image(node, index)
    case .footnoteReference: footnoteReference(node)
    case .htmlInline: if !node.isComment { out.writeEscaped(text(node.text)) }
    default: break
    }
  }

  private mutating func link(_ node: Node, _ index: NodeIndex) {
    guard !node.isUnsafe, !isInLink else { return inlines(content(of: index)) }
    isInLink = true
    defer { isInLink = false }
    out.write("<a href=\"")
    let isExternal = address(node.text)
    out.write("\"")
    title(of: node)
    guard isExternal else {
      out.write(">")
      inlines(content(of: index))
      return out.write("</a>")
    }
    out.write(" class=\"external\" rel=\"external noopener\">")
    inlines(content(of: index))
    out.write("<span class=\"visually-hidden\">")
    out.writeEscaped(Wording.externalNote(options.language))
    out.write("</span></a>")
  }

  private mutating func image(_ node: Node, _ index: NodeIndex) {
    var alternative = document.textBytes(of: index)
    // Without an address there is nothing to show but the words.
    guard !node.isUnsafe else {
      return alternative.withUnsafeBufferPointer { out.writeEscaped($0) }
    }
    for place in alternative.indices where alternative[place] == UInt8(ascii: "\n") {
      alternative[place] = UInt8(ascii: " ")
    }
    out.write("<img src=\"")
    _ = address(node.text)
    out.write("\" alt=\"")
    alternative.withUnsafeBufferPointer { out.writeEscaped($0) }
    out.write("\"")
    title(of: node)
    out.write(" loading=\"lazy\">")
  }

  private mutating func title(of node: Node) {
    guard node.extra > 0 else { return }
    out.write(" title=\"")
    out.writeEscaped(text(document.extra(of: node)))
    out.write("\"")
  }

  /// Writes a destination as the page needs it.
  ///
  /// - Returns: whether it leads out of the site.
  private mutating func address(_ slice: TextSlice) -> Bool {
    let written = text(slice)
    if LinkSafety.scheme(of: written) == nil, !written.starts(with: [0x2F, 0x2F]) {
      if let resolve = options.resolve, var address = resolve(String(decoding: written, as: UTF8.self)) {
        return address.withUTF8 { write($0) }
      }
      if written.first == UInt8(ascii: "#"), !options.idPrefix.isEmpty {
        out.write("#")
        out.writeEscaped(options.idPrefix)
        out.writeAddress(UnsafeBufferPointer(rebasing: written.dropFirst()), keepsUnicode: true)
        return false
      }
    }
    return write(written)
  }

  private mutating func write(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    out.writeAddress(address, keepsUnicode: address.first == UInt8(ascii: "#"))
    return LinkSafety.isExternal(address, siteHost: options.siteHost.map { Array($0.utf8) })
  }
}
