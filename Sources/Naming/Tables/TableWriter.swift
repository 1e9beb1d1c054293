/// Writes tables as bytes: numbers as 32 bits, the lowest byte first, and lists with their length before them.
///
/// A type that goes into the tables reads itself where it writes itself, field by field in the same order.
struct TableWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: Int) {
    withUnsafeBytes(of: Int32(truncatingIfNeeded: number).littleEndian) { bytes += $0 }
  }

  mutating func add(_ flag: Bool) { add(flag ? 1 : 0) }

  /// Adds numbers of one width.
  mutating func add<Value: FixedWidthInteger>(_ values: [Value]) {
    add(values.count)
    values.map { $0.littleEndian }.withUnsafeBytes { bytes += $0 }
  }

  mutating func add(numbers: [Int]) { add(numbers) { $0.add($1) } }

  mutating func add(words: [[UInt32]]) { add(words) { $0.add($1) } }

  mutating func add(_ text: String) { add(utf8(of: text)) }

  mutating func add(_ texts: [String]) { add(texts) { $0.add($1) } }

  mutating func add<Element>(_ list: [Element], _ element: (inout TableWriter, Element) -> Void) {
    add(list.count)
    for item in list { element(&self, item) }
  }
}
