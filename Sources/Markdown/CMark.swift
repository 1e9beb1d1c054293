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
    let types = extensionTypes
    guard let parser = newParser() else { return nil }
    defer { cmark_parser_free(parser) }
    feed(text, to: parser)
    let sites = text.count > 0 ? footnoteSites(under: parser.pointee.root) : []
    guard let root = cmark_parser_finish(parser) else { return nil }
    defer { cmark_node_free(root) }
    return body(CMarkTree(root: UnsafePointer(root), types: types, footnoteSites: sites))
  }
}

/// One parsed text in the parser's own form.
struct CMarkTree {
  let root: UnsafePointer<cmark_node>
  let types: ExtensionTypes
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

/// The numbers of the node types that the table extension registered.
struct ExtensionTypes: Sendable {
  var table: UInt16 = 0
  var tableRow: UInt16 = 0
  var tableCell: UInt16 = 0
}

/// Registration changes global tables of the library, so it happens once, in the initializer of a global.
private let extensionTypes: ExtensionTypes = {
  cmark_gfm_core_extensions_ensure_registered()
  var types = ExtensionTypes()
  guard let parser = CMark.newParser() else { return types }
  defer { cmark_parser_free(parser) }
  Array("|a|\n|-|\n".utf8).withUnsafeBufferPointer { CMark.feed($0, to: parser) }
  guard let root = cmark_parser_finish(parser) else { return types }
  defer { cmark_node_free(root) }
  guard let table = root.pointee.first_child, let row = table.pointee.first_child,
    let cell = row.pointee.first_child
  else { return types }
  types.table = table.pointee.type
  types.tableRow = row.pointee.type
  types.tableCell = cell.pointee.type
  return types
}()

extension CMark {
  fileprivate static func newParser() -> UnsafeMutablePointer<cmark_parser>? {
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return nil }
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
