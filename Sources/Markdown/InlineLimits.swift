/// The estimate of the parser's steps inside one run of lines: what makes it look ahead or back repeatedly.
struct InlineLimits {
  private let text: UnsafeBufferPointer<UInt8>
  private let steps: Int
  private let brackets: Int
  /// Whether the text as a whole is harmless, as nearly every text is, so that no run needs a look.
  private let isHarmless: Bool

  init(_ text: UnsafeBufferPointer<UInt8>, steps: Int) {
    self.text = text
    self.steps = steps
    brackets = Occurrences.count(of: UInt8(ascii: "["), in: text)
    isHarmless = !InlineLimits.isCostly(text, steps: steps)
  }

  /// Whether the lines in a range are beyond the limit.
  func exceeds(_ run: Range<Int>) -> Bool {
    !isHarmless && InlineLimits.isCostly(UnsafeBufferPointer(rebasing: text[run]), steps: steps)
  }

  /// Whether a link definition, written out at every bracket of the text, would be beyond the limit.
  func exceeds(definition: Range<Int>) -> Bool {
    definition.count > steps / max(1, brackets)
  }

  /// Whether a line that begins with a bracket can define a link: `]:` occurs in it.
  func definesLink(_ line: Range<Int>) -> Bool {
    InlineLimits.pairs("]", ":", in: UnsafeBufferPointer(rebasing: text[line])) > 0
  }
}

extension InlineLimits {
  private static func isCostly(_ text: UnsafeBufferPointer<UInt8>, steps: Int) -> Bool {
    // Every link goes back over all images that are still open.
    let images = pairs("!", "[", in: text)
    if images > 0, Occurrences.count(of: UInt8(ascii: "]"), in: text) > steps / images { return true }
    // Every declaration or instruction that does not end is searched to the end of its block.
    let tags = pairs("<", "!", unless: "-", in: text) + pairs("<", "?", in: text)
    return tags > 0 && text.count > 10 * steps / tags
  }

  private static func pairs(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar, unless third: Unicode.Scalar? = nil,
    in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    for index in Occurrences(of: UInt8(ascii: first), in: text)
    where index + 1 < text.count && text[index + 1] == UInt8(ascii: second) {
      // Comments are searched once only.
      if let third, index + 2 < text.count, text[index + 2] == UInt8(ascii: third) { continue }
      count += 1
    }
    return count
  }
}
