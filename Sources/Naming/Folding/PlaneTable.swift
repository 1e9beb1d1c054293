/// A number for every code point of the basic plane, 0 for nearly all of them.
///
/// Blocks of 64 code points that hold nothing else than 0 are one and the same block, so that a table takes little
/// room, is made at once, and stays near the processor while a text is read.
struct PlaneTable: Sendable {
  /// Where the values of each block begin.
  private(set) var starts = [UInt32](repeating: 0, count: 0x400)
  private(set) var values = [UInt16](repeating: 0, count: 64)

  /// The value of a code point below U+10000.
  @inline(__always)
  subscript(code: Int) -> UInt16 { values[Int(starts[code >> 6]) + code & 63] }

  @inline(never)
  mutating func set(_ code: Int, _ value: UInt16) {
    if starts[code >> 6] == 0 {
      starts[code >> 6] = UInt32(values.count)
      for _ in 0..<64 { values.append(0) }
    }
    values[Int(starts[code >> 6]) + code & 63] = value
  }

  /// Calls the body with every code point that has a value, in their order.
  @inline(never)
  func visit(_ body: (_ code: Int, _ value: UInt16) -> Void) {
    for block in starts.indices where starts[block] != 0 {
      for place in 0..<64 where values[Int(starts[block]) + place] != 0 {
        body(block << 6 + place, values[Int(starts[block]) + place])
      }
    }
  }
}

extension PlaneTable {
  init(from tables: inout TableReader) {
    self.init(starts: tables.values(), values: tables.values())
  }

  func write(to tables: inout TableWriter) {
    tables.add(starts)
    tables.add(values)
  }
}
