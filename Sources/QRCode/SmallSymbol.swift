/// The symbol of a short text (ISO/IEC 18004, versions 1 to 6, byte mode, level M), a machine word for each row.
///
/// It is, module for module, the one libqrencode makes, several times as fast: of the eight masks the best is sought,
/// and here a whole row is judged at a time.
struct SmallSymbol {
  /// Modules a side: at most 41.
  let width: Int
  /// Row after row; the lowest bit is the first column.
  private(set) var rows: [UInt64]

  /// - Returns: nil where a text is empty or too long.
  init?(_ text: [UInt8]) {
    guard !text.isEmpty,
      let frame = SymbolFrame.all.first(where: { text.count <= $0.capacity })
    else { return nil }
    width = frame.width
    var rows = frame.dark
    let words = frame.interleaved(SmallSymbol.codewords(text, frame))
    // The bits left over at the end stay light.
    for (bit, place) in zip(0..<words.count * 8, frame.path)
    where words[bit >> 3] >> UInt8(7 - bit & 7) & 1 == 1 {
      rows[place.row] |= 1 << UInt64(place.column)
    }
    var judge = SymbolJudge(rows, frame)
    for mask in 0..<8 { judge.tryMask(mask, Self.formatPlaces(Self.formats[mask], frame.width)) }
    self.rows = judge.best
  }
}

extension SmallSymbol {
  /// Level M and each mask with its check bits (ISO/IEC 18004, annex C).
  private static let formats: [UInt32] = (0..<8).map { mask in
    var rest = UInt32(mask) << 10
    for bit in stride(from: 14, through: 10, by: -1) where rest >> UInt32(bit) & 1 == 1 {
      rest ^= 0x537 << UInt32(bit - 10)
    }
    return (UInt32(mask) << 10 | rest) ^ 0x5412
  }

  /// The text with its mode, length and padding.
  private static func codewords(_ text: [UInt8], _ frame: SymbolFrame) -> [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(frame.dataCount)
    var last: UInt8 = 0x4
    for byte in [UInt8(text.count)] + text {
      words.append(last << 4 | byte >> 4)
      last = byte & 0xF
    }
    words.append(last << 4)
    var isFirst = true
    while words.count < frame.dataCount {
      words.append(isFirst ? 0xEC : 0x11)
      isFirst.toggle()
    }
    return words
  }

  /// The dark modules of the format.
  private static func formatPlaces(_ format: UInt32, _ width: Int) -> [(row: Int, column: Int)] {
    var places: [(row: Int, column: Int)] = []
    places.reserveCapacity(30)
    for bit in 0..<15 where format >> UInt32(bit) & 1 == 1 {
      if bit < 8 {
        places.append((8, width - 1 - bit))
        places.append((bit < 6 ? bit : bit + 1, 8))
      } else {
        places.append((width - 15 + bit, 8))
        places.append((8, bit == 8 ? 7 : 14 - bit))
      }
    }
    return places
  }
}
