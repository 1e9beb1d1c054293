/// What stands before the text of a line: white space, quotation marks and list markers.
struct LinePrefix {
  /// The number of quotation marks and list markers.
  private(set) var containers = 0
  /// Where the text begins; the end of the line where there is none.
  private(set) var end: Int
  private let start: Int

  /// The prefix's length in bytes.
  var width: Int { end - start }

  init(of line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    start = line.lowerBound
    end = line.lowerBound
    while end < line.upperBound {
      let byte = text[end]
      if byte == 0x20 || byte == 0x09 {
        end += 1
      } else if byte == UInt8(ascii: ">") {
        containers += 1
        end += 1
      } else if let length = LinePrefix.markerLength(at: end, in: line, of: text) {
        containers += 1
        end += length
      } else {
        return
      }
    }
  }
}

extension LinePrefix {
  /// The length of a list marker that white space or the line's end follows.
  private static func markerLength(
    at start: Int, in line: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var index = start
    let byte = text[index]
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+") {
      index += 1
    } else {
      while index < line.upperBound, isDigit(text[index]), index - start < 9 { index += 1 }
      guard index > start, index < line.upperBound,
        text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")")
      else { return nil }
      index += 1
    }
    guard index == line.upperBound || text[index] == 0x20 || text[index] == 0x09 else { return nil }
    return index - start
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
