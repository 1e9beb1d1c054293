/// Converts offsets counted in Unicode scalars, as libyaml's marks are, to byte offsets.
///
/// One pass over the text records the byte offset of every 64th scalar, so a conversion walks at most 63
/// scalars whatever the length of the text, and none where all of it is ASCII.
struct ScalarOffsets {
  private let bytes: ArraySlice<UInt8>
  /// Byte offsets of the scalars 0, 64, 128 …, nil where every scalar is one byte.
  private let checkpoints: [Int]?

  /// - Parameter bytes: well-formed UTF-8.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    checkpoints = bytes.allSatisfy { $0 < 0x80 } ? nil : Self.checkpoints(of: bytes)
  }

  /// The byte offset, in the indices of the slice, of the scalar with a number counted from 0.
  func byteOffset(ofScalar number: Int) -> Int {
    guard let checkpoints else { return min(bytes.startIndex + number, bytes.endIndex) }
    let interval = number / Self.stride
    guard interval < checkpoints.count else { return bytes.endIndex }
    var offset = checkpoints[interval]
    var left = number % Self.stride
    while left > 0, offset < bytes.endIndex {
      offset += 1
      while offset < bytes.endIndex, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }
}

extension ScalarOffsets {
  private static let stride = 64

  private static func checkpoints(of bytes: ArraySlice<UInt8>) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(bytes.count / stride + 1)
    var number = 0
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      if number % stride == 0 { result.append(index) }
      number += 1
    }
    return result
  }
}
