import Diagnostics

/// Builds the tree of one document from its events and refuses what the house does not use.
struct TreeBuilder {
  let file: SourceFile
  /// The part of the file that is YAML.
  let range: Range<Int>
  private(set) var findings: [Finding] = []
  private var nodeCount = 0
  /// Whether a value is unknown, so that the tree would tell lies.
  private var isBroken = false

  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range
  }

  /// Reads the only document of the stream; nil where there is none or it cannot be trusted.
  mutating func document(_ events: inout EventStream) -> Node? {
    var root: Node?
    while let event = next(&events) {
      switch event.kind {
      case .other: continue
      case .streamEnd: return nil
      case .documentEnd:
        // The parser is not asked for more: what follows is refused whatever it holds.
        if let finding = TrailingText.finding(in: file, from: event.range, end: range.upperBound) {
          findings.append(finding)
        }
        return isBroken ? nil : root
      default:
        root = node(event, depth: 0, &events)
        if root == nil { return nil }
      }
    }
    return nil
  }
}

extension TreeBuilder {
  /// The next event, nil after a syntax error.
  private mutating func next(_ events: inout EventStream) -> Event? {
    switch events.next() {
    case .success(let event): return event
    case .failure(let error):
      findings.append(SyntaxError(error, in: file, range: range).finding)
      return nil
    }
  }

  /// Reads the value an event begins; nil stops the reading.
  private mutating func node(_ event: Event, depth: Int, _ events: inout EventStream) -> Node? {
    nodeCount += 1
    guard nodeCount <= YAMLDocument.nodeLimit else {
      findings.append(.tooManyValues(at: file.place(event.range)))
      return nil
    }
    checkProperties(event)
    switch event.kind {
    case .scalar(let text, let quoted):
      let range = file.trimmed(event.range)
      if quoted, let finding = Finding.escapedControl(in: text, at: file.place(range)) {
        findings.append(finding)
      }
      return Node(.scalar(text, quoted: quoted), range: range)
    case .alias:
      findings.append(.alias(at: file.place(event.range)))
      isBroken = true
      return Node(.scalar("", quoted: false), range: event.range)
    case .sequenceStart(let flow):
      guard isShallow(depth, event) else { return nil }
      return sequence(event, flow: flow, depth: depth + 1, &events)
    case .mappingStart(let flow):
      guard isShallow(depth, event) else { return nil }
      return mapping(event, flow: flow, depth: depth + 1, &events)
    default: return nil
    }
  }

  private mutating func sequence(
    _ start: Event, flow: Bool, depth: Int, _ events: inout EventStream
  ) -> Node? {
    var items: [Node] = []
    while let event = next(&events) {
      if case .sequenceEnd = event.kind {
        let last = flow ? event.range.upperBound : items.last?.range.upperBound
        return Node(.sequence(items), range: start.range.upTo(last))
      }
      guard let item = node(event, depth: depth, &events) else { return nil }
      items.append(item)
    }
    return nil
  }

  private mutating func mapping(
    _ start: Event, flow: Bool, depth: Int, _ events: inout EventStream
  ) -> Node? {
    var pairs = UniquePairs()
    var last: Int?
    while let event = next(&events) {
      if case .mappingEnd = event.kind {
        return Node(
          .mapping(pairs.pairs), range: start.range.upTo(flow ? event.range.upperBound : last))
      }
      guard let key = node(event, depth: depth, &events), let valueStart = next(&events),
        let value = node(valueStart, depth: depth, &events)
      else { return nil }
      last = max(key.range.upperBound, value.range.upperBound)
      if let finding = pairs.add(key, value, in: file) { findings.append(finding) }
    }
    return nil
  }

  private mutating func checkProperties(_ event: Event) {
    let mark = file.bytes[event.range].first
    // libyaml keeps no trace of the tag `!` on a plain scalar.
    var isTagged = event.hasProperties
    if case .scalar(_, quoted: false) = event.kind { isTagged = isTagged || mark == UInt8(ascii: "!") }
    guard isTagged, mark == UInt8(ascii: "!") || mark == UInt8(ascii: "&") else { return }
    let word = file.bytes[event.range.lowerBound..<range.upperBound].prefix {
      $0 > 0x20 && !",[]{}".utf8.contains($0)
    }
    let place = file.place(word.startIndex..<word.endIndex)
    findings.append(mark == UInt8(ascii: "!") ? .tag(at: place) : .anchor(at: place))
  }

  private mutating func isShallow(_ depth: Int, _ event: Event) -> Bool {
    guard depth >= YAMLDocument.depthLimit else { return true }
    let lower = event.range.lowerBound
    findings.append(.tooDeep(at: file.place(lower..<lower + 1)))
    return false
  }
}

extension Range<Int> {
  /// The range with another end, which is never before its start.
  fileprivate func upTo(_ end: Int?) -> Range<Int> { lowerBound..<Swift.max(lowerBound, end ?? upperBound) }
}

extension SourceFile {
  /// A range without the blanks and line ends at its end.
  fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
    var upper = range.upperBound
    while upper > range.lowerBound, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[upper - 1]) { upper -= 1 }
    return range.lowerBound..<upper
  }
}
