import CivilTime

/// A text with the place it was found at.
struct Found<Value: Sendable>: Sendable {
  let value: Value
  let place: SourcePlace
}

/// An annex of a notice.
struct Annex: Sendable {
  /// From 1, as printed; nil where none is printed.
  let number: Int?
  let title: Text
  let place: SourcePlace
  var blocks: [Block]
}

/// What an official document is made of (GB/T 9704-2012, section 7).
struct Parts: Sendable {
  /// What stands before the title and is no part of the head.
  var preface: [Block] = []
  /// The red line at the head, with 文件.
  var masthead: Found<Text>?
  var headBodies: [Found<Text>] = []
  var number: Found<Text>?
  var title: Found<Text>?
  var addressees: Found<Text>?
  var body: [Block] = []
  var listedAnnexes: [Found<Text>] = []
  var signature: [Found<Text>] = []
  var date: Found<CivilDate>?
  /// What stands behind the signature, such as who printed it.
  var closing: [Block] = []
  var annexes: [Annex] = []

  /// The issuing bodies: by the signature, or the head where that names more.
  var issuers: [Found<Text>] { headBodies.count > signature.count ? headBodies : signature }
}
