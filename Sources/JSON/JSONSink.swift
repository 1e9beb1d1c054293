/// The bytes written so far and the commas and line ends between them.
struct JSONSink {
  var bytes: [UInt8] = []
  let isIndented: Bool
  private var depth = 0
  /// Whether nothing has been written in the innermost object or array.
  private var isEmpty = true

  init(_ layout: JSONWriter.Layout) { isIndented = layout == .indented }

  mutating func object(_ body: (inout JSONObject) -> Void) {
    open("{")
    var object = JSONObject(sink: take())
    body(&object)
    swap(&self, &object.sink)
    close("}")
  }

  mutating func array(_ body: (inout JSONArray) -> Void) {
    open("[")
    var array = JSONArray(sink: take())
    body(&array)
    swap(&self, &array.sink)
    close("]")
  }

  mutating func key(_ key: String) {
    separate()
    string(key)
    bytes.append(UInt8(ascii: ":"))
    if isIndented { bytes.append(UInt8(ascii: " ")) }
  }

  /// Begins a value of the innermost object or array.
  mutating func separate() {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
    breakLine()
  }

  /// Writes a number or a name of JSON.
  mutating func literal(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { JSONEscaping.append($0, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension JSONSink {
  /// Moves the bytes out, so that they are never copied, and leaves nothing behind. They are swapped back for the same
  /// reason: two that hold them would copy all of them at the next byte.
  private mutating func take() -> JSONSink {
    var taken = JSONSink(isIndented ? .indented : .compact)
    swap(&taken, &self)
    return taken
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    depth += 1
    isEmpty = true
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    depth -= 1
    if !isEmpty { breakLine() }
    isEmpty = false
    bytes.append(UInt8(ascii: bracket))
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }
}
