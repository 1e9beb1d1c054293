import Diagnostics

extension Fields {
  /// Reads a required whole number: decimal ASCII digits, unquoted, without leading zeros.
  ///
  /// - Returns: nil, with a finding, where it is missing, no such number, or out of range.
  package func int(_ key: String, in range: ClosedRange<Int> = .min ... .max) -> Located<Int>? {
    required(key, as: .whole(range)).flatMap { int(key, $0.value, range) }
  }

  /// Reads an optional whole number; nil where it is absent.
  package func optionalInt(_ key: String, in range: ClosedRange<Int> = .min ... .max) -> Located<Int>? {
    optional(key, as: .whole(range)).flatMap { int(key, $0.value, range) }
  }

  /// Reads `true` or `false`, unquoted.
  ///
  /// - Returns: the default where the key is absent, and with a finding where it is neither.
  package func bool(_ key: String, default standard: Bool) -> Bool {
    guard let node = optional(key, as: .flag)?.value else { return standard }
    if case .scalar(let text, quoted: false) = node.content {
      if text.hasSameBytes(as: "true") { return true }
      if text.hasSameBytes(as: "false") { return false }
    }
    report(.notABoolean(node, key: key, in: decoding.file))
    return standard
  }
}

extension Fields {
  private func int(_ key: String, _ node: Node, _ range: ClosedRange<Int>) -> Located<Int>? {
    guard case .scalar(let text, let quoted) = node.content, !quoted, let value = wholeNumber(text) else {
      report(.notANumber(node, key: key, in: decoding.file))
      return nil
    }
    guard range.contains(value) else {
      report(.outOfRange(value, at: decoding.file.place(node.range), key: key, range: range))
      return nil
    }
    return Located(value, range: node.range)
  }
}

/// Reads decimal ASCII digits with an optional `-`; nil for a leading zero, `+`, or a number beyond 64 bits.
func wholeNumber(_ text: String) -> Int? {
  let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
  let isDecimal = digits.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  guard isDecimal, digits.first != UInt8(ascii: "0") || text.utf8.count == 1 else { return nil }
  return Int(text)
}
