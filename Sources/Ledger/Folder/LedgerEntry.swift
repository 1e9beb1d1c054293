import Digest
import JSON

/// What the ledger needs to know of an entry: its place, what it froze, and the ledger before it.
struct LedgerEntry {
  let number: Int
  /// Paths from the ledger's folder.
  let files: [(path: String, digest: SHA256)]
  let log: (size: Int, root: SHA256)

  /// Reads an entry; nil where it is none.
  init?(_ bytes: [UInt8]) {
    let root: JSONValue
    do throws(JSONProblem) { root = try JSONReader.read(bytes) } catch { return nil }
    guard let number = Self.int(root.member("number")), let log = root.member("log"),
      let size = Self.int(log.member("size")), let hash = log.member("root")?.text.flatMap(SHA256.init(hex:)),
      case .array(let items)? = root.member("files")?.content
    else { return nil }
    var files: [(path: String, digest: SHA256)] = []
    for item in items {
      guard let path = item.member("path")?.text,
        let digest = item.member("sha256")?.text.flatMap(SHA256.init(hex:))
      else { return nil }
      files.append((String(decoding: path, as: UTF8.self), digest))
    }
    self.number = number
    self.files = files
    self.log = (size, hash)
  }

  private static func int(_ value: JSONValue?) -> Int? {
    guard case .number(let number)? = value?.content else { return nil }
    return number.whole.flatMap(Int.init(exactly:))
  }
}
