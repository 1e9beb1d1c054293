/// Numbers that look random and are the same for the same seed (SplitMix64, Steele and others 2014).
package struct RandomSource: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0xD129_0B26_5F1E_A4C3 }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  package mutating func number(below limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// One of some elements, of which there must be any.
  package mutating func one<Element>(of elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }

  package mutating func isLucky(_ chances: Int, in total: Int) -> Bool { number(below: total) < chances }

  /// A text put together from at least one and at most some number of pieces.
  package mutating func text(of pieces: [String], upTo count: Int) -> String {
    (0...number(below: count)).map { _ in one(of: pieces) }.joined()
  }
}
