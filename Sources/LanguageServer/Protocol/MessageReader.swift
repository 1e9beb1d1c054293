import JSON

/// Parts a stream of bytes into messages: headers, an empty line, and as many bytes of JSON as they announce (LSP 3.17,
/// base protocol).
package struct MessageReader {
  /// What came of some bytes.
  package enum Part {
    case message(JSONValue)
    /// Bytes that are no message, and why; the stream goes on behind them.
    case refused(JSONProblem)
  }

  /// Bytes of a header at most; more than that is no header.
  private static let longestHeader = 4096
  /// What a message may hold: a file can be long, the capabilities of an editor have many members.
  static let limits = JSONLimits(bytes: 64 << 20, depth: 64, values: 2_000_000, members: 1024)

  private var bytes: [UInt8] = []
  /// Bytes of a message that is too long, which are still to come and are dropped.
  private var dropping = 0

  package init() {}

  /// Takes bytes as they come, in whatever portions, and hands out what they complete.
  package mutating func append(_ new: some Sequence<UInt8>) -> [Part] {
    bytes.append(contentsOf: new)
    var parts: [Part] = []
    while let part = next() { parts.append(part) }
    return parts
  }
}

extension MessageReader {
  private static let separator = Array("\r\n\r\n".utf8)
  private static let name = Array("content-length:".utf8)

  private mutating func next() -> Part? {
    if dropping > 0 {
      let count = min(dropping, bytes.count)
      bytes.removeFirst(count)
      dropping -= count
      if dropping > 0 { return nil }
    }
    guard let end = headerEnd() else {
      guard bytes.count > Self.longestHeader else { return nil }
      bytes.removeAll()
      return refused(.unexpected)
    }
    let header = bytes[..<(end - Self.separator.count)]
    guard let length = Self.length(in: header) else {
      bytes.removeFirst(end)
      return refused(.unexpected)
    }
    guard length <= Self.limits.bytes else {
      bytes.removeFirst(end)
      dropping = length
      return refused(.tooLarge(limit: Self.limits.bytes))
    }
    guard bytes.count - end >= length else { return nil }
    let body = Array(bytes[end..<end + length])
    bytes.removeFirst(end + length)
    do throws(JSONProblem) {
      return .message(try JSONReader.read(body, Self.limits))
    } catch {
      return .refused(error)
    }
  }

  private func refused(_ kind: JSONProblem.Kind) -> Part { .refused(JSONProblem(kind: kind, range: 0..<0)) }

  /// The offset behind the empty line; nil while it has not come.
  private func headerEnd() -> Int? {
    let last = min(bytes.count, Self.longestHeader + Self.separator.count) - Self.separator.count
    guard last >= 0 else { return nil }
    for start in 0...last where bytes[start..<start + Self.separator.count].elementsEqual(Self.separator) {
      return start + Self.separator.count
    }
    return nil
  }

  /// The number of the header Content-Length; nil where there is none.
  private static func length(in header: ArraySlice<UInt8>) -> Int? {
    for line in header.split(whereSeparator: { $0 == 0x0D || $0 == 0x0A }) {
      let lower = line.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
      guard lower.starts(with: name) else { continue }
      let digits = lower.dropFirst(name.count).filter { $0 != 0x20 && $0 != 0x09 }
      // No length has more digits than fit a number.
      guard !digits.isEmpty, digits.count <= 15, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    return nil
  }
}
