extension QRCode {
  /// Modules of light around the symbol: four (ISO/IEC 18004, section 9.1).
  private static let quietZone = 4

  /// The symbol as an SVG document, dark on light in every colour scheme, one unit a module.
  package func svg() -> [UInt8] {
    let side = width + 2 * Self.quietZone
    var bytes: [UInt8] = []
    bytes.reserveCapacity(width * width * 6)
    bytes += "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(side) \(side)\"".utf8
    bytes +=
      " shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h\(side)v\(side)H0z\"/><path d=\"".utf8
    for row in 0..<width {
      var column = 0
      while column < width {
        guard isDark(row: row, column: column) else {
          column += 1
          continue
        }
        var end = column + 1
        while end < width, isDark(row: row, column: end) { end += 1 }
        Self.append("M", column + Self.quietZone, to: &bytes)
        Self.append(" ", row + Self.quietZone, to: &bytes)
        Self.append("h", end - column, to: &bytes)
        Self.append("v1H", column + Self.quietZone, to: &bytes)
        bytes.append(UInt8(ascii: "z"))
        column = end
      }
    }
    bytes += "\"/></svg>\n".utf8
    return bytes
  }

  /// Appends a command with its number, which is below 1,000: a symbol has at most 177 modules a side.
  private static func append(_ command: StaticString, _ number: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: command.utf8Start, count: command.utf8CodeUnitCount))
    if number >= 100 { bytes.append(UInt8(48 + number / 100 % 10)) }
    if number >= 10 { bytes.append(UInt8(48 + number / 10 % 10)) }
    bytes.append(UInt8(48 + number % 10))
  }
}
