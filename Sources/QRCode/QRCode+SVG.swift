extension QRCode {
  /// Modules of light around the symbol: four (ISO/IEC 18004, section 9.1).
  private static let quietZone = 4

  /// The symbol as an SVG document, dark on light in every colour scheme, one unit a module.
  package func svg() -> [UInt8] {
    let side = width + 2 * Self.quietZone
    let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(side) \(side)\""
    let ground = "<path fill=\"#fff\" d=\"M0 0h\(side)v\(side)H0z\"/>"
    let before = Array("\(head) shape-rendering=\"crispEdges\">\(ground)<path d=\"".utf8)
    let after = Array("\"/></svg>\n".utf8)
    let runs = modules.indices.count { modules[$0] && ($0 % width == 0 || !modules[$0 - 1]) }
    // A run takes at most 19 bytes.
    let most = before.count + runs * 19 + after.count
    return [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      var writer = Writer(buffer: buffer)
      writer.write(before)
      for row in 0..<width {
        var column = 0
        while column < width {
          guard isDark(row: row, column: column) else {
            column += 1
            continue
          }
          var end = column + 1
          while end < width, isDark(row: row, column: end) { end += 1 }
          writer.write(UInt8(ascii: "M"), column + Self.quietZone)
          writer.write(UInt8(ascii: " "), row + Self.quietZone)
          writer.write(UInt8(ascii: "h"), end - column)
          writer.write(UInt8(ascii: "v"), 1)
          writer.write(UInt8(ascii: "H"), column + Self.quietZone)
          writer.write(UInt8(ascii: "z"))
          column = end
        }
      }
      writer.write(after)
      count = writer.count
    }
  }

  /// Fills a buffer that is large enough.
  private struct Writer {
    let buffer: UnsafeMutableBufferPointer<UInt8>
    var count = 0

    mutating func write(_ byte: UInt8) {
      buffer[count] = byte
      count += 1
    }

    mutating func write(_ bytes: [UInt8]) {
      for byte in bytes { write(byte) }
    }

    /// A letter and a number below 1,000: a symbol has at most 177 modules a side.
    mutating func write(_ letter: UInt8, _ number: Int) {
      write(letter)
      if number >= 100 { write(UInt8(48 + number / 100 % 10)) }
      if number >= 10 { write(UInt8(48 + number / 10 % 10)) }
      write(UInt8(48 + number % 10))
    }
  }
}
