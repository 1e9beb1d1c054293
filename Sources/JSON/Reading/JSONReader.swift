/// Reads JSON strictly (RFC 8259): UTF-8 without a mark, no duplicate keys, nothing around the value.
package struct JSONReader {
  let bytes: [UInt8]
  let limits: JSONLimits
  var index = 0
  private var depth = 0
  private var values = 0

  /// Reads one value, in linear time.
  package static func read(
    _ bytes: [UInt8], _ limits: JSONLimits = JSONLimits()
  ) throws(JSONProblem) -> JSONValue {
    guard bytes.count <= limits.bytes else {
      throw JSONProblem(kind: .tooLarge(limit: limits.bytes), range: 0..<0)
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw JSONProblem(kind: .notUTF8, range: error.byteOffsets)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONProblem(kind: .byteOrderMark, range: 0..<3) }
    var reader = JSONReader(bytes: bytes, limits: limits)
    reader.skipBlanks()
    guard reader.index < bytes.count else { throw JSONProblem(kind: .empty, range: 0..<bytes.count) }
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.index == bytes.count else { throw reader.problem(.trailing) }
    return value
  }

  private init(bytes: [UInt8], limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
  }
}

extension JSONReader {
  /// The byte to be read next; 0, which begins nothing, at the end.
  var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

  /// A problem with the character that comes next, or that the text ends here.
  func problem(_ kind: JSONProblem.Kind) -> JSONProblem {
    guard index < bytes.count else { return JSONProblem(kind: .cutShort, range: index..<index) }
    var end = index + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return JSONProblem(kind: kind, range: index..<end)
  }

  private mutating func skipBlanks() {
    while next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { index += 1 }
  }

  private mutating func value() throws(JSONProblem) -> JSONValue {
    let start = index
    values += 1
    guard values <= limits.values else { throw problem(.tooMany(limit: limits.values)) }
    let content: JSONValue.Content
    switch next {
    case UInt8(ascii: "{"): content = .object(try nested(Self.members))
    case UInt8(ascii: "["): content = .array(try nested(Self.items))
    case UInt8(ascii: "\""): content = .text(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = .number(try number())
    case UInt8(ascii: "t"): content = try word("true", .bool(true))
    case UInt8(ascii: "f"): content = try word("false", .bool(false))
    case UInt8(ascii: "n"): content = try word("null", .null)
    default: throw problem(.unexpected)
    }
    return JSONValue(content: content, range: start..<index)
  }

  private mutating func word(
    _ word: StaticString, _ content: JSONValue.Content
  ) throws(JSONProblem) -> JSONValue.Content {
    let start = index
    for offset in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[offset] else {
        if index < bytes.count { index = start }
        throw problem(.unexpected)
      }
      index += 1
    }
    return content
  }

  private mutating func nested<Content>(
    _ read: (inout JSONReader) throws(JSONProblem) -> Content
  ) throws(JSONProblem) -> Content {
    depth += 1
    guard depth <= limits.depth else { throw problem(.tooDeep(limit: limits.depth)) }
    index += 1
    skipBlanks()
    let content = try read(&self)
    index += 1
    depth -= 1
    return content
  }

  /// Reads members up to the bracket that closes them.
  private static func members(_ reader: inout JSONReader) throws(JSONProblem) -> [JSONMember] {
    var members: [JSONMember] = []
    while reader.next != UInt8(ascii: "}") || !members.isEmpty {
      let start = reader.index
      guard reader.next == UInt8(ascii: "\"") else { throw reader.problem(.unexpected) }
      let key = try reader.string()
      let range = start..<reader.index
      for member in members where member.key == key {
        throw JSONProblem(kind: .duplicateKey, range: range)
      }
      guard members.count < reader.limits.members else {
        throw JSONProblem(kind: .tooMany(limit: reader.limits.members), range: range)
      }
      reader.skipBlanks()
      guard reader.next == UInt8(ascii: ":") else { throw reader.problem(.unexpected) }
      reader.index += 1
      reader.skipBlanks()
      members.append(JSONMember(key: key, keyRange: range, value: try reader.value()))
      guard try reader.goesOn(until: UInt8(ascii: "}")) else { break }
    }
    return members
  }

  private static func items(_ reader: inout JSONReader) throws(JSONProblem) -> [JSONValue] {
    var items: [JSONValue] = []
    while reader.next != UInt8(ascii: "]") || !items.isEmpty {
      items.append(try reader.value())
      guard try reader.goesOn(until: UInt8(ascii: "]")) else { break }
    }
    return items
  }

  /// Steps over a comma, or stops before the closing bracket.
  private mutating func goesOn(until close: UInt8) throws(JSONProblem) -> Bool {
    skipBlanks()
    if next == close { return false }
    guard next == UInt8(ascii: ",") else { throw problem(.unexpected) }
    index += 1
    skipBlanks()
    return true
  }
}
