import CivilTime
import Digest
import Disk

/// A page as it was made, with all that it was made from.
struct MadePage: Sendable {
  struct Key: Sendable, Equatable {
    /// Everything around the page.
    let surroundings: SHA256
    /// Checksums of its own text in both languages; none for a page that the site makes itself. They tell an edited text
    /// from the one that was read: who edits texts has no need to deceive their build.
    let texts: [Int]
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
    return offset(of: text, in: bytes, from: 0) != nil
  }
}
