import Foundation
import FoundationXML

/// Reads XML of people one does not know: UTF-8 and UTF-16 only, no document types, everything bounded.
enum XMLReader {
  /// Reads a part and tells its elements and text.
  static func read(
    _ bytes: [UInt8], part: String, limits: DocumentLimits, to events: some XMLEvents
  ) throws(DocumentProblem) {
    let text = try XMLGuard.checked(try XMLText.utf8(bytes, part: part), part: part, limits: limits)
    // The parser takes a text of three bytes or less for an empty one, and calls that well-formed.
    guard text.count > 3 else { throw .brokenXML(part: part, line: 1, column: 1) }
    // From data, the parser fails on anything over 10 MB; from a stream it does not.
    let parser = XMLParser(stream: ByteStream(text))
    let delegate = EventDelegate(events)
    parser.delegate = delegate
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    let isDone = parser.parse()
    if let problem = events.problem { throw problem }
    guard isDone, delegate.failure == nil, parser.parserError == nil, delegate.isComplete else {
      let (line, column) = delegate.failure ?? (parser.lineNumber, parser.columnNumber)
      throw .brokenXML(part: part, line: max(1, line), column: max(1, column))
    }
  }
}

/// Passes what the parser finds on, until the reader has had enough.
private final class EventDelegate<Events: XMLEvents>: XMLParserDelegate {
  private let events: Events
  private var depth = 0
  private var hasRoot = false
  /// Where the first error was found.
  private(set) var failure: (line: Int, column: Int)?

  init(_ events: Events) { self.events = events }

  /// Whether the root element has ended.
  var isComplete: Bool { hasRoot && depth == 0 }

  func parser(
    _ parser: XMLParser, didStartElement local: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    hasRoot = true
    depth += 1
    guard events.problem == nil else { return parser.abortParsing() }
    let name = XMLName(namespace: namespaceURI ?? "", local: local, qualified: qualifiedName ?? local)
    events.start(name, attributes)
  }

  func parser(
    _ parser: XMLParser, didEndElement local: String, namespaceURI: String?, qualifiedName: String?
  ) {
    depth -= 1
    guard events.problem == nil else { return parser.abortParsing() }
    events.end()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { events.characters(text.utf8) }

  func parser(_ parser: XMLParser, foundCDATA block: Data) { events.characters(block) }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    if failure == nil { failure = (parser.lineNumber, parser.columnNumber) }
  }
}

/// Bytes as the stream the parser reads from.
private final class ByteStream: InputStream {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    super.init(data: Data())
  }

  override func open() {}
  override func close() {}
  override var hasBytesAvailable: Bool { offset < bytes.count }

  override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength: Int) -> Int {
    let count = min(maxLength, bytes.count - offset)
    for index in 0..<count { buffer[index] = bytes[offset + index] }
    offset += count
    return count
  }
}
