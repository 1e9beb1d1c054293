import JSON

/// One thing that differs between two records, as the keys that lead to it and its two values.
struct RecordDifference: Equatable {
  let path: [String]
  /// Nil where it was added.
  let old: String?
  /// Nil where it is gone.
  let new: String?

  /// Everything that differs between the data of two records, in the order of the newer one.
  ///
  /// - Returns: nil where one of them is no JSON.
  static func all(between old: [UInt8], and new: [UInt8]) -> [RecordDifference]? {
    do throws(JSONProblem) {
      var limits = JSONLimits()
      limits.bytes = .max
      limits.values = .max
      let comparison = Comparison(old: old, new: new)
      return comparison.differences(
        try JSONReader.read(old, limits), try JSONReader.read(new, limits), at: [])
    } catch {
      return nil
    }
  }
}

private struct Comparison {
  let old: [UInt8]
  let new: [UInt8]

  func differences(_ left: JSONValue, _ right: JSONValue, at path: [String]) -> [RecordDifference] {
    if old[left.range].elementsEqual(new[right.range]) { return [] }
    switch (left.content, right.content) {
    case (.object(let before), .object(let after)):
      let gone = before.filter { member in !after.contains { $0.key == member.key } }
      return after.flatMap { member -> [RecordDifference] in
        let path = path + [String(decoding: member.key, as: UTF8.self)]
        guard let earlier = before.first(where: { $0.key == member.key }) else {
          return [RecordDifference(path: path, old: nil, new: words(member.value, new))]
        }
        return differences(earlier.value, member.value, at: path)
      }
        + gone.map {
          RecordDifference(
            path: path + [String(decoding: $0.key, as: UTF8.self)], old: words($0.value, old), new: nil)
        }
    case (.array(let before), .array(let after)): return items(before, after, at: path)
    case (.text(let before), .text(let after)): return lines(before, after, at: path)
    default: return [RecordDifference(path: path, old: words(left, old), new: words(right, new))]
    }
  }

  /// What is between the items that both begin and both end with.
  private func items(_ left: [JSONValue], _ right: [JSONValue], at path: [String]) -> [RecordDifference] {
    let isSame = { (a: JSONValue, b: JSONValue) in old[a.range].elementsEqual(new[b.range]) }
    let middle = Middle(left, right, isSame)
    if middle.old.count == middle.new.count {
      return zip(middle.old, middle.new).enumerated().flatMap { index, pair in
        differences(pair.0, pair.1, at: path + [String(middle.start + index + 1)])
      }
    }
    return middle.old.enumerated().map { index, value in
      RecordDifference(path: path + [String(middle.start + index + 1)], old: words(value, old), new: nil)
    }
      + middle.new.enumerated().map { index, value in
        RecordDifference(path: path + [String(middle.start + index + 1)], old: nil, new: words(value, new))
      }
  }

  private func lines(_ left: [UInt8], _ right: [UInt8], at path: [String]) -> [RecordDifference] {
    let split = { (text: [UInt8]) in
      text.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }
    let middle = Middle(split(left), split(right)) { $0.utf8.elementsEqual($1.utf8) }
    if middle.old.count == middle.new.count {
      return zip(middle.old, middle.new).filter { !$0.utf8.elementsEqual($1.utf8) }.map {
        RecordDifference(path: path, old: $0, new: $1)
      }
    }
    return [
      RecordDifference(
        path: path, old: middle.old.isEmpty ? nil : middle.old.joined(separator: "\n"),
        new: middle.new.isEmpty ? nil : middle.new.joined(separator: "\n"))
    ]
  }

  private func words(_ value: JSONValue, _ source: [UInt8]) -> String {
    if let text = value.text { return String(decoding: text, as: UTF8.self) }
    // On one line: the indentation of a file means nothing.
    let parts = source[value.range].split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: " ") }
    return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}

/// What is left of two lists without the part that both begin with and the part that both end with.
private struct Middle<Item> {
  let start: Int
  let old: ArraySlice<Item>
  let new: ArraySlice<Item>

  init(_ left: [Item], _ right: [Item], _ isSame: (Item, Item) -> Bool) {
    var start = 0
    while start < left.count, start < right.count, isSame(left[start], right[start]) { start += 1 }
    var (leftEnd, rightEnd) = (left.count, right.count)
    while leftEnd > start, rightEnd > start, isSame(left[leftEnd - 1], right[rightEnd - 1]) {
      leftEnd -= 1
      rightEnd -= 1
    }
    self.start = start
    old = left[start..<leftEnd]
    new = right[start..<rightEnd]
  }
}
