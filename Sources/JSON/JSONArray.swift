/// The values of an array that is being written.
package struct JSONArray {
  var sink: JSONSink

  /// Writes a text.
  package mutating func string(_ value: String) {
    sink.separate()
    sink.string(value)
  }

  /// Writes a number of at most two decimals, from a count of hundredths that is not negative.
  package mutating func hundredths(_ value: Int) {
    sink.separate()
    sink.literal(decimal(hundredths: value))
  }

  /// Writes a whole number.
  package mutating func int(_ value: Int) {
    sink.separate()
    sink.literal(String(value))
  }

  /// Writes true or false.
  package mutating func bool(_ value: Bool) {
    sink.separate()
    sink.literal(value ? "true" : "false")
  }

  /// Writes null.
  package mutating func null() {
    sink.separate()
    sink.literal("null")
  }

  /// Writes an object.
  package mutating func object(_ body: (inout JSONObject) -> Void) {
    sink.separate()
    sink.object(body)
  }

  /// Writes an array.
  package mutating func array(_ body: (inout JSONArray) -> Void) {
    sink.separate()
    sink.array(body)
  }
}
