import Documents

/// A Word file; with an odd first byte, only the XML of its body, in a sound file.
@Sendable func fuzzDocx(_ bytes: [UInt8]) {
  guard let first = bytes.first else { return }
  let rest = Array(bytes.dropFirst())
  let file = first & 1 == 0 ? rest : archive(of: rest, at: "word/document.xml")
  guard case .success(let text) = DocumentReader.docx(file) else { return }
  for part in text.parts { promise(part.number > 0, "a part is not counted") }
}

/// A ZIP archive of one file, stored as it is (APPNOTE.TXT, sections 4.3.7 to 4.3.16).
private func archive(of content: [UInt8], at path: String) -> [UInt8] {
  let name = Array(path.utf8)
  let shared =
    number(20, 2) + [0, 0, 0, 0, 0, 0, 0x21, 0] + number(checksum(content), 4)
    + number(content.count, 4) + number(content.count, 4) + number(name.count, 2) + [0, 0]
  let local = [0x50, 0x4B, 3, 4] + shared + name + content
  let central = [0x50, 0x4B, 1, 2, 20, 0] + shared + [UInt8](repeating: 0, count: 14) + name
  return local + central + [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0] + number(central.count, 4)
    + number(local.count, 4) + [0, 0]
}

/// The lowest byte first.
private func number(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}

/// CRC-32 as ZIP uses it.
private func checksum(_ bytes: [UInt8]) -> Int {
  var register: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    register ^= UInt32(byte)
    for _ in 0..<8 { register = register >> 1 ^ (register & 1 == 1 ? 0xEDB8_8320 : 0) }
  }
  return Int(~register)
}
