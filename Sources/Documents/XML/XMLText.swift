/// Brings the bytes of an XML part into UTF-8, the one encoding the parser is given.
enum XMLText {
  /// Accepts UTF-8 and UTF-16, the encodings of OPC parts (ECMA-376 Part 2, 6.2.5).
  ///
  /// - Returns: UTF-8 without a byte-order mark.
  static func utf8(_ bytes: [UInt8], part: String) throws(DocumentProblem) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) {
      return try fromUTF16(bytes, part: part) { UInt16($0) | UInt16($1) << 8 }
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return try fromUTF16(bytes, part: part) { UInt16($0) << 8 | UInt16($1) }
    }
    if let name = declaredEncoding(bytes), !["utf-8", "utf8", "us-ascii"].contains(name.lowercased()) {
      throw .unsupportedEncoding(name, part: part)
    }
    // The parser traps on names that are no UTF-8, and takes other text that is none for Latin-1.
    do throws(UTF8.ValidationError) { _ = try UTF8Span(validating: bytes.span) } catch {
      let (line, column) = position(of: error.byteOffsets.lowerBound, in: bytes)
      throw .brokenXML(part: part, line: line, column: column)
    }
    return bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
  }

  /// The line and column of an offset, counted from 1; columns are Unicode scalars.
  static func position(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    var (line, column) = (1, 1)
    for byte in bytes[..<min(offset, bytes.count)] {
      if byte == UInt8(ascii: "\n") {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}

extension XMLText {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func fromUTF16(
    _ bytes: [UInt8], part: String, unit: (UInt8, UInt8) -> UInt16
  ) throws(DocumentProblem) -> [UInt8] {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
    guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
      throw .brokenXML(part: part, line: 1, column: 1)
    }
    let result = Array(text.utf8)
    // The declaration would still say UTF-16.
    return Array(result.dropFirst(declaration(result)?.count ?? 0))
  }

  /// The XML declaration, `<?xml … ?>`.
  private static func declaration(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    let start = bytes.starts(with: mark) ? mark.count : 0
    let rest = bytes[start...].prefix(256)
    guard rest.starts(with: Array("<?xml".utf8)), let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    return rest[...end]
  }

  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    guard let declaration = declaration(bytes) else { return nil }
    let text = String(decoding: declaration, as: UTF8.self)
    guard let key = text.firstRange(of: "encoding") else { return nil }
    let value = text[key.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\t" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
  }
}
