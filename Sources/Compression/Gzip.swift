import CZlib

/// The gzip form of bytes (RFC 1952), with neither a name nor a time in it: the same bytes every time.
///
/// - Returns: nil where the library gives up, for want of memory.
package func gzip(_ bytes: [UInt8]) -> [UInt8]? {
  var stream = z_stream()
  // 15 bits are the largest window; 16 more ask for the form of gzip.
  let isReady =
    deflateInit2_(
      &stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size)) == Z_OK
  guard isReady else { return nil }
  defer { deflateEnd(&stream) }
  // zlib counts what it takes at once in 32 bits.
  let step = 1 << 30
  var result: [UInt8] = []
  var place = 0
  repeat {
    let end = min(bytes.count, place + step)
    let isLast = end == bytes.count
    guard let part = deflated(bytes[place..<end], isLast: isLast, &stream) else { return nil }
    result += part
    place = end
  } while place < bytes.count
  return result
}

/// The next part of a stream; nil where the library gives up.
private func deflated(_ bytes: ArraySlice<UInt8>, isLast: Bool, _ stream: inout z_stream) -> [UInt8]? {
  let room = Int(deflateBound(&stream, UInt(bytes.count))) + 64
  var code = Z_OK
  let part = [UInt8](unsafeUninitializedCapacity: room) { output, count in
    bytes.withUnsafeBufferPointer { input in
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(room)
      code = deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
      count = room - Int(stream.avail_out)
    }
  }
  let isWhole = code == (isLast ? Z_STREAM_END : Z_OK) && stream.avail_in == 0
  return isWhole ? part : nil
}
