import CivilTime
import Digest

/// A page as it was made, with all that it was made from.
struct MadePage: Sendable {
  struct Key: Sendable, Equatable {
    /// Everything around the page.
    let surroundings: SHA256
    /// Its own text in both languages; none for a page that the site makes itself.
    let texts: [SHA256]
  }

  let key: Key
  /// The links whose targets it shows; nil for a page that may look at every address.
  let links: [PageLink]?
  /// Where they led, or all addresses.
  let book: SHA256
  let result: PageRenderer.Result
  /// From when to when it reads the same.
  let moments: Range<Instant>?
  /// When it was made.
  let now: Instant

  init(
    key: Key, links: [PageLink]?, book: SHA256, result: PageRenderer.Result, moments: Range<Instant>?,
    now: Instant
  ) {
    self.key = key
    self.links = links
    self.book = book
    self.result = result
    self.moments = moments
    self.now = now
  }

  /// - Parameter nextChange: the next moment at which any page reads differently; nil for none.
  init(
    _ result: PageRenderer.Result, _ key: Key, links: [PageLink]?, book: SHA256, now: Instant,
    nextChange: Instant?, bytes: [UInt8]
  ) {
    let end = nextChange ?? .latest
    let moments = end > now && !Self.shows(now, bytes) ? now..<end : nil
    self.init(key: key, links: links, book: book, result: result, moments: moments, now: now)
  }

  /// Whether it would be the same at another moment.
  func holds(at moment: Instant) -> Bool {
    moment == now || moments?.contains(moment) ?? false
  }

  /// Whether a page or another file says at what second it was built.
  static func shows(_ moment: Instant, _ bytes: [UInt8]) -> Bool {
    let text = Array(moment.iso.utf8.prefix("YYYY-MM-DDTHH:MM:SS".utf8.count))
    // Few bytes of a page are the T between the day and the time.
    let middle = "YYYY-MM-DD".utf8.count
    var rest = bytes[...]
    while let found = rest.firstIndex(of: UInt8(ascii: "T")) {
      rest = bytes[(found + 1)...]
      if found >= middle, bytes[(found - middle)...].starts(with: text) { return true }
    }
    return false
  }
}
