/// A symbol while its mask is chosen: rows of modules.
struct Symbol<Row: ModuleRow> {
  private let frame: Frame<Row>
  /// The text, and the patterns around it.
  private var rows: [Row]

  /// - Parameter codewords: as many as the version has.
  init(_ frame: Frame<Row>, _ codewords: [UInt8]) {
    self.frame = frame
    rows = frame.dark
    place(codewords)
  }

  /// The symbol under the mask with the least penalty, the first of equals (section 7.8).
  func masked() -> [Row] {
    var best = rows
    var least = Int.max
    for mask in 0..<8 {
      let candidate = masked(mask)
      let penalty = Penalty(candidate, width: frame.width).sum
      if penalty < least { (best, least) = (candidate, penalty) }
    }
    return best
  }
}

extension Symbol {
  /// Fills pairs of columns from the right, upwards and downwards in turn, the right of both first (section 7.7.3).
  private mutating func place(_ codewords: [UInt8]) {
    let width = frame.width
    var bit = 0
    var isUpwards = true
    var right = width - 1
    while right > 0 {
      // The column of the timing pattern is none of a pair.
      if right == 6 { right -= 1 }
      for step in 0..<width {
        let row = isUpwards ? width - 1 - step : step
        for column in [right, right - 1] where frame.open[row][column] {
          // What the codewords do not fill stays light.
          guard bit < codewords.count * 8 else { return }
          if codewords[bit / 8] << (bit % 8) & 0x80 != 0 { rows[row][column] = true }
          bit += 1
        }
      }
      isUpwards.toggle()
      right -= 2
    }
  }

  private func masked(_ mask: Int) -> [Row] {
    let pattern = Row.masks[mask]
    var masked = rows
    for row in masked.indices {
      masked[row] = rows[row] ^ (pattern[row % 12] & frame.open[row])
    }
    addFormat(mask, to: &masked)
    return masked
  }

  /// What corrects the text and what masks it, twice (section 7.9): five bits, and ten of a BCH code.
  private func addFormat(_ mask: Int, to rows: inout [Row]) {
    // Level M is 00, and the whole is inverted here and there, so that it never is all light.
    let bits = (mask << 10 | remainder(of: mask << 10, by: 0b101_0011_0111)) ^ 0b101_0100_0001_0010
    let last = frame.width - 1
    for index in 0..<15 where bits >> index & 1 == 1 {
      // Down the column beside the upper left finder and along the row below it, timing patterns left out.
      switch index {
      case 0..<6: rows[index][8] = true
      case 6..<8: rows[index + 1][8] = true
      case 8: rows[8][7] = true
      default: rows[8][14 - index] = true
      }
      // Along the row below the upper right one, then down the column beside the lower left one.
      if index < 8 { rows[8][last - index] = true } else { rows[last - 14 + index][8] = true }
    }
  }
}
