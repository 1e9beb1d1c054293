import CBrotli

/// The brotli form of bytes (RFC 7932): the same bytes every time.
///
/// - Parameter quality: from 0 to 11; 11 gives a ninth less than 9 and takes forty times as long.
/// - Returns: nil where the library gives up, for want of memory.
package func brotli(_ bytes: [UInt8], quality: Int) -> [UInt8]? {
  let room = BrotliEncoderMaxCompressedSize(bytes.count)
  // 0 stands for a size that cannot be counted.
  guard room > 0 else { return nil }
  // The encoder takes memory for the window, up to 32 MiB, however short the file: most of the time would go there.
  var window = BROTLI_MIN_WINDOW_BITS
  while window < BROTLI_DEFAULT_WINDOW, (1 << window) - 16 < bytes.count { window += 1 }
  var isMade = false
  let result = [UInt8](unsafeUninitializedCapacity: room) { output, count in
    var size = room
    isMade =
      BrotliEncoderCompress(
        Int32(quality), window, BROTLI_MODE_TEXT, bytes.count, bytes, &size, output.baseAddress
      )
      == BROTLI_TRUE
    count = isMade ? size : 0
  }
  return isMade ? result : nil
}
