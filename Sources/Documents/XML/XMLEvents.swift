/// What a part of a document is told while its XML is read.
protocol XMLEvents: AnyObject {
  func start(_ name: XMLName, _ attributes: [XMLName: String])
  func end()
  func characters(_ utf8: UnsafeBufferPointer<UInt8>)
  /// What the reader has had enough of, nil while it goes on.
  var problem: DocumentProblem? { get }
}

extension XMLEvents {
  var problem: DocumentProblem? { nil }
}
