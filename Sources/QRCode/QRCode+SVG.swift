extension QRCode {
  /// Modules of light around the symbol: four (ISO/IEC 18004, section 9.1).
  private static let quietZone = 4

  /// The symbol as an SVG document, dark on light in every colour scheme, one unit a module.
  package func svg() -> [UInt8] {
    let side = width + 2 * Self.quietZone
    var path = ""
    for row in 0..<width {
      var column = 0
      while column < width {
        guard isDark(row: row, column: column) else {
          column += 1
          continue
        }
        var end = column + 1
        while end < width, isDark(row: row, column: end) { end += 1 }
        path +=
          "M\(column + Self.quietZone) \(row + Self.quietZone)h\(end - column)v1H\(column + Self.quietZone)z"
        column = end
      }
    }
    let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(side) \(side)\""
    let ground = "<path fill=\"#fff\" d=\"M0 0h\(side)v\(side)H0z\"/>"
    return Array("\(head) shape-rendering=\"crispEdges\">\(ground)<path d=\"\(path)\"/></svg>\n".utf8)
  }
}
