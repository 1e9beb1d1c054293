extension Registry {
  /// What a registry is made of, and its form as text: what a page carries so that its module can check names.
  ///
  /// A line is a letter and its fields, parted by tabs: `n` a name with id, the id above, Chinese, English and
  /// `1` where it has a rule; `s` and `e` a Chinese and an English short form and `o` an organiser of the name
  /// before; `p` a phrase; `g` a body with Chinese and English and `a` an abbreviation of the body before.
  /// Examples and patterns of file names are left out: nobody asks for them there.
  package struct Definitions: Sendable, Hashable {
    package var names: [Name] = []
    package var phrases: [String] = []
    package var fileNames: [FileNamePattern] = []
    package var organizations: [Organization] = []

    package init(
      names: [Name] = [], phrases: [String] = [], fileNames: [FileNamePattern] = [],
      organizations: [Organization] = []
    ) {
      self.names = names
      self.phrases = phrases
      self.fileNames = fileNames
      self.organizations = organizations
    }
  }
}

extension Registry.Definitions {
  /// Writes the definitions as text.
  package var text: String {
    var lines: [String] = []
    func add(_ kind: String, _ fields: String...) {
      lines.append(fields.reduce(kind) { $0 + "\t" + escaped($1) })
    }
    for name in names {
      add("n", name.id, name.within ?? "", name.zh, name.en, name.hasRule ? "1" : "")
      for short in name.shortZh { add("s", short) }
      for short in name.shortEn { add("e", short) }
      for organizer in name.organizers { add("o", organizer) }
    }
    for phrase in phrases { add("p", phrase) }
    for body in organizations {
      add("g", body.zh, body.en)
      for short in body.short { add("a", short) }
    }
    return lines.joined(separator: "\n")
  }

  /// Reads the text of definitions; nil where a line has another form.
  package init?(reading bytes: [UInt8]) {
    self.init()
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      guard take(EscapedText.fields(bytes, start..<end)) else { return nil }
      start = end + 1
    }
  }

  private mutating func take(_ fields: [[UInt8]]) -> Bool {
    func text(_ index: Int) -> String { string(of: fields[index]) }
    guard fields[0].count == 1, fields.count > 1 else { return false }
    switch (fields[0][0], fields.count) {
    case (0x6E, 6):
      names.append(
        Registry.Name(
          id: text(1), within: fields[2].isEmpty ? nil : text(2), zh: text(3), en: text(4),
          hasRule: !fields[5].isEmpty))
    case (0x73, 2) where !names.isEmpty: names[names.count - 1].shortZh.append(text(1))
    case (0x65, 2) where !names.isEmpty: names[names.count - 1].shortEn.append(text(1))
    case (0x6F, 2) where !names.isEmpty: names[names.count - 1].organizers.append(text(1))
    case (0x70, 2): phrases.append(text(1))
    case (0x67, 3): organizations.append(Registry.Organization(zh: text(1), en: text(2)))
    case (0x61, 2) where !organizations.isEmpty:
      organizations[organizations.count - 1].short.append(text(1))
    default: return false
    }
    return true
  }

  private func escaped(_ text: String) -> String {
    string(of: EscapedText.escaped(utf8(of: text)))
  }
}

/// Fields of a line, parted by tabs; `\t`, `\n` and `\\` stand for a tab, a line feed and a backslash in them.
enum EscapedText {
  static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    var escaped: [UInt8] = []
    for byte in bytes {
      switch byte {
      case 0x09: escaped += [0x5C, 0x74]
      case 0x0A: escaped += [0x5C, 0x6E]
      case 0x5C: escaped += [0x5C, 0x5C]
      default: escaped.append(byte)
      }
    }
    return escaped
  }

  static func fields(_ bytes: [UInt8], _ line: Range<Int>) -> [[UInt8]] {
    var fields: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in bytes[line] {
      if isEscaped {
        fields[fields.count - 1].append(byte == 0x74 ? 0x09 : byte == 0x6E ? 0x0A : byte)
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x09 {
        fields.append([])
      } else {
        fields[fields.count - 1].append(byte)
      }
    }
    return fields
  }
}
