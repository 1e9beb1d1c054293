import CCMarkGFM

/// The parser behind this module: cmark-gfm with tables, task lists and footnotes.
enum CMark {
  /// Parses a text and hands over its tree, which is gone when the closure returns.
  ///
  /// - Returns: what the closure returns; nil when the parser could not be made.
  static func withTree<Result>(
    of text: UnsafeBufferPointer<UInt8>, _ body: (CMarkTree) -> Result
  ) -> Result? {
    // First of all: extensions are registered before any parser exists, whichever task comes first.
    let table = tableType
    return Arena.withMemory(expecting: text.count * 12) { memory in
      // Parser and tree are not freed one by one: all their memory goes with the arena.
      guard let parser = newParser(memory) else { return nil }
      feed(text, to: parser)
      let sites = footnoteSites(under: parser.pointee.root)
      guard let root = cmark_parser_finish(parser) else { return nil }
      return body(CMarkTree(root: UnsafePointer(root), tableType: table, footnoteSites: sites))
    }
  }
}

/// One parsed text in the parser's own form.
struct CMarkTree {
  let root: UnsafePointer<cmark_node>
  /// The number of the node type that the table extension registered.
  let tableType: UInt16
  /// Every footnote definition of the text, those that the finished tree leaves out included.
  let footnoteSites: [FootnoteSite]
}

/// Where a footnote definition stands, as the parser counts, and its label.
struct FootnoteSite {
  let line: Int
  /// The column after the marker, in bytes from 1, and the marker's length.
  let column: Int
  let markerLength: Int
  let label: [UInt8]
}

/// Registration changes global tables of the library, so it happens once, in the initializer of a global.
private let tableType: UInt16 = {
  cmark_gfm_core_extensions_ensure_registered()
  guard let parser = CMark.newParser(cmark_get_default_mem_allocator()) else { return 0 }
  defer { cmark_parser_free(parser) }
  // The library names the type in no header; a table of one cell shows it.
  Array("|a|\n|-|\n".utf8).withUnsafeBufferPointer { CMark.feed($0, to: parser) }
  guard let root = cmark_parser_finish(parser) else { return 0 }
  defer { cmark_node_free(root) }
  return root.pointee.first_child?.pointee.type ?? 0
}()

extension CMark {
  fileprivate static func newParser(
    _ memory: UnsafeMutablePointer<cmark_mem>
  ) -> UnsafeMutablePointer<cmark_parser>? {
    guard let parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, memory) else { return nil }
    for name in ["table", "tasklist"] {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    return parser
  }

  /// Feeds a text and ends its last line, so that every block but the open ones is in the tree.
  fileprivate static func feed(
    _ text: UnsafeBufferPointer<UInt8>, to parser: UnsafeMutablePointer<cmark_parser>
  ) {
    guard let base = text.baseAddress, let last = text.last else { return }
    base.withMemoryRebound(to: CChar.self, capacity: text.count) {
      cmark_parser_feed(parser, $0, text.count)
    }
    if last != UInt8(ascii: "\n"), last != UInt8(ascii: "\r") { cmark_parser_feed(parser, "\n", 1) }
  }

  /// Finds the footnote definitions in an unfinished tree, in document order.
  private static func footnoteSites(under root: UnsafeMutablePointer<cmark_node>?) -> [FootnoteSite] {
    var sites: [FootnoteSite] = []
    var next = root
    while let node = next {
      if UInt32(node.pointee.type) == CMARK_NODE_FOOTNOTE_DEFINITION.rawValue {
        let label = node.pointee.as.literal
        sites.append(
          FootnoteSite(
            line: Int(node.pointee.start_line), column: Int(node.pointee.start_column),
            markerLength: Int(node.pointee.internal_offset),
            label: Array(UnsafeBufferPointer(start: label.data, count: Int(label.len)))))
      }
      next = node.pointee.first_child
      var up: UnsafeMutablePointer<cmark_node>? = node
      while next == nil, let node = up {
        next = node.pointee.next
        up = node.pointee.parent
      }
    }
    return sites
  }
}
