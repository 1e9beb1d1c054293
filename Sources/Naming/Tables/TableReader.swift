/// Reads what a ``TableWriter`` wrote, in the same order.
///
/// Nothing is read behind the end: what is asked for there is 0 or empty, and ``isWhole`` tells.
struct TableReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0
  private var isShort = false

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Whether all bytes were read, and none that are not there.
  var isWhole: Bool { !isShort && offset == bytes.count }

  @inline(never)
  mutating func number() -> Int {
    guard bytes.count - offset >= 4 else {
      isShort = true
      return 0
    }
    defer { offset += 4 }
    return Int(Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self)))
  }

  mutating func flag() -> Bool { number() != 0 }

  /// Numbers of one width, as they lie in memory.
  @inline(never)
  mutating func values<Value: FixedWidthInteger & BitwiseCopyable>(_: Value.Type = Value.self) -> [Value] {
    let count = self.count(of: MemoryLayout<Value>.stride)
    return [Value](unsafeUninitializedCapacity: count) { memory, initialized in
      let length = count * MemoryLayout<Value>.stride
      UnsafeMutableRawBufferPointer(memory).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + length)]))
      offset += length
      initialized = count
    }
  }

  @inline(never)
  mutating func numbers() -> [Int] { list { $0.number() } }

  /// Words, each as its scalars.
  @inline(never)
  mutating func words() -> [[UInt32]] { list { $0.values() } }

  @inline(never)
  mutating func text() -> String { string(of: values()) }

  @inline(never)
  mutating func texts() -> [String] { list { $0.text() } }

  @inline(__always)
  mutating func list<Element>(_ element: (inout TableReader) -> Element) -> [Element] {
    // Nothing takes less room than a number.
    let count = self.count(of: 4)
    return [Element](unsafeUninitializedCapacity: count) { memory, initialized in
      for index in 0..<count { memory.initializeElement(at: index, to: element(&self)) }
      initialized = count
    }
  }

  /// How many elements follow that take at least some bytes each; 0 where that many bytes are not there.
  @inline(never)
  private mutating func count(of width: Int) -> Int {
    let count = number()
    guard count >= 0, count <= (bytes.count - offset) / width else {
      isShort = true
      return 0
    }
    return count
  }
}
