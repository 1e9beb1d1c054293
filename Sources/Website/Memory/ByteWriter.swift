import Digest

/// Writes values one after the other, for ``ByteReader`` or for a digest: only the same values in the same order give
/// the same bytes.
struct ByteWriter {
  private(set) var bytes: [UInt8]

  /// - Parameters:
  ///   - bytes: what stands before the first value.
  ///   - capacity: how many bytes are expected in all.
  init(after bytes: [UInt8] = [], capacity: Int = 0) {
    self.bytes = bytes
    self.bytes.reserveCapacity(capacity)
  }

  /// Writes a number over eight bytes that were added before.
  mutating func replace(at index: Int, with number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { word in
      bytes.replaceSubrange(index..<index + word.count, with: word)
    }
  }

  mutating func add(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes += $0 }
  }

  /// Adds bytes with their number, so that what ends one value cannot begin the next.
  mutating func add(_ part: some Collection<UInt8>) {
    add(part.count)
    bytes += part
  }

  mutating func add(_ text: String) { add(text.utf8) }

  mutating func add(_ digest: SHA256) { digest.withUnsafeBytes { bytes += $0 } }

  /// Adds values as they are in memory, for a reader on the same machine.
  mutating func add<Value: BitwiseCopyable>(inMemory values: [Value]) {
    add(values.count)
    values.withUnsafeBytes { bytes += $0 }
  }

  /// The digest of all that was added.
  var digest: SHA256 { SHA256(of: bytes) }
}

/// Reads what ``ByteWriter`` wrote; anything else ends in nil, never in a trap.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private var next: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    next = bytes.startIndex
  }

  var isAtEnd: Bool { next == bytes.endIndex }

  mutating func number() -> Int? {
    guard let part = take(8) else { return nil }
    return Int(Int64(littleEndian: part.withUnsafeBytes { $0.loadUnaligned(as: Int64.self) }))
  }

  /// A number of things that follow, each at least one byte long.
  mutating func count() -> Int? {
    guard let number = number(), number >= 0, number <= bytes.endIndex - next else { return nil }
    return number
  }

  mutating func text() -> String? {
    guard let count = count(), let part = take(count) else { return nil }
    return String(validating: part, as: UTF8.self)
  }

  mutating func digest() -> SHA256? {
    take(32).flatMap { SHA256(exactly: $0) }
  }

  /// Bytes that were added with their number, where they lie.
  mutating func part() -> ArraySlice<UInt8>? { count().flatMap { take($0) } }

  /// Values as they were in memory when they were written.
  mutating func values<Value: BitwiseCopyable>(of type: Value.Type) -> [Value]? {
    guard let count = number(), count >= 0 else { return nil }
    let (length, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
    guard !overflow, let part = take(length) else { return nil }
    if count == 0 { return [] }
    return [Value](unsafeUninitializedCapacity: count) { buffer, filled in
      part.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
      filled = count
    }
  }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard bytes.endIndex - next >= count else { return nil }
    defer { next += count }
    return bytes[next..<next + count]
  }
}
