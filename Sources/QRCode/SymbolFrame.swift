/// What all symbols of one version have in common.
struct SymbolFrame: Sendable {
  /// Versions 1 to 6 at level M.
  static let all = [
    SymbolFrame(version: 1, blocks: 1, data: 16, check: 10),
    SymbolFrame(version: 2, blocks: 1, data: 28, check: 16),
    SymbolFrame(version: 3, blocks: 1, data: 44, check: 26),
    SymbolFrame(version: 4, blocks: 2, data: 32, check: 18),
    SymbolFrame(version: 5, blocks: 2, data: 43, check: 24),
    SymbolFrame(version: 6, blocks: 4, data: 27, check: 16),
  ]

  let width: Int
  /// How many bytes of text fit.
  let capacity: Int
  /// Codewords of all blocks, those that check left out.
  let dataCount: Int
  /// The dark modules of the patterns that every symbol has.
  private(set) var dark: [UInt64]
  /// The places of the bits, in their order.
  private(set) var path: [(row: Int, column: Int)] = []
  /// The modules that each mask changes.
  private(set) var masks: [[UInt64]] = []
  /// The same, column after column.
  private(set) var turnedMasks: [[UInt64]] = []

  private let blocks: Int
  private let perBlock: Int
  private let checkCount: Int
  private let generator: [UInt8]

  private init(version: Int, blocks: Int, data: Int, check: Int) {
    width = 17 + 4 * version
    self.blocks = blocks
    perBlock = data
    checkCount = check
    dataCount = blocks * data
    // Four bits for the mode, eight for the length, and four to fill the last byte.
    capacity = blocks * data - 2
    generator = GaloisField.generator(check)
    dark = Array(repeating: 0, count: width)
    var taken = dark
    for (row, column) in [(0, 0), (0, width - 7), (width - 7, 0)] { addFinder(row, column, &taken) }
    for index in 8..<width - 8 {
      set(6, index, isDark: index % 2 == 0, &taken)
      set(index, 6, isDark: index % 2 == 0, &taken)
    }
    if version > 1 { addAlignment(width - 7, &taken) }
    addFormat(&taken)
    fillPath(taken)
    masks = (0..<8).map { mask in
      (0..<width).map { row in
        (0..<width).reduce(0) { bits, column in
          taken[row] >> UInt64(column) & 1 == 0 && Self.changes(mask, row, column)
            ? bits | 1 << UInt64(column) : bits
        }
      }
    }
    turnedMasks = masks.map(SymbolJudge.turned)
  }

  /// The codewords of all blocks in turn, then those that check them.
  func interleaved(_ words: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(blocks * (perBlock + checkCount))
    for index in 0..<perBlock {
      for block in 0..<blocks { result.append(words[block * perBlock + index]) }
    }
    let checks = (0..<blocks).map { block in
      GaloisField.remainder(words[block * perBlock..<(block + 1) * perBlock], generator)
    }
    for index in 0..<checkCount {
      for block in 0..<blocks { result.append(checks[block][index]) }
    }
    return result
  }
}

extension SymbolFrame {
  private mutating func set(_ row: Int, _ column: Int, isDark: Bool, _ taken: inout [UInt64]) {
    taken[row] |= 1 << UInt64(column)
    if isDark { dark[row] |= 1 << UInt64(column) }
  }

  /// A finder pattern with the light modules around it.
  private mutating func addFinder(_ top: Int, _ left: Int, _ taken: inout [UInt64]) {
    for row in max(0, top - 1)..<min(width, top + 8) {
      for column in max(0, left - 1)..<min(width, left + 8) {
        let distance = max(abs(row - top - 3), abs(column - left - 3))
        set(row, column, isDark: distance != 2 && distance != 4, &taken)
      }
    }
  }

  private mutating func addAlignment(_ centre: Int, _ taken: inout [UInt64]) {
    for row in centre - 2...centre + 2 {
      for column in centre - 2...centre + 2 {
        set(row, column, isDark: max(abs(row - centre), abs(column - centre)) != 1, &taken)
      }
    }
  }

  /// Keeps the places of the format free; one module beside them is always dark.
  private mutating func addFormat(_ taken: inout [UInt64]) {
    for index in 0..<9 where index != 6 {
      set(8, index, isDark: false, &taken)
      set(index, 8, isDark: false, &taken)
    }
    for index in width - 8..<width {
      set(8, index, isDark: false, &taken)
      set(index, 8, isDark: index == width - 8, &taken)
    }
  }

  /// Two columns at a time from the right, up and down in turn, past the column of the timing pattern.
  private mutating func fillPath(_ taken: [UInt64]) {
    var isUp = true
    var right = width - 1
    while right > 0 {
      if right == 6 { right -= 1 }
      for step in 0..<width {
        let row = isUp ? width - 1 - step : step
        for column in [right, right - 1] where taken[row] >> UInt64(column) & 1 == 0 {
          path.append((row, column))
        }
      }
      isUp.toggle()
      right -= 2
    }
  }

  private static func changes(_ mask: Int, _ y: Int, _ x: Int) -> Bool {
    switch mask {
    case 0: (x + y) % 2 == 0
    case 1: y % 2 == 0
    case 2: x % 3 == 0
    case 3: (x + y) % 3 == 0
    case 4: (y / 2 + x / 3) % 2 == 0
    case 5: x * y % 2 + x * y % 3 == 0
    case 6: (x * y % 2 + x * y % 3) % 2 == 0
    default: ((x + y) % 2 + x * y % 3) % 2 == 0
    }
  }
}
