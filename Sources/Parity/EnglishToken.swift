/// A word, number or mark of an English text.
struct EnglishToken {
  enum Kind {
    case word(isCapital: Bool)
    /// `suffix` is `st`, `nd`, `rd` or `th`; `isPlain` is whether it is written without commas and point.
    case number(ExactNumber, isOrdinal: Bool, isPlain: Bool)
    /// A shape of digits; its place among those of the text. Tokens hold no object, so that copying them costs nothing.
    case fact(Int)
    case mark(UInt32)
  }

  let kind: Kind
  /// Whether a fact may begin with it.
  let beginsFact: Bool
  /// Whether nothing stands between it and the token before.
  let isJoined: Bool
  /// Which of the words that the grammar knows it is; 0 for other words and other kinds.
  let word: UInt16
  /// The scalars it stands on.
  let lower: UInt32
  let upper: UInt32
}

/// The tokens of an English text; blanks fall away, and of words in a row that the grammar does not know all but the
/// first, since no fact goes on across them.
struct EnglishTokens {
  private let memory: UnsafeMutableBufferPointer<EnglishToken>
  private(set) var count = 0
  /// The shapes of digits among them.
  private(set) var shapes: [Fact] = []
  /// Whether a fact may begin with any of them.
  private(set) var mayHaveFacts = false

  /// Cuts a text into tokens, each of a scalar at least, in memory that has room for as many.
  init(_ scan: TextScan, in memory: UnsafeMutableBufferPointer<EnglishToken>) {
    self.memory = memory
    read(scan)
  }

  /// The token at an index; nil outside the text.
  @inline(__always)
  subscript(index: Int) -> EnglishToken? {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? memory[index] : nil
  }
}

extension EnglishTokens {
  private mutating func read(_ scan: TextScan) {
    let digits = DigitShapes(scan: scan)
    let lexicon = EnglishLexicon.known
    var (index, last, count) = (0, 0, 0)
    var isBehindUnknown = false
    while index < scan.count {
      let scalar = scan.scalars[index]
      if scalar <= 0x20 {
        index &+= 1
        continue
      }
      let kind: EnglishToken.Kind
      var word: UInt16 = 0
      var end = index &+ 1
      var beginsFact = false
      if TextScan.isLetter(scalar) {
        end = scan.wordEnd(from: index)
        word = lexicon.number(in: scan, index, end)
        if word == 0, isBehindUnknown {
          index = end
          last = end
          continue
        }
        kind = .word(isCapital: scalar < 0x61)
        if word != 0 { beginsFact = lexicon.words[Int(word)].beginsFact }
        isBehindUnknown = word == 0
      } else {
        isBehindUnknown = false
        if TextScan.isDigit(scalar) || scalar == 0x2B && scan.isDigit(index + 1) {
          guard let (number, numberEnd) = number(digits, at: index) else {
            index = max(index + 1, scan.digits(from: index))
            continue
          }
          (kind, end, beginsFact) = (number, numberEnd, true)
        } else {
          kind = .mark(scalar)
          beginsFact = Self.beginsFact(scalar)
        }
      }
      memory.initializeElement(
        at: count,
        to: EnglishToken(
          kind: kind, beginsFact: beginsFact, isJoined: index == last, word: word,
          lower: UInt32(truncatingIfNeeded: index), upper: UInt32(truncatingIfNeeded: end)))
      count &+= 1
      if beginsFact { mayHaveFacts = true }
      last = end
      index = end
    }
    self.count = count
  }

  private mutating func number(_ digits: DigitShapes, at start: Int) -> (EnglishToken.Kind, end: Int)? {
    if let shape = digits.read(at: start) {
      shapes.append(shape.fact)
      return (.fact(shapes.count - 1), shape.end)
    }
    guard let number = digits.number(at: start) else { return nil }
    let scan = digits.scan
    var end = number.end
    let isOrdinal = Self.isOrdinalEnding(scan[end] | 0x20, scan[end + 1] | 0x20) && !scan.isLetter(end + 2)
    if isOrdinal { end += 2 }
    let isPlain = !number.isGrouped && number.value.exponent >= 0
    return (.number(number.value, isOrdinal: isOrdinal, isPlain: isPlain), end)
  }

  /// Whether a year in brackets or a sum of money may begin with a mark.
  private static func beginsFact(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x5B, 0x28, 0x3014: true
    default: Units.sign(mark) != nil
    }
  }

  /// `st`, `nd`, `rd`, `th`
  private static func isOrdinalEnding(_ first: UInt32, _ second: UInt32) -> Bool {
    switch (first, second) {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): true
    default: false
    }
  }
}
