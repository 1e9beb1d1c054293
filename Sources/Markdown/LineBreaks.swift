/// What a line break in the source becomes on the page.
///
/// Chinese is written without spaces, so a break beside a wide character leaves none; between Latin words,
/// or beside Hangul, which separates words, it stays a space. Quotes and dashes that Chinese shares with
/// other scripts go with their neighbours.
enum LineBreaks {
  /// Whether a break between two texts leaves no space; nil stands for something that is no text.
  static func joins(
    _ before: UnsafeBufferPointer<UInt8>?, _ after: UnsafeBufferPointer<UInt8>?, skipping body: Body
  ) -> Bool {
    let left = before.map { side($0, of: body, backwards: true) } ?? .narrow
    let right = after.map { side($0, of: body, backwards: false) } ?? .narrow
    if left == .hangul || right == .hangul { return false }
    return left == .wide || right == .wide
  }
}

extension LineBreaks {
  private enum Side { case wide, narrow, hangul }

  /// The class of the character nearest to the break.
  private static func side(_ text: UnsafeBufferPointer<UInt8>, of body: Body, backwards: Bool) -> Side {
    var offset = backwards ? text.count : 0
    // A shared quote or dash is as wide as what it stands beside; three of them in a row decide nothing.
    for _ in 0..<4 {
      guard
        let next = backwards ? UTF8Sequence.before(offset, in: text) : UTF8Sequence.after(offset, in: text)
      else { return .narrow }
      offset += backwards ? -next.count : next.count
      if CharacterClass.isWide(next.scalar) { return .wide }
      if CharacterClass.isHangul(next.scalar) { return .hangul }
      let isMark = next.scalar >= 0xFDD0 && next.scalar <= 0xFDEF && !body.marks.isEmpty
      if !CharacterClass.isSharedPunctuation(next.scalar), !isMark { return .narrow }
    }
    return .narrow
  }
}
