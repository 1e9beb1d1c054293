/// Texts that no report shows, with what is shown in their place; found in one pass, however many they are.
struct HiddenWords {
  private var shown: [ArraySlice<UInt8>: [UInt8]] = [:]
  /// Lengths in bytes of the texts that begin with some bytes, the longest first.
  private var lengths: [ArraySlice<UInt8>: [Int]] = [:]
  /// Lengths of the heads themselves: texts may be shorter than one.
  private let heads: [Int]
  /// The bytes a text may begin with.
  private let firsts: [Bool]

  /// Bytes that tell most places where no text begins.
  private static let headLength = 4

  var isEmpty: Bool { shown.isEmpty }

  /// - Parameter words: what each text is, and what is shown of it.
  init(_ words: [(whole: [UInt8], shown: [UInt8])]) {
    for (whole, masked) in words where !whole.isEmpty {
      guard shown.updateValue(masked, forKey: whole[...]) == nil else { continue }
      lengths[whole.prefix(Self.headLength), default: []].append(whole.count)
    }
    for (head, list) in lengths { lengths[head] = Set(list).sorted(by: >) }
    heads = Set(lengths.keys.map(\.count)).sorted(by: >)
    firsts = lengths.keys.reduce(into: [Bool](repeating: false, count: 256)) { $0[Int($1.first ?? 0)] = true }
  }

  /// A text without those that are hidden.
  func masking(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if firsts[Int(bytes[index])], let (word, length) = word(in: bytes, at: index) {
        result += word
        index += length
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// What is shown for the longest text that stands at an offset, and its length; nil for none.
  private func word(in bytes: [UInt8], at index: Int) -> ([UInt8], Int)? {
    for head in heads where index + head <= bytes.count {
      for length in lengths[bytes[index..<index + head]] ?? [] where index + length <= bytes.count {
        if let word = shown[bytes[index..<index + length]] { return (word, length) }
      }
    }
    return nil
  }
}
