/// One of several parts that a site is built in, each by a process of its own, perhaps on another machine.
package struct Shard: Sendable, Hashable {
  /// From 1.
  package let number: Int
  package let count: Int

  /// The most parts a site is built in.
  package static let most = 999

  /// - Returns: nil unless the number is one of 1 to `count`, and that at most ``most``.
  package init?(number: Int, of count: Int) {
    guard (1...Self.most).contains(count), (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// Reads `2/4`.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Self.whole(parts[0]), let count = Self.whole(parts[1]) else {
      return nil
    }
    self.init(number: number, of: count)
  }

  /// As it is written on the command line, `2/4`.
  package var text: String { "\(number)/\(count)" }

  /// The folder it goes to where nobody names another, `2-of-4`.
  package var folder: String { "\(number)-of-\(count)" }

  /// Whether what belongs to no programme is made in it, and the site as a whole is checked.
  var hasSite: Bool { number == 1 }

  /// Digits alone: no sign and no blank.
  private static func whole(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
  }
}
