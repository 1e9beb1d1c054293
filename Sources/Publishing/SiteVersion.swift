import JSON

/// What is known of one published version of a site; it lies beside the files that are served.
package struct SiteVersion: Sendable, Equatable {
  static let recordFile = "version.json"
  /// The folder of a version that a web server serves.
  static let siteFolder = "site"

  /// Counts up from 1 and is never used again.
  package let number: Int
  /// The version that was served before this one was published; nil for the first.
  package let follows: Int?
  /// When its new files count as written, in seconds since 1970: later than in all versions before it, so that a
  /// file with other bytes never has the same time.
  let second: Int
  /// Whether compressed forms lie beside its files.
  let isCompressed: Bool
  /// Files of earlier versions that readers of their pages may still ask for, in byte order.
  let carried: [String]

  /// The name of its folder.
  var name: String { Self.name(number) }

  static func name(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
  }

  /// The number that a folder's name stands for; nil where it is not the name of a version.
  static func number(_ name: String) -> Int? {
    guard name.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(name), number > 0,
      Self.name(number) == name
    else { return nil }
    return number
  }
}

extension SiteVersion {
  var json: [UInt8] {
    var writer = JSONWriter(.indented)
    writer.object { record in
      record.member("version", 1)
      record.member("number", number)
      if let follows { record.member("follows", follows) } else { record.null("follows") }
      record.member("second", second)
      record.member("isCompressed", isCompressed)
      record.array("carried") { list in for path in carried { list.string(path) } }
    }
    return writer.bytes
  }

  /// Reads a record; nil where it is none.
  init?(_ bytes: [UInt8]) {
    let root: JSONValue
    do throws(JSONProblem) { root = try JSONReader.read(bytes) } catch { return nil }
    guard Self.int(root.member("version")) == 1, let number = Self.int(root.member("number")),
      let second = Self.int(root.member("second")),
      case .bool(let isCompressed)? = root.member("isCompressed")?.content,
      case .array(let carried)? = root.member("carried")?.content
    else { return nil }
    self.number = number
    follows = Self.int(root.member("follows"))
    self.second = second
    self.isCompressed = isCompressed
    self.carried = carried.compactMap { $0.text.map { String(decoding: $0, as: UTF8.self) } }
  }

  private static func int(_ value: JSONValue?) -> Int? {
    guard case .number(let number)? = value?.content else { return nil }
    return number.whole.flatMap(Int.init(exactly:))
  }
}
