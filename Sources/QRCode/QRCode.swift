/// The square symbol of a text (ISO/IEC 18004), which a phone's camera reads.
package struct QRCode: Sendable {
  /// Modules a side, the quiet zone left out.
  package let width: Int
  /// One module a byte, row after row; true is dark.
  let modules: [Bool]

  /// Encodes UTF-8 bytes at error correction level M; nil when they are empty or too long for a symbol, more
  /// than 2,331 bytes.
  package init?(_ text: [UInt8]) {
    guard !text.isEmpty, let version = Version(bytes: text.count) else { return nil }
    let words = codewords(of: text, version)
    width = version.width
    // The address of a page always fits into rows of one machine word.
    modules =
      width <= UInt64.bitWidth - 3
      ? Self.modules(Frame<UInt64>.of(version), words) : Self.modules(Frame<WideRow>(version), words)
  }

  package func isDark(row: Int, column: Int) -> Bool {
    modules[row * width + column]
  }
}

extension QRCode {
  private static func modules<Row: ModuleRow>(_ frame: Frame<Row>, _ words: [UInt8]) -> [Bool] {
    var modules: [Bool] = []
    modules.reserveCapacity(frame.width * frame.width)
    for row in Symbol(frame, words).masked() {
      for column in 0..<frame.width { modules.append(row[column]) }
    }
    return modules
  }
}

extension Frame<UInt64> {
  /// Made once, as most symbols of a site have one of few sizes.
  private static let all = (1...11).map { Frame(Version(number: $0)) }

  static func of(_ version: Version) -> Frame { all[version.number - 1] }
}
