/// Reads the title among the core properties of a package (ECMA-376 Part 2, 8.3).
final class TitleReader: XMLEvents {
  private(set) var title: [UInt8] = []
  private var isInTitle = false

  func start(_ name: XMLName, _ attributes: [XMLName: String]) {
    isInTitle = name.local == "title" && name.namespace == "http://purl.org/dc/elements/1.1/"
  }

  func end() { isInTitle = false }

  func characters(_ utf8: UnsafeBufferPointer<UInt8>) {
    if isInTitle { title.append(contentsOf: utf8) }
  }
}
