import Glibc

/// Bytes of HTML in one growing allocation.
struct HTMLBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 256)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }
  var last: UInt8? { count > 0 ? base[count - 1] : nil }

  /// Appends markup that the renderer itself is made of.
  mutating func write(_ markup: StaticString) {
    append(markup.utf8Start, count: markup.utf8CodeUnitCount)
  }

  mutating func write(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  mutating func write(_ number: Int) {
    if number >= 0, number < 10 {
      write(UInt8(ascii: "0") + UInt8(number))
    } else {
      for byte in String(number).utf8 { write(byte) }
    }
  }

  /// Appends text with what HTML would read as markup escaped, fit for attributes too.
  mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress else { return }
    var run = 0
    var index = 0
    while true {
      index = HTMLEscape.firstEscape(in: text, from: index)
      guard index < text.count else { break }
      defer { index += 1 }
      let byte = text[index]
      append(start + run, count: index - run)
      run = index + 1
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "\""): write("&quot;")
      // Control characters are not allowed in HTML, not even as references.
      default: write("\u{FFFD}")
      }
    }
    append(start + run, count: text.count - run)
  }

  mutating func writeEscaped(_ text: String) {
    var text = text
    text.withUTF8 { writeEscaped($0) }
  }

  /// Appends a destination with everything percent-encoded that may not stand in an address as it is.
  ///
  /// - Parameter keepsUnicode: whether characters beyond ASCII stay, as in the name of an anchor.
  mutating func writeAddress(_ address: UnsafeBufferPointer<UInt8>, keepsUnicode: Bool) {
    for byte in address {
      if HTMLEscape.isAddress(byte) || (keepsUnicode && byte >= 0x80) {
        write(byte)
      } else if byte == UInt8(ascii: "&") {
        write("&amp;")
      } else if byte == UInt8(ascii: "'") {
        write("&#x27;")
      } else {
        write(UInt8(ascii: "%"))
        write(HTMLEscape.hexadecimal(byte >> 4))
        write(HTMLEscape.hexadecimal(byte & 15))
      }
    }
  }
}

extension HTMLBuffer {
  private mutating func append(_ start: UnsafePointer<UInt8>, count added: Int) {
    guard added > 0 else { return }
    reserve(added)
    memcpy(base + count, start, added)
    count += added
  }

  private mutating func reserve(_ added: Int) {
    guard count + added > capacity else { return }
    capacity = max(capacity * 2, count + added)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    memcpy(grown, base, count)
    base.deallocate()
    base = grown
  }
}

/// Which bytes stand as they are.
enum HTMLEscape {
  static func needsEscape(_ byte: UInt8) -> Bool {
    if byte > 0x3E { return byte == 0x7F }
    if byte < 0x20 { return byte != 0x09 && byte != 0x0A && byte != 0x0D }
    return byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"")
  }

  /// The first byte from an offset on that needs an escape; the text's length where there is none.
  static func firstEscape(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = UnsafeRawPointer(text.baseAddress) else { return text.count }
    var index = start
    while index + 8 <= text.count {
      let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if !mayNeedEscape(word) {
        index += 8
        continue
      }
      for place in index..<index + 8 where needsEscape(text[place]) { return place }
      index += 8
    }
    while index < text.count, !needsEscape(text[index]) { index += 1 }
    return index
  }

  /// Whether one of eight bytes needs an escape; it may say yes too often.
  @inline(__always)
  private static func mayNeedEscape(_ word: UInt64) -> Bool {
    let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    // A byte that is 0, or below 0x20, borrows from its highest bit.
    var found = (word &- ones &* 0x20) & ~word
    let (quote, reference) = (word ^ ones &* 0x22, word ^ ones &* 0x26)
    found |= (quote &- ones) & ~quote | (reference &- ones) & ~reference
    let (open, close, delete) = (word ^ ones &* 0x3C, word ^ ones &* 0x3E, word ^ ones &* 0x7F)
    found |= (open &- ones) & ~open | (close &- ones) & ~close | (delete &- ones) & ~delete
    return found & highs != 0
  }

  static func isAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: ";"), UInt8(ascii: "(")...UInt8(ascii: "/"): true
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"): true
    case UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
  }

  static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}
