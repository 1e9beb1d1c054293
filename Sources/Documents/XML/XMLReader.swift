import CExpat

/// Reads XML of people one does not know: UTF-8 and UTF-16 only (ECMA-376 Part 2, 6.2.5), no document types, whose
/// entities multiply and reach outside, everything bounded.
enum XMLReader {
  /// Reads a part and tells its elements and text.
  static func read(
    _ bytes: [UInt8], part: String, limits: DocumentLimits, to events: some XMLEvents
  ) throws(DocumentProblem) {
    guard let parser = XML_ParserCreateNS(nil, XMLName.separator) else {
      throw .brokenXML(part: part, line: 1, column: 1)
    }
    defer { XML_ParserFree(parser) }
    let handler = Handler(events, parser: parser, part: part, limits: limits)
    // All at once: a token that is fed in pieces would be looked at again for every piece.
    let status = withExtendedLifetime(handler) {
      handler.listen()
      return bytes.withUnsafeBytes {
        XML_Parse(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), 1)
      }
    }
    if let problem = handler.problem ?? events.problem { throw problem }
    if status != XML_STATUS_OK {
      throw .brokenXML(
        part: part, line: Int(XML_GetCurrentLineNumber(parser)),
        column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
    }
  }
}

/// Passes what the parser finds on, until the reader has had enough.
private final class Handler {
  private let events: any XMLEvents
  private let parser: XML_Parser
  private let part: String
  private let limits: DocumentLimits
  private var depth = 0
  private(set) var problem: DocumentProblem?

  init(_ events: any XMLEvents, parser: XML_Parser, part: String, limits: DocumentLimits) {
    (self.events, self.parser, self.part, self.limits) = (events, parser, part, limits)
  }

  /// Has the parser tell this handler; the handler must outlive the parsing.
  func listen() {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { Handler.at($0)?.start($1, $2) }, { handler, _ in Handler.at(handler)?.end() })
    XML_SetCharacterDataHandler(parser) { Handler.at($0)?.characters($1, count: Int($2)) }
    XML_SetXmlDeclHandler(parser) { handler, _, encoding, _ in Handler.at(handler)?.declaration(encoding) }
    XML_SetStartDoctypeDeclHandler(parser) { handler, _, _, _, _ in Handler.at(handler)?.documentType() }
  }
}

extension Handler {
  private static func at(_ pointer: UnsafeMutableRawPointer?) -> Handler? {
    pointer.map { Unmanaged<Handler>.fromOpaque($0).takeUnretainedValue() }
  }

  private func refuse(_ problem: DocumentProblem) {
    if self.problem == nil { self.problem = problem }
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  private func start(_ name: UnsafePointer<CChar>?, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    depth += 1
    if depth > limits.depth { return refuse(.tooDeep(part: part, limit: limits.depth)) }
    let count = Int(XML_GetSpecifiedAttributeCount(parser)) / 2
    if count > limits.attributes { return refuse(.tooManyAttributes(part: part, limit: limits.attributes)) }
    guard let name, let pairs else { return }
    var attributes: [XMLName: String] = [:]
    attributes.reserveCapacity(count)
    for index in 0..<count {
      guard let key = pairs[2 * index], let value = pairs[2 * index + 1] else { break }
      attributes[XMLName(key)] = String(cString: value)
    }
    events.start(XMLName(name), attributes)
    stopIfAsked()
  }

  private func end() {
    depth -= 1
    events.end()
    stopIfAsked()
  }

  private func characters(_ text: UnsafePointer<CChar>?, count: Int) {
    text?.withMemoryRebound(to: UInt8.self, capacity: count) {
      events.characters(UnsafeBufferPointer(start: $0, count: count))
    }
  }

  private func stopIfAsked() {
    if events.problem != nil { XML_StopParser(parser, XML_Bool(XML_FALSE)) }
  }

  private func declaration(_ encoding: UnsafePointer<CChar>?) {
    guard let encoding else { return }
    let name = String(cString: encoding)
    // The parser would take Latin-1, too.
    if !["utf-8", "utf8", "utf-16", "us-ascii"].contains(name.lowercased()) {
      refuse(.unsupportedEncoding(name, part: part))
    }
  }

  private func documentType() { refuse(.declaresDocumentType(part: part)) }
}
