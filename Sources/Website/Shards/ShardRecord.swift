import CivilTime
import Digest
import JSON

/// `shard.json`: which part of which site a folder holds, and what it was made from.
package struct ShardRecord: Sendable {
  static let file = "shard.json"
  /// The list of its files with their digests, in the form of `SHA256SUMS`. Under a name of its own, so that nobody
  /// takes a part for a site.
  static let list = "shard.sums"

  package let shard: Shard
  package let origin: Origin
  /// The next moment at which any page of the whole site reads differently; nil when nothing is left to change.
  let nextChange: Instant?
  let pages: Int
  /// Whether the theme has a page to search on.
  let isSearchable: Bool

  /// What all parts of one site have in common.
  package struct Origin: Sendable, Equatable {
    /// Tells one build of the program from every other.
    let program: SHA256
    let content: SHA256
    let templates: SHA256
    let baseURL: String
    let now: Instant

    /// Something in which two parts differ that cannot be of one site.
    package enum Difference: Sendable, CaseIterable { case program, content, templates, baseURL, moment }

    /// What keeps two parts from being of one site.
    func differences(from other: Origin) -> [Difference] {
      Difference.allCases.filter { difference in
        switch difference {
        case .program: program != other.program
        case .content: content != other.content
        case .templates: templates != other.templates
        case .baseURL: !baseURL.utf8.elementsEqual(other.baseURL.utf8)
        case .moment: now != other.now
        }
      }
    }
  }
}

extension ShardRecord {
  private static let version = 1

  var json: [UInt8] {
    jsonFile { record in
      record.member("version", Self.version)
      record.member("shard", shard.number)
      record.member("of", shard.count)
      record.member("program", origin.program.hex)
      record.member("content", origin.content.hex)
      record.member("templates", origin.templates.hex)
      record.member("baseURL", origin.baseURL)
      record.member("asOf", origin.now.iso)
      if let nextChange { record.member("nextChange", nextChange.iso) } else { record.null("nextChange") }
      record.member("pages", pages)
      record.member("search", isSearchable)
    }
  }

  /// Reads a record; nil for anything but what ``json`` writes.
  init?(_ bytes: [UInt8]) {
    let root: JSONValue
    do throws(JSONProblem) { root = try JSONReader.read(bytes) } catch { return nil }
    func number(_ key: String) -> Int? {
      guard case .number(let number)? = root.member(key)?.content else { return nil }
      return number.whole.flatMap(Int.init(exactly:))
    }
    func text(_ key: String) -> String? { root.member(key)?.text.map { String(decoding: $0, as: UTF8.self) } }
    func digest(_ key: String) -> SHA256? { root.member(key)?.text.flatMap { SHA256(hex: $0) } }
    guard number("version") == Self.version, let index = number("shard"), let count = number("of"),
      let shard = Shard(number: index, of: count), let program = digest("program"),
      let content = digest("content"), let templates = digest("templates"), let baseURL = text("baseURL"),
      let now = text("asOf").flatMap({ Instant($0) }), let pages = number("pages"),
      case .bool(let isSearchable)? = root.member("search")?.content
    else { return nil }
    self.shard = shard
    origin = Origin(
      program: program, content: content, templates: templates, baseURL: baseURL, now: now)
    nextChange = text("nextChange").flatMap { Instant($0) }
    self.pages = pages
    self.isSearchable = isSearchable
    guard json == bytes else { return nil }
  }
}
