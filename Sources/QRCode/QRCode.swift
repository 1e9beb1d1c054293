import CQREncode

/// The square symbol of a text (ISO/IEC 18004), which a phone's camera reads. The only user of libqrencode.
package struct QRCode: Sendable {
  /// Modules a side, the quiet zone left out.
  package let width: Int
  /// One module a byte, row after row; true is dark.
  let modules: [Bool]

  /// Encodes UTF-8 bytes at error correction level M; nil when they are empty or too long for a symbol, more
  /// than 2,331 bytes.
  package init?(_ text: [UInt8]) {
    guard !text.isEmpty, text.count <= 2_331 else { return nil }
    let symbol = text.withUnsafeBufferPointer {
      QRcode_encodeData(Int32($0.count), $0.baseAddress, 0, QR_ECLEVEL_M)
    }
    guard let symbol else { return nil }
    defer { QRcode_free(symbol) }
    let side = Int(symbol.pointee.width)
    guard let data = symbol.pointee.data else { return nil }
    width = side
    // The lowest bit of a module is its colour.
    modules = UnsafeBufferPointer(start: data, count: side * side).map { $0 & 1 == 1 }
  }

  package func isDark(row: Int, column: Int) -> Bool {
    modules[row * width + column]
  }
}
