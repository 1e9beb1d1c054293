import CYAML

/// What libyaml says stands next in the text.
struct Event {
  enum Kind {
    case scalar(String, quoted: Bool)
    case alias
    case sequenceStart(flow: Bool)
    case sequenceEnd
    case mappingStart(flow: Bool)
    case mappingEnd
    case documentEnd
    case streamEnd
    /// The start of the stream or of a document.
    case other
  }

  let kind: Kind
  /// UTF-8 bytes from the start of the file.
  let range: Range<Int>
  /// Whether an anchor or a tag stands before the value.
  let hasProperties: Bool
}

/// What libyaml did not understand, and where.
struct ParserError {
  /// libyaml's words, empty where it has none.
  let context: String
  let problem: String
  /// Byte offsets from the start of the file.
  let contextOffset: Int
  let offset: Int
}

/// The events of one text, read from libyaml as they are asked for.
///
/// The only code that touches the C library. The parser holds a pointer to itself and to the text, so it
/// lives at a fixed address and only inside `withEvents`.
struct EventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let offsets: ScalarOffsets

  /// Runs a body with the events of a text.
  ///
  /// - Parameter text: well-formed UTF-8 without a byte-order mark; its indices are offsets in the file.
  /// - Returns: what the body returns, nil where memory is short.
  static func withEvents<Result>(
    of text: ArraySlice<UInt8>, _ body: (inout EventStream) -> Result
  ) -> Result? {
    text.withUnsafeBufferPointer { buffer in
      let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
      defer { parser.deallocate() }
      guard yaml_parser_initialize(parser) == 1 else { return nil }
      defer { yaml_parser_delete(parser) }
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      var stream = EventStream(parser: parser, offsets: ScalarOffsets(text))
      return body(&stream)
    }
  }

  /// Reads the next event.
  mutating func next() -> Swift.Result<Event, ParserError> {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return .failure(error()) }
    defer { yaml_event_delete(&event) }
    let lower = offsets.byteOffset(ofScalar: event.start_mark.index)
    let upper = offsets.byteOffset(ofScalar: event.end_mark.index)
    return .success(
      Event(
        kind: kind(of: event), range: lower..<max(lower, upper), hasProperties: hasProperties(event)))
  }
}

extension ParserError: Error {}

extension EventStream {
  private func kind(of event: yaml_event_t) -> Event.Kind {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return .scalar(text, quoted: scalar.style != YAML_PLAIN_SCALAR_STYLE)
    case YAML_ALIAS_EVENT: return .alias
    case YAML_SEQUENCE_START_EVENT:
      return .sequenceStart(flow: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      return .mappingStart(flow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_STREAM_END_EVENT: return .streamEnd
    default: return .other
    }
  }

  private func hasProperties(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_SCALAR_EVENT: event.data.scalar.anchor != nil || event.data.scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      event.data.sequence_start.anchor != nil || event.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      event.data.mapping_start.anchor != nil || event.data.mapping_start.tag != nil
    default: false
    }
  }

  private func error() -> ParserError {
    let state = parser.pointee
    guard state.error != YAML_MEMORY_ERROR else {
      return ParserError(context: "", problem: "out of memory", contextOffset: 0, offset: 0)
    }
    return ParserError(
      context: state.context.map { String(cString: $0) } ?? "",
      problem: state.problem.map { String(cString: $0) } ?? "",
      contextOffset: offsets.byteOffset(ofScalar: state.context_mark.index),
      offset: offsets.byteOffset(ofScalar: state.problem_mark.index))
  }
}
