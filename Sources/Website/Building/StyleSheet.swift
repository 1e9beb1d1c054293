/// Takes out of a style sheet what only its authors need: comments, and white space that parts nothing.
/// Texts in quotation marks stay as they are.
package func compactStyleSheet(_ source: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(source.count)
  var index = 0
  var quote: UInt8?
  // What was left out since the last byte that stays, and whether that one could join the next.
  var (hasSpace, hasComment, joinsNext) = (false, false, false)
  while index < source.count {
    let byte = source[index]
    if quote == nil, isSpace(byte) {
      hasSpace = true
    } else if quote == nil, byte == UInt8(ascii: "/"), source[index...].starts(with: "/*".utf8) {
      hasComment = true
      index = endOfComments(source, from: index)
      continue
    } else {
      if hasSpace || hasComment, joinsNext, joins(byte) {
        // A comment parts what stands on both sides of it, as in `1px/* */2px`; the shortest one does that too.
        result += (hasSpace ? " " : "/**/").utf8
      }
      (hasSpace, hasComment, joinsNext) = (false, false, joins(byte))
      result.append(byte)
      if byte == UInt8(ascii: "\\"), index + 1 < source.count {
        index += 1
        result.append(source[index])
      } else if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
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

/// Whether a byte could become one with what it is put beside, or means something else there.
private func joins(_ byte: UInt8) -> Bool { !"{};,".utf8.contains(byte) }

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte)
}
