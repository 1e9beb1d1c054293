/// The codewords of a text in the order in which a symbol holds them.
///
/// - Parameter text: no longer than the version allows.
func codewords(of text: [UInt8], _ version: Version) -> [UInt8] {
  let data = dataCodewords(of: text, version)
  let blocks = version.blockCount
  // Some blocks, the last, are one codeword longer.
  let short = data.count / blocks
  let firstLong = blocks - data.count % blocks
  var parts: [ArraySlice<UInt8>] = []
  var start = 0
  for block in 0..<blocks {
    let end = start + short + (block < firstLong ? 0 : 1)
    parts.append(data[start..<end])
    start = end
  }
  let code = Correction.codes[version.correctionCount]
  let corrections = parts.map(code.codewords)
  var result: [UInt8] = []
  result.reserveCapacity(version.codewordCount)
  for index in 0...short {
    for part in parts where index < part.count { result.append(part[part.startIndex + index]) }
  }
  for index in 0..<version.correctionCount {
    for correction in corrections { result.append(correction[index]) }
  }
  return result
}

/// The mode for bytes, the length, the text, an end, and what fills the rest (ISO/IEC 18004, section 7.4).
private func dataCodewords(of text: [UInt8], _ version: Version) -> [UInt8] {
  var data: [UInt8] = []
  data.reserveCapacity(version.dataCount)
  // Four bits of mode push everything behind them by half a codeword.
  var half: UInt8 = 0b0100
  func add(_ byte: UInt8) {
    data.append(half << 4 | byte >> 4)
    half = byte & 15
  }
  if version.lengthBits == 16 { add(UInt8(text.count >> 8)) }
  add(UInt8(text.count & 255))
  for byte in text { add(byte) }
  // Four zeros end the text, of which as many fit as there is room for: half a codeword is always left.
  data.append(half << 4)
  var filling: UInt8 = 0xEC
  while data.count < version.dataCount {
    data.append(filling)
    filling ^= 0xEC ^ 0x11
  }
  return data
}
