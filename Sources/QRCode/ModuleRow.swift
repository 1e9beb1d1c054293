/// One row of modules, a bit each; column 0 is the lowest bit, and beyond the row there are zeros.
protocol ModuleRow: Sendable {
  /// No dark module.
  init()

  subscript(column: Int) -> Bool { get set }

  static func & (left: Self, right: Self) -> Self
  static func | (left: Self, right: Self) -> Self
  static func ^ (left: Self, right: Self) -> Self
  static prefix func ~ (row: Self) -> Self

  /// Every module moved so many columns down, fewer than 64.
  static func >> (row: Self, count: Int) -> Self
  /// Every module moved so many columns up, fewer than 64.
  static func << (row: Self, count: Int) -> Self

  /// How many modules are dark.
  var nonzeroBitCount: Int { get }

  /// The eight mask patterns, of each the twelve rows that come again and again.
  static var masks: [[Self]] { get }
}

extension ModuleRow {
  /// So many dark modules.
  init(width: Int) {
    self.init()
    for column in 0..<width { self[column] = true }
  }

  /// Makes the mask patterns (ISO/IEC 18004, table 10).
  static func makeMasks() -> [[Self]] {
    (0..<8).map { mask in
      (0..<12).map { row in
        var bits = Self()
        for column in 0..<Version.largest.width where inverts(mask, row, column) { bits[column] = true }
        return bits
      }
    }
  }

  private static func inverts(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
    let product = row * column
    return switch mask {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: product % 2 + product % 3 == 0
    case 6: (product % 2 + product % 3) % 2 == 0
    default: ((row + column) % 2 + product % 3) % 2 == 0
    }
  }
}

extension UInt64: ModuleRow {
  subscript(column: Int) -> Bool {
    get { self >> UInt64(column) & 1 == 1 }
    set {
      guard column < 64 else { return }
      let bit: UInt64 = 1 << UInt64(column)
      self = newValue ? self | bit : self & ~bit
    }
  }

  static func >> (row: Self, count: Int) -> Self { row &>> UInt64(count) }
  static func << (row: Self, count: Int) -> Self { row &<< UInt64(count) }

  static let masks = makeMasks()
}

/// A row of up to 192 modules, for symbols that one machine word cannot hold.
struct WideRow: ModuleRow {
  private var words: (UInt64, UInt64, UInt64)

  init() { words = (0, 0, 0) }

  private init(_ low: UInt64, _ middle: UInt64, _ high: UInt64) { words = (low, middle, high) }

  subscript(column: Int) -> Bool {
    get {
      switch column / 64 {
      case 0: words.0[column % 64]
      case 1: words.1[column % 64]
      default: words.2[column % 64]
      }
    }
    set {
      switch column / 64 {
      case 0: words.0[column % 64] = newValue
      case 1: words.1[column % 64] = newValue
      default: words.2[column % 64] = newValue
      }
    }
  }

  static func & (left: Self, right: Self) -> Self {
    Self(left.words.0 & right.words.0, left.words.1 & right.words.1, left.words.2 & right.words.2)
  }

  static func | (left: Self, right: Self) -> Self {
    Self(left.words.0 | right.words.0, left.words.1 | right.words.1, left.words.2 | right.words.2)
  }

  static func ^ (left: Self, right: Self) -> Self {
    Self(left.words.0 ^ right.words.0, left.words.1 ^ right.words.1, left.words.2 ^ right.words.2)
  }

  static prefix func ~ (row: Self) -> Self { Self(~row.words.0, ~row.words.1, ~row.words.2) }

  static func >> (row: Self, count: Int) -> Self {
    let (down, up) = (UInt64(count), UInt64(64 - count))
    // A shift by 64 gives zero.
    return Self(
      row.words.0 >> down | row.words.1 << up, row.words.1 >> down | row.words.2 << up, row.words.2 >> down)
  }

  static func << (row: Self, count: Int) -> Self {
    let (up, down) = (UInt64(count), UInt64(64 - count))
    return Self(
      row.words.0 << up, row.words.1 << up | row.words.0 >> down, row.words.2 << up | row.words.1 >> down)
  }

  var nonzeroBitCount: Int {
    words.0.nonzeroBitCount + words.1.nonzeroBitCount + words.2.nonzeroBitCount
  }

  static let masks = makeMasks()
}
