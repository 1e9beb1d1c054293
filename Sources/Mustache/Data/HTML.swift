/// Markup that is already safe to stand in the text of a page.
package struct HTML: Sendable {
  /// UTF-8.
  package var bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Takes a text as markup; whoever calls this answers for its safety.
  package init(trusted text: String) {
    bytes = Array(text.utf8)
  }
}
