// How values become bytes.
extension Renderer {
  /// `{{key}}`
  mutating func showEscaped(_ operation: Operation) {
    guard let value = resolve(operation) else { return }
    showEscaped(value, operation)
  }

  private mutating func showEscaped(_ value: Value, _ operation: Operation) {
    switch value {
    case .missing: break
    case .bool(let flag): output.append(contentsOf: flag ? "true".utf8 : "false".utf8)
    case .int(let number): output.appendDecimal(number)
    case .text(let text): output.appendEscaped(text)
    case .html(let html):
      report(.htmlEscaped, operation)
      output.appendEscaped(html.bytes)
    case .list, .object: report(.notText, operation)
    }
  }

  /// `{{{key}}}`
  mutating func showRaw(_ operation: Operation) {
    guard let value = resolve(operation) else { return }
    switch value {
    case .missing: break
    case .bool(let flag): output.append(contentsOf: flag ? "true".utf8 : "false".utf8)
    case .int(let number): output.appendDecimal(number)
    case .html(let html): output.append(contentsOf: html.bytes)
    case .text(let text) where isStrict:
      report(.textUnescaped, operation)
      output.appendEscaped(text)
    case .text(let text): output.append(contentsOf: text.utf8)
    case .list, .object: report(.notText, operation)
    }
  }

  /// `{{key}}` where it can give an address its scheme: `#` stands in place of an address that is not
  /// allowed.
  mutating func showAddress(_ operation: Operation) {
    guard let value = resolve(operation) else { return }
    let start = addressStart()
    let before = output.count
    if start == before, case .text(let text) = value {
      if AddressPolicy.allows(text.utf8) { return output.appendEscaped(text) }
      report(.unsafeAddress(text), operation)
      return output.append(UInt8(ascii: "#"))
    }
    showEscaped(value, operation)
    // Escaping leaves alone every byte that decides the scheme but the ampersand, forbidden there anyway.
    if output.count > before, !AddressPolicy.allows(output[start...]) {
      report(.unsafeAddress(String(decoding: output[start...], as: UTF8.self)), operation)
      output.replaceSubrange(start..., with: CollectionOfOne(UInt8(ascii: "#")))
    }
  }

  /// Where the address begins that the next byte goes on.
  ///
  /// Values before it have their quotes escaped, so the nearest quote begins the attribute's value.
  private func addressStart() -> Int {
    var start = output.count
    while start > 0, output[start - 1] != UInt8(ascii: "\""), output[start - 1] != UInt8(ascii: "'") {
      start -= 1
    }
    while start < output.count, output[start] <= 0x20 { start += 1 }
    return start
  }
}

extension [UInt8] {
  /// Appends a text with `&`, `<`, `>`, `"` and `'` as entities.
  mutating func appendEscaped(_ text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0) }
    if isDone == nil { appendEscaped(Array(text.utf8)) }
  }

  mutating func appendEscaped(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { appendEscaped($0) }
  }

  private mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var lower = 0
    for index in bytes.indices {
      let byte = bytes[index]
      // A set bit for each of the five, which are all below 64.
      guard byte < 64, (0x5000_00C4_0000_0000 as UInt64) >> UInt64(byte) & 1 == 1 else { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[lower..<index]))
      append(contentsOf: Self.entity(of: byte))
      lower = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[lower...]))
  }

  private static func entity(of byte: UInt8) -> String.UTF8View {
    switch byte {
    case UInt8(ascii: "&"): "&amp;".utf8
    case UInt8(ascii: "<"): "&lt;".utf8
    case UInt8(ascii: ">"): "&gt;".utf8
    case UInt8(ascii: "\""): "&quot;".utf8
    default: "&#39;".utf8
    }
  }

  /// Appends a number in decimal digits.
  mutating func appendDecimal(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let start = count
    var rest = number.magnitude
    repeat {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }
}
