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
  ///
  /// - Parameter hasDefinition: whether a line begins with `[` and may define a link, whose destination is
  ///   copied to every place that refers to it.
  func exceeds(_ run: Range<Int>, hasDefinition: Bool) -> Bool {
    if hasDefinition, run.count > 10 * steps / max(1, brackets) { return true }
    return !isHarmless && InlineLimits.isCostly(UnsafeBufferPointer(rebasing: text[run]), steps: steps)
  }
}

extension InlineLimits {
  private static func isCostly(_ text: UnsafeBufferPointer<UInt8>, steps: Int) -> Bool {
    // Every link goes back over all images that are still open.
    let images = pairs("!", "[", in: text)
    if images > 0, Occurrences.count(of: UInt8(ascii: "]"), in: text) > steps / images { return true }
    // Every declaration or instruction that does not end is searched to the end of its block.
    let tags = pairs("<", "!", in: text) + pairs("<", "?", in: text)
    return tags > 0 && text.count > 10 * steps / tags
  }

  private static func pairs(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    for index in Occurrences(of: UInt8(ascii: first), in: text)
    where index + 1 < text.count && text[index + 1] == UInt8(ascii: second) {
      count += 1
    }
    return count
  }
}
