/// Looks over XML before it is parsed, for what would cost the parser more than linear time or memory, and for
/// document types, whose entities multiply and reach outside.
struct XMLGuard {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let part: String
  private let limits: DocumentLimits
  private var index = 0
  /// How many namespaces each open element declares.
  private var open: [Int] = []
  private var namespaces = 0
  private var bareInstructions: [Range<Int>] = []

  /// Refuses what an office document has no use for; whether the rest is well-formed is for the parser to say.
  ///
  /// - Returns: the bytes to parse: those of the part without processing instructions that are a name alone, such as
  ///   `<?name?>`. They mean nothing in a document, and on one of them FoundationXML reads at a null pointer.
  static func checked(
    _ bytes: [UInt8], part: String, limits: DocumentLimits
  ) throws(DocumentProblem) -> [UInt8] {
    let (fault, bare) = bytes.withUnsafeBufferPointer { buffer in
      var scan = XMLGuard(bytes: buffer, part: part, limits: limits)
      let fault = scan.firstFault()
      return (fault, scan.bareInstructions)
    }
    switch fault {
    case nil:
      if bare.isEmpty { return bytes }
      var kept: [UInt8] = []
      kept.reserveCapacity(bytes.count)
      var end = 0
      for range in bare {
        kept += bytes[end..<range.lowerBound]
        end = range.upperBound
      }
      return kept + bytes[end...]
    case .refused(let problem): throw problem
    case .broken(let offset):
      let (line, column) = XMLText.position(of: offset, in: bytes)
      throw .brokenXML(part: part, line: line, column: column)
    }
  }
}

extension XMLGuard {
  private enum Fault {
    case refused(DocumentProblem)
    /// Not well-formed at a byte offset.
    case broken(Int)
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, part: String, limits: DocumentLimits) {
    self.bytes = bytes
    self.part = part
    self.limits = limits
  }

  private mutating func firstFault() -> Fault? {
    while index < bytes.count {
      let byte = bytes[index]
      // A NUL is in no XML; it would also betray an encoding that hides markup from this look.
      if byte == 0 { return .broken(index) }
      if byte == UInt8(ascii: "<"), let fault = markup() { return fault }
      index += 1
    }
    return nil
  }

  /// Moves from a `<` to the last byte of the markup it begins.
  private mutating func markup() -> Fault? {
    if starts(with: "<!--") { return skip(past: "-->") }
    if starts(with: "<![CDATA[") { return skip(past: "]]>") }
    if starts(with: "<?") { return instruction() }
    if starts(with: "<!DOCTYPE") { return .refused(.declaresDocumentType(part: part)) }
    if starts(with: "</") {
      guard let declared = open.popLast() else { return .broken(index) }
      namespaces -= declared
      return skip(past: ">")
    }
    return startTag()
  }

  private mutating func instruction() -> Fault? {
    let start = index
    if let fault = skip(past: "?>") { return fault }
    let inside = bytes[(start + 2)..<max(start + 2, index - 1)]
    if !inside.isEmpty, inside.allSatisfy({ $0 > 0x20 }) { bareInstructions.append(start..<index + 1) }
    return nil
  }

  private mutating func startTag() -> Fault? {
    let start = index
    var attributes = 0
    var declared = 0
    var quote: UInt8?
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0 { return .broken(index) }
      if let opening = quote {
        if byte == opening { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "=") {
        attributes += 1
      } else if byte <= 0x20, index + 1 < bytes.count, bytes[index + 1] > 0x20 {
        if starts(with: "xmlns", at: index + 1) { declared += 1 }
      } else if byte == UInt8(ascii: ">") {
        return endTag(attributes: attributes, declared: declared)
      }
      index += 1
    }
    return .broken(start)
  }

  private mutating func endTag(attributes: Int, declared: Int) -> Fault? {
    if attributes > limits.attributes {
      return .refused(.tooManyAttributes(part: part, limit: limits.attributes))
    }
    if namespaces + declared > limits.namespaces {
      return .refused(.tooManyAttributes(part: part, limit: limits.namespaces))
    }
    if bytes[index - 1] == UInt8(ascii: "/") { return nil }
    open.append(declared)
    namespaces += declared
    return open.count > limits.depth ? .refused(.tooDeep(part: part, limit: limits.depth)) : nil
  }

  private mutating func skip(past end: StaticString) -> Fault? {
    let start = index
    while index < bytes.count {
      if bytes[index] == 0 { return .broken(index) }
      if starts(with: end) {
        index += end.utf8CodeUnitCount - 1
        return nil
      }
      index += 1
    }
    return .broken(start)
  }

  private func starts(with text: StaticString, at offset: Int? = nil) -> Bool {
    let offset = offset ?? index
    let count = text.utf8CodeUnitCount
    guard offset + count <= bytes.count else { return false }
    for position in 0..<count where bytes[offset + position] != text.utf8Start[position] { return false }
    return true
  }
}
