/// Maps scalars to the form names are compared in.
///
/// Width forms, look-alike ideographs, upper case, and the traditional forms of characters that occur
/// in registered names. Spaces, invisible characters and quotes keep their code and are told by class.
struct FoldTable: Sendable {
  /// The folded scalar of every code point of the basic plane.
  private var basic: [UInt16]

  /// Builds the table for the scalars that occur in registered names.
  init(registered scalars: [UInt32]) {
    var table = [UInt16](repeating: 0, count: 0x1_0000)
    for code in 0..<0x1_0000 { table[code] = UInt16(truncatingIfNeeded: code) }
    var known = [Bool](repeating: false, count: 0x1_0000)
    for scalar in scalars where scalar < 0x1_0000 { known[Int(scalar)] = true }
    for code in 0x41...0x5A { table[code] = UInt16(code + 0x20) }
    for code in 0xFF01...0xFF5E {
      let narrow = code - 0xFEE0
      table[code] = UInt16(narrow >= 0x41 && narrow <= 0x5A ? narrow + 0x20 : narrow)
    }
    LookalikeIdeographs.visitPairs { ideograph, code in
      table[Int(code)] = UInt16(truncatingIfNeeded: ideograph)
    }
    TraditionalForms.visitPairs { simplified, other in
      guard simplified < 0x1_0000, other < 0x1_0000 else { return }
      // A name may itself contain the other form: it must stay what it is.
      if known[Int(simplified)], !known[Int(other)] {
        table[Int(other)] = UInt16(truncatingIfNeeded: simplified)
      }
    }
    // A radical's unified form may be traditional itself: ⾧ is 長 is 长.
    for code in 0x2E80..<0x2FE0 { table[code] = table[Int(table[code])] }
    for code in 0xF900..<0xFADA { table[code] = table[Int(table[code])] }
    basic = table
  }

  /// Folds one scalar; above the basic plane only mathematical digits and letters change.
  func fold(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x1_0000 { return UInt32(basic[Int(scalar)]) }
    if scalar >= 0x1D7CE, scalar <= 0x1D7FF { return 0x30 + (scalar - 0x1D7CE) % 10 }
    if scalar >= 0x1D400, scalar <= 0x1D6A3 { return 0x61 + (scalar - 0x1D400) % 52 % 26 }
    return scalar
  }

  /// Calls the body with every code point of the basic plane that folds to a scalar other than itself.
  func forEachVariant(_ body: (_ code: Int, _ folded: UInt32) -> Void) {
    for code in 0..<0x1_0000 where basic[code] != UInt16(truncatingIfNeeded: code) {
      body(code, UInt32(basic[code]))
    }
  }
}
