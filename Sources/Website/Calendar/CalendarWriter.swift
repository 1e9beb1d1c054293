/// Writes iCalendar (RFC 5545): lines end in CR LF and are folded at 75 octets, never within a character.
struct CalendarWriter {
  private(set) var bytes: [UInt8] = []

  /// Octets of a line without its line break (section 3.1).
  static let lineLimit = 75

  mutating func component(_ name: String, _ body: (inout CalendarWriter) -> Void) {
    line("BEGIN:" + name)
    body(&self)
    line("END:" + name)
  }

  /// Writes a property whose value has a form of its own: a date, a number, an address.
  mutating func property(_ name: String, _ value: String) {
    line(name + ":" + value)
  }

  /// Writes a property whose value is a text, which is escaped (section 3.3.11).
  mutating func property(_ name: String, text: String) {
    line(name + ":" + Self.escaped(text))
  }
}

extension CalendarWriter {
  /// The texts of a calendar as readers see them: folded lines in one, escapes undone.
  static func unfolded(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let (byte, rest) = (bytes[index], bytes[index...].dropFirst())
      if byte == 0x0D, rest.starts(with: [0x0A, 0x20]) {
        index += 3
      } else if byte == 0x0D {
        index += 1
      } else if byte == UInt8(ascii: "\\"), let next = rest.first {
        text.append(next == UInt8(ascii: "n") ? 0x0A : next)
        index += 2
      } else {
        text.append(byte)
        index += 1
      }
    }
    return text
  }

  private mutating func line(_ text: String) {
    var length = 0
    for scalar in text.unicodeScalars {
      let encoded = UTF8.encode(scalar).map(Array.init) ?? []
      if length + encoded.count > Self.lineLimit {
        // The blank that marks a continuation counts as an octet of the new line.
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += encoded
      length += encoded.count
    }
    bytes += [0x0D, 0x0A]
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\" + String(scalar)
      case "\n": escaped += "\\n"
      // Other control characters cannot stand in a text at all.
      case _ where scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F: continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
