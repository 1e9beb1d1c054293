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

  /// Refuses what an office document has no use for; whether the rest is well-formed is for the parser to say.
  static func check(_ bytes: [UInt8], part: String, limits: DocumentLimits) throws(DocumentProblem) {
    let fault = bytes.withUnsafeBufferPointer { buffer -> Fault? in
      var scan = XMLGuard(bytes: buffer, part: part, limits: limits)
      return scan.firstFault()
    }
    switch fault {
    case nil: return
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
    if starts(with: "<?") { return skip(past: "?>") }
    if starts(with: "<!DOCTYPE") { return .refused(.declaresDocumentType(part: part)) }
    if starts(with: "</") {
      guard let declared = open.popLast() else { return .broken(index) }
      namespaces -= declared
      return skip(past: ">")
    }
    return startTag()
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
