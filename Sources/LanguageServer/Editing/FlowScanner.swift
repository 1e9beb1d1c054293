/// Reads a line of YAML up to an offset: keys, values and what lies between braces and brackets.
struct FlowScanner {
  /// Keys of the flow mappings and lists that are open at the end.
  private(set) var path: [String] = []
  private(set) var spot = YAMLCursor.Spot.key
  /// The text since the last mark.
  private(set) var typed: Range<Int>

  private struct Frame {
    let isList: Bool
    let hasKey: Bool
  }

  /// - Returns: nil where the offset lies in a comment or a quoted text.
  init?(_ text: ArraySlice<UInt8>) {
    typed = text.startIndex..<text.endIndex
    var frames: [Frame] = []
    var quote: UInt8?
    var start = text.startIndex
    for (index, byte) in zip(text.indices, text) {
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // Within a plain text they are signs like any other.
        if Self.isEmpty(text[start..<index]) { quote = byte }
      case UInt8(ascii: "#"):
        if index == text.startIndex || text[index - 1] <= 0x20 { return nil }
      case UInt8(ascii: ":"):
        guard index + 1 == text.endIndex || text[index + 1] == 0x20, spot == .key || spot == .item else {
          continue
        }
        spot = .value(Self.word(text[start..<index]))
        start = index + 1
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard Self.isEmpty(text[start..<index]) else { continue }
        var hasKey = false
        if case .value(let key) = spot {
          path.append(key)
          hasKey = true
        }
        let isList = byte == UInt8(ascii: "[")
        frames.append(Frame(isList: isList, hasKey: hasKey))
        spot = isList ? .item : .key
        start = index + 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard let frame = frames.popLast() else { continue }
        if frame.hasKey { path.removeLast() }
        // Nothing can be added behind a bracket until a comma comes.
        spot = .value("")
        start = index + 1
      case UInt8(ascii: ","):
        guard let frame = frames.last else { continue }
        spot = frame.isList ? .item : .key
        start = index + 1
      default: continue
      }
    }
    guard quote == nil else { return nil }
    while start < text.endIndex, text[start] == 0x20 { start += 1 }
    typed = start..<text.endIndex
  }

  private static func isEmpty(_ text: ArraySlice<UInt8>) -> Bool { text.allSatisfy { $0 == 0x20 } }

  private static func word(_ text: ArraySlice<UInt8>) -> String {
    let start = text.firstIndex { $0 != 0x20 } ?? text.endIndex
    let end = text.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? start
    return String(decoding: text[start..<max(start, end)], as: UTF8.self)
  }
}
