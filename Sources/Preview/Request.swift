/// What a browser asks for, as it came.
struct Request {
  let method: String
  /// The address with its escapes, without the query.
  let target: String
  /// The values of all headers `Host`; there should be exactly one.
  var hosts: [String] = []
  var ifNoneMatch: String?
  /// The value of `page` in the query: the address of the page that wants to hear of changes.
  var page: String?
}

/// An answer to a request.
struct Answer {
  enum Body {
    case bytes([UInt8])
    /// News for the page at an address, for as long as it listens.
    case events(page: String?)
  }

  var status: UInt32
  var headers: [(name: String, value: String)]
  var body: Body
}
