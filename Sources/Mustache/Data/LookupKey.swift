/// A key's text with its hash, so that a template hashes each of its keys once.
struct LookupKey: Sendable {
  /// Over the UTF-8 bytes. Together with `==` on the text it keeps canonically equal spellings apart.
  let hash: UInt64
  let text: String

  init(_ text: String) {
    hash = Self.hash(text)
    self.text = text
  }

  init(_ entry: Object.Entry) {
    hash = entry.hash
    text = entry.key
  }

  /// FNV-1a, its high bits folded into the low ones that choose a slot.
  private static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 32)
  }
}
