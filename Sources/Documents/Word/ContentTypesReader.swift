/// Reads what the parts of a package are, from `[Content_Types].xml` (ECMA-376 Part 2, 7.2.3).
final class ContentTypesReader: XMLEvents {
  static let partName = "[content_types].xml"

  /// The story of each part that is one, by its name in lower case without a slash before it.
  private(set) var stories: [String: Story] = [:]

  func start(_ name: XMLName, _ attributes: [XMLName: String]) {
    guard name.local == "Override", let part = attributes[XMLName(local: "PartName")],
      let type = attributes[XMLName(local: "ContentType")],
      let story = Story(contentType: type)
    else { return }
    stories[String(part.lowercased().drop { $0 == "/" })] = story
  }

  func end() {}
  func characters(_ utf8: UnsafeBufferPointer<UInt8>) {}
}
