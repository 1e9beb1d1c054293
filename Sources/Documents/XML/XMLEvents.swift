/// What a part of a document is told while its XML is read.
protocol XMLEvents: AnyObject {
  func start(_ name: XMLName, _ attributes: [String: String])
  func end()
  func characters(_ utf8: some Sequence<UInt8>)
  /// What the reader has had enough of, nil while it goes on.
  var problem: DocumentProblem? { get }
}

extension XMLEvents {
  var problem: DocumentProblem? { nil }
}

/// The name of an element.
struct XMLName {
  let namespace: String
  let local: String
  /// The name as written, with its prefix.
  let qualified: String

  /// The name an attribute of the element's own namespace is written with.
  func attribute(_ local: String) -> String {
    guard let colon = qualified.utf8.firstIndex(of: UInt8(ascii: ":")) else { return local }
    return qualified[...colon] + local
  }
}
