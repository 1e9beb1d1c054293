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
      cells.append(RootMatcher.skip(element, after: previous))
    }
    row.removeAll(keepingCapacity: true)
    for cell in cells { row.append(cell) }
    earlier.removeAll(keepingCapacity: true)
    let nothing = Cell(cost: Int32(Cost.never), letters: 0, start: Int32(index))
    for _ in cells { earlier.append(nothing) }
  }

  /// The registered element is not in the text.
  @inline(__always)
  private static func skip(_ element: RootPattern.Element, after cell: Cell) -> Cell {
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
    let isLetter = (token.isLetter || token.isBreaker) && !token.isCross
    let extra = Int32(RootMatcher.extraCost(token))
    let extraLetters: Int16 = isLetter || token.isEdition ? 1 : 0
    let replacing = Replacement(token)
    let (previous, earlier) = (previous, earlier)
    var left = Cell(cost: 0, letters: 0, start: Int32(index + 1))
    root.elements.withUnsafeBufferPointer { elements in
      cells.withUnsafeBufferPointer { cells in
        row.withUnsafeMutableBufferPointer { row in
          row[0] = left
          for position in elements.indices {
            let element = elements[position]
            var cell = RootMatcher.skip(element, after: left)
            // The text has something more.
            let above = cells[position + 1]
            if above.cost + extra < cell.cost {
              cell = Cell(cost: above.cost + extra, letters: above.letters + extraLetters, start: above.start)
            }
            let replaced =
              element.code == token.code ? Replacement.equal : replacing.of(element.kind)
            let diagonal = cells[position]
            // A match starts as late as it can: a tie goes to the element that is there.
            if diagonal.cost + replaced.cost <= cell.cost {
              cell = Cell(
                cost: diagonal.cost + replaced.cost, letters: diagonal.letters + replaced.letters,
                start: diagonal.start)
            }
            if position > 0, element.code == previous, elements[position - 1].code == token.code {
              // Two neighbours changed places.
              let swapped = earlier[position - 1]
              let cost = swapped.cost + Int32(Cost.letter)
              if cost < cell.cost {
                cell = Cell(cost: cost, letters: swapped.letters + 1, start: swapped.start)
              }
            }
            row[position + 1] = cell
            left = cell
          }
        }
      }
    }
    swap(&self.earlier, &cells)
    swap(&cells, &row)
    self.previous = token.code
  }

  private static func extraCost(_ token: Token) -> Int {
    switch token.kind {
    case .quote: Cost.extraMark
    case .bracket, .joint: token.isCross ? Cost.cross : Cost.extraMark
    default: Cost.letter
    }
  }
}

/// What it costs to read a token in the place of an element of each kind, and how many letters then differ.
private struct Replacement {
  typealias Price = (cost: Int32, letters: Int16)

  static let equal: Price = (0, 0)
  private static let never: Price = (Int32(Cost.never), 0)
  private var quote = never
  private var cross = never
  private var mark = never
  private var letter = never

  init(_ token: Token) {
    let isLetter = token.isLetter || token.isBreaker || token.kind == .digit && !token.isEdition
    if isLetter { letter = (Int32(Cost.letter), 1) }
    if token.isBreaker { quote = (Int32(Cost.letter), 1) }
    if token.kind == .joint { mark = (Int32(Cost.mark), 0) }
    if token.isCross {
      cross = Replacement.equal
    } else if token.kind == .joint {
      cross = (Int32(Cost.cross), 0)
    } else if token.isBreaker {
      cross = (Int32(Cost.letter), 1)
    } else if token.isLetter {
      cross = (Int32(Cost.letter), 0)
    }
  }

  @inline(__always)
  func of(_ kind: RootPattern.Element.Kind) -> Price {
    switch kind {
    case .edition: Replacement.never
    case .quote: quote
    case .cross: cross
    case .mark: mark
    case .letter: letter
    }
  }
}
