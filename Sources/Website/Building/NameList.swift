/// Texts in byte order, so that the one that stands at a place is found in logarithmic time.
struct NameList: Sendable {
  private let names: [[UInt8]]
  /// For each name the longest other one it begins with, -1 where there is none.
  private let shorter: [Int]
  /// Whether a byte begins a name.
  private let begins: [Bool]
  /// A bit for each hash of the first three bytes of a name; all where a name is shorter.
  private let starts: [UInt64]

  var isEmpty: Bool { names.isEmpty }

  init(_ texts: [[UInt8]]) {
    let names = texts.filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }
    var begins = [Bool](repeating: false, count: 256)
    var shorter = [Int](repeating: -1, count: names.count)
    var starts = [UInt64](repeating: names.contains { $0.count < 3 } ? .max : 0, count: 256)
    for (index, name) in names.enumerated() {
      begins[Int(name[0])] = true
      if name.count >= 3 {
        let bit = Self.bit(name[0], name[1], name[2])
        starts[bit >> 6] |= 1 << UInt64(bit & 63)
      }
      // What a name begins with comes before it, and begins the neighbour before it too.
      var earlier = index - 1
      while earlier >= 0, !name.starts(with: names[earlier]) { earlier = shorter[earlier] }
      shorter[index] = earlier
    }
    self.names = names
    self.begins = begins
    self.shorter = shorter
    self.starts = starts
  }

  /// The next offset at which a name may begin, or the end; a place may turn out to hold none.
  @inline(__always)
  func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    begins.withUnsafeBufferPointer { begins in
      starts.withUnsafeBufferPointer { starts in
        var index = start
        while index < bytes.count {
          if begins[Int(bytes[index])] {
            guard index + 2 < bytes.count else { return index }
            let bit = Self.bit(bytes[index], bytes[index + 1], bytes[index + 2])
            if starts[bit >> 6] >> UInt64(bit & 63) & 1 == 1 { return index }
          }
          index += 1
        }
        return index
      }
    }
  }

  /// Fourteen bits.
  @inline(__always)
  private static func bit(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    let key = UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
    return Int((key &* 0x9E37_79B1) >> 18)
  }

  /// The length of the longest name that stands at an offset, nil where there is none.
  func match(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    let text = bytes[start...]
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if text.lexicographicallyPrecedes(names[middle]) { high = middle } else { low = middle + 1 }
    }
    var index = low - 1
    while index >= 0, !text.starts(with: names[index]) { index = shorter[index] }
    return index < 0 ? nil : names[index].count
  }
}
