/// Texts in byte order, so that the one that stands at a place is found in logarithmic time.
struct NameList: Sendable {
  private let names: [[UInt8]]
  /// For each name the longest other one it begins with, -1 where there is none.
  private let shorter: [Int]
  /// Whether a byte begins a name.
  private let begins: [Bool]

  var isEmpty: Bool { names.isEmpty }

  init(_ texts: [[UInt8]]) {
    let names = texts.filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }
    var begins = [Bool](repeating: false, count: 256)
    var shorter = [Int](repeating: -1, count: names.count)
    for (index, name) in names.enumerated() {
      begins[Int(name[0])] = true
      // What a name begins with comes before it, and begins the neighbour before it too.
      var earlier = index - 1
      while earlier >= 0, !name.starts(with: names[earlier]) { earlier = shorter[earlier] }
      shorter[index] = earlier
    }
    self.names = names
    self.begins = begins
    self.shorter = shorter
  }

  @inline(__always)
  func canBegin(with byte: UInt8) -> Bool { begins[Int(byte)] }

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
