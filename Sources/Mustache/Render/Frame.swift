/// One level of the data that a template sees.
struct Frame {
  let value: Value
  /// The value where it is an object, else an empty object.
  let object: Object

  init(_ value: Value) {
    self.value = value
    if case .object(let object) = value { self.object = object } else { object = [:] }
  }
}
