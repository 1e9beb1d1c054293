/// What every symbol of one version has in common (ISO/IEC 18004, section 6.3).
struct Frame<Row: ModuleRow>: Sendable {
  let width: Int
  /// The modules that hold the text, rather than belong to patterns or say what the symbol is.
  private(set) var open: [Row]
  /// Which of these are dark; those of the format are not yet.
  private(set) var dark: [Row]

  init(_ version: Version) {
    width = version.width
    dark = [Row](repeating: Row(), count: width)
    open = [Row](repeating: Row(width: width), count: width)
    for index in 0..<width {
      set(6, index, index % 2 == 0)
      set(index, 6, index % 2 == 0)
    }
    for (row, column) in [(3, 3), (3, width - 4), (width - 4, 3)] { addFinder(row, column) }
    let middles = version.alignment
    for row in middles {
      for column in middles {
        // Three of the places are those of finders.
        let isFinder = min(row, column) == 6 && [6, width - 7].contains(max(row, column))
        if !isFinder { addAlignment(row, column) }
      }
    }
    for index in 0..<9 {
      reserve(8, index)
      reserve(index, 8)
    }
    for index in width - 8..<width {
      reserve(8, index)
      reserve(index, 8)
    }
    set(width - 8, 8, true)
    if version.number >= 7 { add(version) }
  }
}

extension Frame {
  private mutating func set(_ row: Int, _ column: Int, _ isDark: Bool) {
    open[row][column] = false
    dark[row][column] = isDark
  }

  private mutating func reserve(_ row: Int, _ column: Int) {
    if open[row][column] { set(row, column, false) }
  }

  /// A finder with the light modules around it.
  private mutating func addFinder(_ row: Int, _ column: Int) {
    for down in -4...4 {
      for right in -4...4 where isInside(row + down) && isInside(column + right) {
        let ring = max(abs(down), abs(right))
        set(row + down, column + right, ring != 2 && ring != 4)
      }
    }
  }

  private mutating func addAlignment(_ row: Int, _ column: Int) {
    for down in -2...2 {
      for right in -2...2 { set(row + down, column + right, max(abs(down), abs(right)) != 1) }
    }
  }

  private func isInside(_ index: Int) -> Bool { (0..<width).contains(index) }

  /// The number of the version, twice (section 7.10): six bits, and twelve of a Golay code.
  private mutating func add(_ version: Version) {
    let bits = version.number << 12 | remainder(of: version.number << 12, by: 0b1_1111_0010_0101)
    for index in 0..<18 {
      let isDark = bits >> index & 1 == 1
      set(index / 3, width - 11 + index % 3, isDark)
      set(width - 11 + index % 3, index / 3, isDark)
    }
  }
}

/// The remainder of polynomials over two elements, a coefficient a bit.
func remainder(of value: Int, by divisor: Int) -> Int {
  let top = divisor.bitWidth - divisor.leadingZeroBitCount
  var rest = value
  while rest.bitWidth - rest.leadingZeroBitCount >= top {
    rest ^= divisor << (rest.bitWidth - rest.leadingZeroBitCount - top)
  }
  return rest
}
