/// Tells bytes from any that an accident makes of them, many times faster than a digest does; no guard against malice.
///
/// - Parameter start: the offset of the first byte that counts.
package func checksum(of bytes: [UInt8], from start: Int = 0) -> Int {
  var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, UInt64(bytes.count - start))
  let prime: UInt64 = 0x9E37_79B1_85EB_CA87
  bytes.withUnsafeBytes { bytes in
    var index = start
    func step(_ lane: inout UInt64, _ word: UInt64) {
      lane = (lane ^ word) &* prime
      lane ^= lane >> 29
    }
    while index + 32 <= bytes.count {
      step(&lanes.0, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      step(&lanes.1, bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self))
      step(&lanes.2, bytes.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self))
      step(&lanes.3, bytes.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self))
      index += 32
    }
    while index < bytes.count {
      step(&lanes.0, UInt64(bytes[index]))
      index += 1
    }
    for lane in [lanes.1, lanes.2, lanes.3] { step(&lanes.0, lane) }
  }
  return Int(truncatingIfNeeded: lanes.0)
}
