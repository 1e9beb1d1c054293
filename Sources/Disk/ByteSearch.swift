import CLinux

/// Where some bytes stand in others for the first time from an offset on, by the system's search; nil where they do not.
package func offset(of wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
  bytes.withUnsafeBytes { bytes in
    guard let base = bytes.baseAddress, (0...bytes.count).contains(start) else { return nil }
    return memmem(base + start, bytes.count - start, wanted, wanted.count).map { base.distance(to: $0) }
  }
}
