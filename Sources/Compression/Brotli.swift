import CBrotli

/// The brotli form of bytes (RFC 7932): the same bytes every time.
///
/// - Parameter quality: from 0 to 11; 11 gives a ninth less than 9 and takes forty times as long.
/// - Returns: nil where the library gives up, for want of memory.
package func brotli(_ bytes: [UInt8], quality: Int) -> [UInt8]? {
  let room = BrotliEncoderMaxCompressedSize(bytes.count)
  // 0 stands for a size that cannot be counted.
  guard room > 0 else { return nil }
  var isMade = false
  let result = [UInt8](unsafeUninitializedCapacity: room) { output, count in
    var size = room
    isMade =
      BrotliEncoderCompress(
        Int32(quality), BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes, &size, output.baseAddress
      )
      == BROTLI_TRUE
    count = isMade ? size : 0
  }
  return isMade ? result : nil
}
