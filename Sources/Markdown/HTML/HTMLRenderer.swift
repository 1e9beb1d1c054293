import Diagnostics

/// Renders nodes of one document into a buffer. Nesting is bounded by the parser's limits, so it recurs.
struct HTMLRenderer: ~Copyable {
  let document: Document
  let nodes: UnsafeBufferPointer<Node>
  private let source: UnsafeBufferPointer<UInt8>
  private let pool: UnsafeBufferPointer<UInt8>
  let options: HTMLOptions
  let headingNumbers: [String?]
  /// The numbers of the footnotes; nil where references are left out.
  var footnotes: FootnoteNumbers?
  var out: HTMLBuffer
  /// Whether a link is open: HTML allows none inside another.
  var isInLink = false

  init(
    _ document: Document, nodes: UnsafeBufferPointer<Node>, source: UnsafeBufferPointer<UInt8>,
    pool: UnsafeBufferPointer<UInt8>, options: HTMLOptions, footnotes: FootnoteNumbers?
  ) {
    self.document = document
    self.nodes = nodes
    self.source = source
    self.pool = pool
    self.options = options
    self.footnotes = footnotes
    headingNumbers =
      options.headingNumbers == .none
      ? [] : document.headingNumbers(options.headingNumbers, language: options.language)
    out = HTMLBuffer(capacity: source.count * 2)
  }

  func text(_ slice: TextSlice) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: slice.isPooled ? pool[slice.range] : source[slice.range])
  }
}

extension HTMLRenderer {
  /// Renders a node of whatever kind.
  mutating func any(_ index: NodeIndex) {
    if nodes[index].kind.isInline { inline(index) } else { block(index) }
  }

  mutating func blocks(_ range: Range<NodeIndex>) {
    var index = range.lowerBound
    while index < range.upperBound {
      block(index)
      index = nodes[index].endIndex
    }
  }

  func content(of index: NodeIndex) -> Range<NodeIndex> { index + 1..<nodes[index].endIndex }

  mutating func block(_ index: NodeIndex) {
    let node = nodes[index]
    switch node.kind {
    case .paragraph:
      guard !node.isCaption else { return }
      newLine()
      out.write("<p>")
      inlines(content(of: index))
      out.write("</p>\n")
    case .heading: heading(index)
    case .list: list(index)
    case .blockQuote:
      newLine()
      out.write("<blockquote>\n")
      blocks(content(of: index))
      newLine()
      out.write("</blockquote>\n")
    case .codeBlock: codeBlock(node)
    case .thematicBreak:
      newLine()
      out.write("<hr>\n")
    case .table: table(index)
    case .htmlBlock: htmlBlock(node)
    case .item, .taskItem, .tableCell, .tableRow, .document: anyChildren(index)
    default: break
    }
  }

  mutating func newLine() {
    if let last = out.last, last != UInt8(ascii: "\n") { out.write("\n") }
  }

  mutating func id(_ kind: StaticString, _ number: Int) {
    out.writeEscaped(options.idPrefix)
    out.write(kind)
    out.write(number)
  }

  private mutating func anyChildren(_ index: NodeIndex) {
    var child = index + 1
    while child < nodes[index].endIndex {
      any(child)
      child = nodes[child].endIndex
    }
  }

  private mutating func heading(_ index: NodeIndex) {
    let node = nodes[index]
    let level = min(max(node.headingLevel + options.headingOffset, 1), 6)
    newLine()
    out.write("<h")
    out.write(level)
    out.write(" id=\"")
    out.writeEscaped(options.idPrefix)
    out.writeEscaped(text(document.headingRecords[node.headingOrdinal].anchor))
    out.write("\">")
    if node.headingOrdinal < headingNumbers.count, let number = headingNumbers[node.headingOrdinal] {
      out.write("<span class=\"heading-number\">")
      out.writeEscaped(number)
      out.write("</span>")
      // Only a full-width mark brings its own space.
      if number.utf8.last.map({ $0 < 0x80 }) == true { out.write(" ") }
    }
    inlines(content(of: index))
    out.write("</h")
    out.write(level)
    out.write(">\n")
  }

  private mutating func codeBlock(_ node: Node) {
    newLine()
    out.write(options.isCodeFocusable ? "<pre tabindex=\"0\"><code" : "<pre><code")
    let language = text(document.extra(of: node)).prefix { $0 != 0x20 && $0 != 0x09 }
    if !language.isEmpty {
      out.write(" class=\"language-")
      out.writeEscaped(UnsafeBufferPointer(rebasing: language))
      out.write("\"")
    }
    out.write(">")
    writeText(text(node.text))
    out.write("</code></pre>\n")
  }

  private mutating func htmlBlock(_ node: Node) {
    guard !node.isComment else { return }
    newLine()
    out.write("<p>")
    var html = text(node.text)[...]
    while let last = html.last, last <= 0x20 { html.removeLast() }
    out.writeEscaped(UnsafeBufferPointer(rebasing: html))
    out.write("</p>\n")
  }
}

extension Node.Kind {
  /// Whether nodes of this kind stand inside a block's text.
  var isInline: Bool { rawValue >= Node.Kind.text.rawValue }
}
