/// What a difference from a registered root costs.
enum Cost {
  static let edition = 3
  static let quote = 2
  static let extraMark = 1
  static let cross = 2
  static let mark = 1
  static let letter = 3
  static let never = 10_000
}

/// A stretch of tokens that resembles a root.
struct RootMatch {
  /// Token indices.
  var lower: Int
  var upper: Int
  var cost: Int
  /// How many letters differ.
  var letters: Int
}

/// Finds what resembles a family's root: an approximate search that weighs letters more than marks.
struct RootMatcher {
  private struct Cell {
    var cost: Int32
    var letters: Int16
    var start: Int32
  }

  private var cells: [Cell] = []
  /// The cells one token earlier, for letters that changed places.
  private var earlier: [Cell] = []
  private var row: [Cell] = []
  private var previous: UInt32 = 0

  /// Finds the stretches of tokens that resemble a root, in order and disjoint.
  mutating func matches(of root: RootPattern, in tokens: [Token], _ range: Range<Int>) -> [RootMatch] {
    guard mayHold(root, tokens, range) else { return [] }
    let count = root.elements.count
    let limit = Int32(root.styleCost + 2 * Cost.letter)
    var found: [RootMatch] = []
    var best: RootMatch?
    reset(root, at: range.lowerBound)
    for index in range {
      let isOpaque = tokens[index].code == Token.opaque
      if isOpaque || tokens[index].gap.contains(.block) {
        if let match = best { found.append(match) }
        best = nil
        reset(root, at: isOpaque ? index + 1 : index)
        if isOpaque { continue }
      }
      advance(root, tokens[index], at: index)
      let last = cells[count]
      if last.cost <= limit, Int(last.start) < index + 1 {
        let match = RootMatch(
          lower: Int(last.start), upper: index + 1, cost: Int(last.cost), letters: Int(last.letters))
        if let current = best, match.lower >= current.upper {
          found.append(current)
          best = match
        } else if isBetter(match, than: best, endsWell: tokens[index].code == root.elements[count - 1].code) {
          best = match
        }
      }
      if let current = best, index >= current.upper + 3 {
        found.append(current)
        best = nil
      }
    }
    if let match = best { found.append(match) }
    return found
  }
}

extension RootMatcher {
  /// Whether enough of a root's letters occur: at most two may be other ones, or missing.
  private func mayHold(_ root: RootPattern, _ tokens: [Token], _ range: Range<Int>) -> Bool {
    var missing = root.letters - 2
    if missing <= 0 { return true }
    for index in range where root.filter.mayContain(tokens[index].code) {
      missing -= 1
      if missing == 0 { return true }
    }
    return false
  }

  /// Of equal matches the longer one is better if it ends as the root ends: 大奖赛, not 大.
  private func isBetter(_ match: RootMatch, than best: RootMatch?, endsWell: Bool) -> Bool {
    guard let best else { return true }
    return match.cost < best.cost || match.cost == best.cost && endsWell
  }

  private mutating func reset(_ root: RootPattern, at index: Int) {
    cells.removeAll(keepingCapacity: true)
    previous = 0
    cells.append(Cell(cost: 0, letters: 0, start: Int32(index)))
    for element in root.elements {
      let previous = cells[cells.count - 1]
      cells.append(skip(element, after: previous))
    }
    row.removeAll(keepingCapacity: true)
    for cell in cells { row.append(cell) }
    earlier.removeAll(keepingCapacity: true)
    let nothing = Cell(cost: Int32(Cost.never), letters: 0, start: Int32(index))
    for _ in cells { earlier.append(nothing) }
  }

  /// The registered element is not in the text.
  private func skip(_ element: RootPattern.Element, after cell: Cell) -> Cell {
    switch element.kind {
    case .edition: Cell(cost: cell.cost + Int32(Cost.edition), letters: cell.letters, start: cell.start)
    case .quote: Cell(cost: cell.cost + Int32(Cost.quote), letters: cell.letters, start: cell.start)
    case .cross: Cell(cost: cell.cost + Int32(Cost.cross), letters: cell.letters, start: cell.start)
    case .mark: Cell(cost: cell.cost + Int32(Cost.mark), letters: cell.letters, start: cell.start)
    case .letter:
      Cell(cost: cell.cost + Int32(Cost.letter), letters: cell.letters + 1, start: cell.start)
    }
  }

  private mutating func advance(_ root: RootPattern, _ token: Token, at index: Int) {
    row[0] = Cell(cost: 0, letters: 0, start: Int32(index + 1))
    let isLetter = (token.isLetter || token.isBreaker) && !token.isCross
    let extra = Int32(RootMatcher.extraCost(token))
    for position in root.elements.indices {
      let element = root.elements[position]
      var cell = skip(element, after: row[position])
      // The text has something more.
      let above = cells[position + 1]
      if above.cost + extra < cell.cost {
        cell = Cell(
          cost: above.cost + extra, letters: above.letters + (isLetter || token.isEdition ? 1 : 0),
          start: above.start)
      }
      let (cost, letters) = RootMatcher.replaceCost(element, token)
      let diagonal = cells[position]
      // A match starts as late as it can: a tie goes to the element that is there.
      if diagonal.cost + Int32(cost) <= cell.cost {
        cell = Cell(
          cost: diagonal.cost + Int32(cost), letters: diagonal.letters + Int16(letters), start: diagonal.start
        )
      }
      if position > 0, element.code == previous, root.elements[position - 1].code == token.code {
        // Two neighbours changed places.
        let swapped = earlier[position - 1]
        let cost = swapped.cost + Int32(Cost.letter)
        if cost < cell.cost { cell = Cell(cost: cost, letters: swapped.letters + 1, start: swapped.start) }
      }
      row[position + 1] = cell
    }
    swap(&earlier, &cells)
    swap(&cells, &row)
    previous = token.code
  }

  private static func extraCost(_ token: Token) -> Int {
    switch token.kind {
    case .quote: Cost.extraMark
    case .bracket, .joint: token.isCross ? Cost.cross : Cost.extraMark
    default: Cost.letter
    }
  }

  private static func replaceCost(_ element: RootPattern.Element, _ token: Token) -> (Int, Int) {
    if element.code == token.code { return (0, 0) }
    switch element.kind {
    case .edition: return (Cost.never, 0)
    case .quote: return token.isBreaker ? (Cost.letter, 1) : (Cost.never, 0)
    case .cross:
      if token.isCross { return (0, 0) }
      if token.kind == .joint { return (Cost.cross, 0) }
      if token.isBreaker { return (Cost.letter, 1) }
      return token.isLetter ? (Cost.letter, 0) : (Cost.never, 0)
    case .mark: return token.kind == .joint ? (Cost.mark, 0) : (Cost.never, 0)
    case .letter:
      return token.isLetter || token.isBreaker || token.kind == .digit && !token.isEdition
        ? (Cost.letter, 1) : (Cost.never, 0)
    }
  }
}
