import CivilTime
import Diagnostics
import Digest
import JSON

extension Release {
  /// Reads the file of a release; nil unless it is exactly what `json()` writes, so that nothing in it can be
  /// overlooked.
  package init?(parsing source: SourceFile) {
    var limits = JSONLimits()
    limits.bytes = 1 << 20
    let root: JSONValue
    do throws(JSONProblem) { root = try JSONReader.read(source.bytes, limits) } catch { return nil }
    guard root.int("version") == 1, let number = root.int("number"),
      let date = root.string("date").flatMap(CivilDate.init(_:)), let page = root.string("page"),
      let address = root.string("address"), let record = root.string("record").flatMap(RecordKind.init),
      let title = root.bilingual("title"), let kind = root.string("kind").flatMap(Kind.init),
      let affectsPeriod = root.bool("affectsPeriod"),
      let periods = root.items("periods", Period.init(json:)),
      let files = root.items("files", File.init(json:)),
      let log = root.member("log"), let size = log.int("size"),
      let hash = log.member("root")?.text.flatMap(SHA256.init(hex:))
    else { return nil }
    var change: (what: Bilingual, reason: Bilingual)?
    if let what = root.bilingual("what"), let reason = root.bilingual("reason") { change = (what, reason) }
    self.init(
      number: number, date: date, page: page, address: Address(address), record: record, title: title,
      kind: kind, replaces: root.int("replaces"), change: change, affectsPeriod: affectsPeriod,
      ground: root.bilingual("ground"), periods: periods, files: files, log: (size, hash), source: source)
    guard json() == source.bytes, isInPlace else { return nil }
  }

  /// Whether the address and the files are those that a release can have: they become paths of the output.
  private var isInPlace: Bool {
    let parts = address.path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.last?.isEmpty == true, parts.dropLast().allSatisfy({ isSlug(String($0)) })
    else {
      return false
    }
    return files.allSatisfy { file in
      let parts = file.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard let first = parts.first, let folder = Int(first), (1...number).contains(folder),
        first == Self.name(folder), parts.count > 1
      else { return false }
      return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
  }
}

extension Release.Period {
  fileprivate init?(json: JSONValue) {
    guard let id = json.string("id"), let end = json.string("end").flatMap(Instant.init(_:)) else {
      return nil
    }
    self.init(
      id: id, start: json.string("start").flatMap(Instant.init(_:)), end: end,
      isWithdrawn: json.bool("withdrawn") ?? false)
  }
}

extension Release.File {
  fileprivate init?(json: JSONValue) {
    guard let path = json.string("path"), let size = json.int("bytes"),
      let digest = json.member("sha256")?.text.flatMap(SHA256.init(hex:))
    else { return nil }
    self.init(path: path, size: size, digest: digest)
  }
}

extension JSONValue {
  fileprivate func string(_ key: String) -> String? {
    member(key)?.text.map { String(decoding: $0, as: UTF8.self) }
  }

  fileprivate func int(_ key: String) -> Int? {
    guard case .number(let number)? = member(key)?.content else { return nil }
    return number.whole.flatMap(Int.init(exactly:))
  }

  fileprivate func bool(_ key: String) -> Bool? {
    guard case .bool(let value)? = member(key)?.content else { return nil }
    return value
  }

  fileprivate func bilingual(_ key: String) -> Bilingual? {
    guard let value = member(key), let zh = value.string("zh"), let en = value.string("en") else {
      return nil
    }
    return Bilingual(zh: zh, en: en)
  }

  /// All items of an array; nil where one of them is not what it should be.
  fileprivate func items<Item>(_ key: String, _ read: (JSONValue) -> Item?) -> [Item]? {
    guard case .array(let values)? = member(key)?.content else { return nil }
    let items = values.compactMap(read)
    return items.count == values.count ? items : nil
  }
}
