import CivilTime
import Content
import Diagnostics
import Digest
import Rules

extension MadePage {
  /// Whether nothing at all was found on it.
  var isClean: Bool {
    result.findings.isEmpty && result.outputNames.isEmpty && result.names.findings.isEmpty
      && result.names.suppressed.isEmpty && result.failures.isEmpty
  }

  /// A page on which nothing was found.
  var bytes: [UInt8] {
    var writer = ByteWriter(capacity: 512)
    writer.add(key.surroundings)
    writer.add(inMemory: key.texts)
    writer.add(book)
    writer.add(links == nil ? 0 : 1)
    writer.add(links?.count ?? 0)
    for link in links ?? [] {
      writer.add(link.path)
      writer.add(link.destination)
    }
    writer.add(Int(now.secondsSinceEpoch))
    writer.add(Int(moments?.upperBound.secondsSinceEpoch ?? now.secondsSinceEpoch))
    writer.add(result.files.count)
    for file in result.files {
      writer.add(file.path)
      writer.add(file.size)
      writer.add(file.digest)
    }
    writer.add(result.names.seen)
    writer.add(result.names.right)
    writer.add(result.anchors.count)
    for link in result.anchors {
      writer.add(link.place.range.lowerBound)
      writer.add(link.place.range.upperBound)
      writer.add(link.stem)
      writer.add(link.language.rawValue)
      writer.add(link.anchor)
    }
    return writer.bytes
  }

  /// Reads a page back; the links on it lie in no file until they are placed again.
  init?(_ reader: inout ByteReader) {
    guard let surroundings = reader.digest(), let texts = reader.values(of: Int.self),
      let book = reader.digest(), let isLimited = reader.number(),
      let number = reader.count()
    else { return nil }
    var links: [PageLink] = []
    for _ in 0..<number {
      guard let path = reader.text(), let destination = reader.text() else { return nil }
      links.append(PageLink(path: path, destination: destination))
    }
    guard let first = reader.number().flatMap({ Instant(secondsSinceEpoch: Int64($0)) }),
      let end = reader.number().flatMap({ Instant(secondsSinceEpoch: Int64($0)) })
    else { return nil }
    var result = PageRenderer.Result()
    guard let files = reader.count() else { return nil }
    for _ in 0..<files {
      guard let path = reader.text(), let size = reader.number(), size >= 0, let digest = reader.digest()
      else {
        return nil
      }
      result.files.append(OutputFile(path: path, size: size, digest: digest))
    }
    guard let seen = reader.number(), let right = reader.number(), let anchors = reader.count() else {
      return nil
    }
    result.names.seen = seen
    result.names.right = right
    for _ in 0..<anchors {
      guard let link = Self.anchor(&reader) else { return nil }
      result.anchors.append(link)
    }
    let key = Key(surroundings: surroundings, texts: texts)
    self.init(
      key: key, links: isLimited == 1 ? links : nil, book: book, result: result,
      moments: end > first ? first..<end : nil, now: first)
  }

  private static func anchor(_ reader: inout ByteReader) -> AnchorLink? {
    guard let lower = reader.number(), let upper = reader.number(), lower >= 0, lower <= upper,
      let stem = reader.text(), let language = reader.text().flatMap(Language.init),
      let anchor = reader.text()
    else { return nil }
    let place = Place(file: SourceFile(path: "", bytes: []), range: lower..<upper)
    return AnchorLink(place: place, stem: stem, language: language, anchor: anchor)
  }
}
