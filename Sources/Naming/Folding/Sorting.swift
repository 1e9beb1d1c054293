/// The indices of keys, the smallest key first; equal ones keep their order.
///
/// One function for elements of every kind: each sort of the standard library, and each that takes a closure,
/// would be a copy of its own in the module that readers load.
@inline(never)
func sortedIndices(_ keys: [Int]) -> [Int] {
  let count = keys.count
  var order = Array(0..<count)
  var merged = order
  var width = 1
  while width < count {
    var start = 0
    while start < count {
      let middle = min(start + width, count)
      let end = min(middle + width, count)
      var (left, right) = (start, middle)
      for place in start..<end {
        if left < middle, right >= end || keys[order[right]] >= keys[order[left]] {
          merged[place] = order[left]
          left += 1
        } else {
          merged[place] = order[right]
          right += 1
        }
      }
      start = end
    }
    swap(&order, &merged)
    width *= 2
  }
  return order
}

/// One text of several; without the code that appending to a string would add to the module that readers load.
@inline(never)
func joined(_ parts: [String]) -> String {
  var bytes: [UInt8] = []
  for part in parts { bytes += utf8(of: part) }
  return string(of: bytes)
}

/// Whether a text has exactly these bytes.
@inline(never)
func spells(_ text: String, _ bytes: [UInt8]) -> Bool {
  text.utf8.withContiguousStorageIfAvailable { buffer in
    guard buffer.count == bytes.count else { return false }
    for index in buffer.indices where buffer[index] != bytes[index] { return false }
    return true
  } ?? false
}
