/// Writes JSON as UTF-8 bytes: the same calls give the same bytes, and what comes out is well-formed.
///
/// ```swift
/// var writer = JSONWriter(.indented)
/// writer.object {
///   $0.member("title", "公示")
///   $0.array("days") { $0.int(1) }
/// }
/// ```
///
/// Members stand in the order they are written in; that no key is written twice is up to the caller. Several
/// values at the top are put on lines of their own (JSON Lines).
package struct JSONWriter {
  package enum Layout: Sendable {
    /// Without any blanks.
    case compact
    /// One value on a line, indented by two blanks for each level, with a line feed at the end.
    case indented
  }

  private var sink: JSONSink

  package init(_ layout: Layout = .compact) { sink = JSONSink(layout) }

  /// What has been written, in UTF-8.
  package var bytes: [UInt8] { sink.bytes }

  /// Writes an object with the members its body writes.
  package mutating func object(_ body: (inout JSONObject) -> Void) {
    startLine()
    sink.object(body)
    endLine()
  }

  /// Writes an array with the values its body writes.
  package mutating func array(_ body: (inout JSONArray) -> Void) {
    startLine()
    sink.array(body)
    endLine()
  }
}

extension JSONWriter {
  private mutating func startLine() {
    if let last = sink.bytes.last, last != UInt8(ascii: "\n") { sink.bytes.append(UInt8(ascii: "\n")) }
  }

  private mutating func endLine() {
    if sink.isIndented { sink.bytes.append(UInt8(ascii: "\n")) }
  }
}
