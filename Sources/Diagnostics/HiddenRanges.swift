/// Byte ranges of a file that no report shows: in order, apart from each other, found without a look at all of them.
struct HiddenRanges {
  private let ranges: [Range<Int>]

  static let none = HiddenRanges([])

  init(_ ranges: [Range<Int>]) {
    var apart: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      guard let last = apart.last, range.lowerBound < last.upperBound else {
        apart.append(range)
        continue
      }
      apart[apart.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    }
    self.ranges = apart
  }

  /// Those that share a byte with a part of the file.
  func touching(_ part: Range<Int>) -> ArraySlice<Range<Int>> {
    let start = first { $0.upperBound > part.lowerBound }
    let end = first { $0.lowerBound >= part.upperBound }
    return start < end ? ranges[start..<end] : []
  }

  /// The number of the first range of which something holds that holds of all after it.
  private func first(where holds: (Range<Int>) -> Bool) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(ranges[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
