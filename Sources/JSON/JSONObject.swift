/// The members of an object that is being written.
package struct JSONObject {
  var sink: JSONSink

  /// Writes a member that is a text.
  package mutating func member(_ key: String, _ value: String) {
    sink.key(key)
    sink.string(value)
  }

  /// Writes a member that is a text, or none where the value is nil.
  package mutating func member(_ key: String, ifPresent value: String?) {
    if let value { member(key, value) }
  }

  /// Writes a member that is a whole number.
  package mutating func member(_ key: String, _ value: Int) {
    sink.key(key)
    sink.literal(String(value))
  }

  /// Writes a member that is a number of at most two decimals, from a count of hundredths that is not negative.
  package mutating func member(_ key: String, hundredths: Int) {
    sink.key(key)
    sink.literal(decimal(hundredths: hundredths))
  }

  /// Writes a member that is true or false.
  package mutating func member(_ key: String, _ value: Bool) {
    sink.key(key)
    sink.literal(value ? "true" : "false")
  }

  /// Writes a member that is null.
  package mutating func null(_ key: String) {
    sink.key(key)
    sink.literal("null")
  }

  /// Writes a member that is an object.
  package mutating func object(_ key: String, _ body: (inout JSONObject) -> Void) {
    sink.key(key)
    sink.object(body)
  }

  /// Writes a member that is an array.
  package mutating func array(_ key: String, _ body: (inout JSONArray) -> Void) {
    sink.key(key)
    sink.array(body)
  }
}

/// A number in decimals without idle zeros.
func decimal(hundredths: Int) -> String {
  let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
  if rest == 0 { return "\(whole)" }
  return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
}
