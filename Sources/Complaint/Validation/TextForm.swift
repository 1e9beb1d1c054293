/// The forms of short texts, each as a check of bytes and as the pattern (ECMA-262) that the schema gives for it.
package enum TextForm {
  package static var phonePattern: String { "^[+(0-9](?:[ ()-]*[0-9]){6,15}$" }

  static func isPhone(_ text: [UInt8]) -> Bool {
    guard let first = text.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "(") || isDigit(first)
    else { return false }
    var digits = 0
    for byte in text.dropFirst() {
      if isDigit(byte) {
        digits += 1
      } else if !Array(" ()-".utf8).contains(byte) {
        return false
      }
    }
    return 6...15 ~= digits && text.last.map(isDigit) == true
  }

  package static var emailPattern: String {
    "^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}$"
  }

  static func isEmail(_ text: [UInt8]) -> Bool {
    guard let at = text.firstIndex(of: UInt8(ascii: "@")), 1...64 ~= at else { return false }
    for byte in text[..<at] where !isLetter(byte) && !isDigit(byte) && !Array("._%+-".utf8).contains(byte) {
      return false
    }
    var labels = 0
    var start = at + 1
    for index in start...text.count where index == text.count || text[index] == UInt8(ascii: ".") {
      let label = text[start..<index]
      guard 1...63 ~= label.count else { return false }
      let isLast = index == text.count
      for byte in label where !isLetter(byte) && (isLast || !isDigit(byte) && byte != UInt8(ascii: "-")) {
        return false
      }
      if isLast, label.count < 2 { return false }
      labels += 1
      start = index + 1
    }
    return labels >= 2
  }

  package static var datePattern: String { "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }

  static func isDate(_ text: [UInt8]) -> Bool {
    guard text.count == 10 else { return false }
    for (index, byte) in text.enumerated() {
      guard index == 4 || index == 7 ? byte == UInt8(ascii: "-") : isDigit(byte) else { return false }
    }
    return true
  }

  package static var sha256Pattern: String { "^[0-9a-f]{64}$" }

  static func isSHA256(_ text: [UInt8]) -> Bool {
    guard text.count == 64 else { return false }
    for byte in text where !isDigit(byte) && !(UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte) { return false }
    return true
  }

  /// A name without a path, a dot at its start or what some system forbids, with an ending in any case.
  package static var fileNamePattern: String {
    var endings: [String] = []
    for type in EvidenceType.all { endings += type.endings.map(inAnyCase) }
    return #"^[^./\\:*?"<>|][^/\\:*?"<>|]*\.(?:"# + joined(endings, "|") + ")$"
  }

  /// Writes `pdf` as `[Pp][Dd][Ff]`.
  private static func inAnyCase(_ ending: String) -> String {
    var pattern: [UInt8] = []
    for byte in ending.utf8 {
      if isDigit(byte) {
        pattern.append(byte)
      } else {
        pattern += [UInt8(ascii: "["), byte & ~0x20, byte, UInt8(ascii: "]")]
      }
    }
    return String(decoding: pattern, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

  private static func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }
}

extension EvidenceType {
  /// The type that the ending of a file's name tells; nil where it is none of them or there is no name before it.
  package static func of(fileName: [UInt8]) -> EvidenceType? {
    guard let dot = fileName.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return nil }
    let ending = fileName[(dot + 1)...].map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 }
    for type in all where type.endings.contains(where: { ending.elementsEqual($0.utf8) }) { return type }
    return nil
  }
}
