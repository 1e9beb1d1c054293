/// Maps scalars to the form names are compared in.
///
/// Width forms, look-alike ideographs, upper case, and the traditional forms of characters that occur
/// in registered names. Spaces, invisible characters and quotes keep their code and are told by class.
struct FoldTable: Sendable {
  /// The folded scalars of the basic plane; 0 where one stays what it is.
  private var basic = PlaneTable()

  /// Builds the table for the scalars that occur in registered names.
  init(registered scalars: [UInt32]) {
    var known = PlaneTable()
    for scalar in scalars where scalar < 0x1_0000 { known.set(Int(scalar), 1) }
    for code in 0x41...0x5A { basic.set(code, UInt16(code + 0x20)) }
    for code in 0xFF01...0xFF5E {
      let narrow = code - 0xFEE0
      basic.set(code, UInt16(narrow >= 0x41 && narrow <= 0x5A ? narrow + 0x20 : narrow))
    }
    var table = basic
    LookalikeIdeographs.visitPairs { ideograph, code in
      table.set(Int(code), UInt16(truncatingIfNeeded: ideograph))
    }
    TraditionalForms.visitPairs { simplified, other in
      guard simplified < 0x1_0000, other < 0x1_0000 else { return }
      // A name may itself contain the other form: it must stay what it is.
      if known[Int(simplified)] != 0, known[Int(other)] == 0 {
        table.set(Int(other), UInt16(truncatingIfNeeded: simplified))
      }
    }
    basic = table
    foldTwice(0x2E80..<0x2FE0)
    foldTwice(0xF900..<0xFADA)
  }

  /// A radical's unified form may be traditional itself: ⾧ is 長 is 长.
  @inline(never)
  private mutating func foldTwice(_ codes: Range<UInt32>) {
    for code in codes {
      let once = fold(code)
      let twice = fold(once)
      if twice != once { basic.set(Int(code), UInt16(truncatingIfNeeded: twice)) }
    }
  }

  /// Folds one scalar; above the basic plane only mathematical digits and letters change.
  func fold(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x1_0000 {
      let folded = basic[Int(scalar)]
      return folded == 0 ? scalar : UInt32(folded)
    }
    if scalar >= 0x1D7CE, scalar <= 0x1D7FF { return 0x30 + (scalar - 0x1D7CE) % 10 }
    if scalar >= 0x1D400, scalar <= 0x1D6A3 { return 0x61 + (scalar - 0x1D400) % 52 % 26 }
    return scalar
  }

  /// Calls the body with every code point of the basic plane that folds to a scalar other than itself.
  func forEachVariant(_ body: (_ code: Int, _ folded: UInt32) -> Void) {
    basic.visit { code, folded in
      if Int(folded) != code { body(code, UInt32(folded)) }
    }
  }
}

extension FoldTable {
  init(from tables: inout TableReader) { basic = PlaneTable(from: &tables) }

  func write(to tables: inout TableWriter) { basic.write(to: &tables) }
}
