/// Takes out of a style sheet what only its authors need: comments, line ends and the white space after them.
/// Texts in quotation marks stay as they are.
package func compactStyleSheet(_ source: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(source.count)
  var index = 0
  var quote: UInt8?
  while index < source.count {
    let byte = source[index]
    if let open = quote {
      result.append(byte)
      if byte == UInt8(ascii: "\\"), index + 1 < source.count {
        index += 1
        result.append(source[index])
      } else if byte == open {
        quote = nil
      }
    } else if byte == UInt8(ascii: "/"), source[index...].starts(with: "/*".utf8) {
      index = endOfComments(source, from: index)
      // A comment parts what stands on both sides of it, as in `1px/* */2px`; the shortest one does that too.
      if let before = result.last, index < source.count, joins(before), joins(source[index]) {
        result += "/**/".utf8
      }
      continue
    } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
      let isBetween = result.last.map { "{};,".utf8.contains($0) } ?? true
      while index + 1 < source.count, isSpace(source[index + 1]) { index += 1 }
      // A selector or a value that goes on in the next line keeps one space.
      if !isBetween { result.append(UInt8(ascii: " ")) }
    } else {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
      result.append(byte)
    }
    index += 1
  }
  return result
}

/// Behind the comments that follow each other; one that never ends takes the rest, as in a browser.
private func endOfComments(_ source: [UInt8], from start: Int) -> Int {
  var index = start
  while index < source.count, source[index...].starts(with: "/*".utf8) {
    index += 2
    while index < source.count, !source[index...].starts(with: "*/".utf8) { index += 1 }
    index = min(source.count, index + 2)
  }
  return index
}

/// Whether a byte could become one with what it is put beside.
private func joins(_ byte: UInt8) -> Bool {
  !isSpace(byte) && !"{};,".utf8.contains(byte)
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte)
}
