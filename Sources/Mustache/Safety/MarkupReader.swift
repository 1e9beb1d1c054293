extension MarkupState {
  /// Reads literal bytes.
  mutating func feed(_ bytes: some Collection<UInt8>) {
    for byte in bytes { feed(byte) }
  }

  private mutating func feed(_ byte: UInt8) {
    switch mode {
    case .data: if byte == UInt8(ascii: "<") { enter(.tagOpen) }
    case .plainText, .code: feedElementText(byte)
    case .tagOpen, .endTagOpen: feedTagOpen(byte)
    case .tagName: feedTagName(byte)
    case .tag, .afterAttributeName: feedTag(byte)
    case .attributeName: feedAttributeName(byte)
    case .beforeValue: feedBeforeValue(byte)
    case .doubleQuoted: feedValue(byte, isEnd: byte == UInt8(ascii: "\""))
    case .singleQuoted: feedValue(byte, isEnd: byte == UInt8(ascii: "'"))
    case .unquoted:
      if byte == UInt8(ascii: ">") { closeTag() } else { feedValue(byte, isEnd: byte.isWhitespace) }
    case .declarationOpen, .declaration: feedDeclaration(byte)
    case .comment: feedComment(byte)
    }
  }
}

extension MarkupState {
  private mutating func feedTagOpen(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/") where mode == .tagOpen: enter(.endTagOpen)
    case _ where byte.isASCIILetter:
      isEndTag = mode == .endTagOpen
      enter(.tagName)
      element = [byte.lowercased]
    case UInt8(ascii: "!") where mode == .tagOpen: enter(.declarationOpen)
    case UInt8(ascii: ">") where mode == .endTagOpen: enter(.data)
    case UInt8(ascii: "<") where mode == .tagOpen: break
    case _ where mode == .endTagOpen || byte == UInt8(ascii: "?"): enter(.declaration)
    default: enter(.data)
    }
  }

  private mutating func feedTagName(_ byte: UInt8) {
    if byte.isWhitespace || byte == UInt8(ascii: "/") {
      enter(.tag)
    } else if byte == UInt8(ascii: ">") {
      closeTag()
    } else if element.count < Self.nameLimit {
      element.append(byte.lowercased)
    }
  }

  private mutating func feedTag(_ byte: UInt8) {
    switch byte {
    case _ where byte.isWhitespace: break
    case UInt8(ascii: "/"): enter(.tag)
    case UInt8(ascii: ">"): closeTag()
    case UInt8(ascii: "=") where mode == .afterAttributeName: beginValue()
    default:
      enter(.attributeName)
      attribute = [byte.lowercased]
    }
  }

  private mutating func feedAttributeName(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/"): enter(.tag)
    case UInt8(ascii: ">"): closeTag()
    case UInt8(ascii: "="): beginValue()
    case _ where byte.isWhitespace: enter(.afterAttributeName)
    default:
      if let name = attribute, name.count < Self.nameLimit {
        attribute = name + [byte.lowercased]
      } else if attribute == nil {
        offence = .name
        attribute = Self.anyName
      }
    }
  }

  private mutating func beginValue() {
    kind = attribute.map(AttributeKind.init(name:)) ?? .uncertain
    attribute = []
    address = .empty
    enter(.beforeValue)
  }

  private mutating func feedBeforeValue(_ byte: UInt8) {
    switch byte {
    case _ where byte.isWhitespace: break
    case UInt8(ascii: "\""): enter(.doubleQuoted)
    case UInt8(ascii: "'"): enter(.singleQuoted)
    case UInt8(ascii: ">"): closeTag()
    default: enter(.unquoted)
    }
  }

  private mutating func feedValue(_ byte: UInt8, isEnd: Bool) {
    if isEnd {
      enter(.tag)
    } else if kind == .address {
      if address == .open(hasVariable: true), byte == UInt8(ascii: ":") {
        offence = .scheme
        address = .settled
      } else {
        address.feed(byte)
      }
    }
  }

  private mutating func closeTag() {
    let name = String(decoding: element, as: UTF8.self)
    switch name {
    case _ where isEndTag: enter(.data)
    case "script", "style": enter(.code)
    case "title", "textarea", "iframe", "noembed", "noframes", "xmp": enter(.plainText)
    default: enter(.data)
    }
  }

  /// Waits for the end tag of the element that holds the text.
  private mutating func feedElementText(_ byte: UInt8) {
    let length = element.count + 2
    if matched == length {
      guard byte.isWhitespace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") else {
        matched = byte == UInt8(ascii: "<") ? 1 : 0
        return
      }
      isEndTag = true
      if byte == UInt8(ascii: ">") { enter(.data) } else { enter(.tag) }
      return
    }
    let wanted = matched == 0 ? UInt8(ascii: "<") : matched == 1 ? UInt8(ascii: "/") : element[matched - 2]
    if byte.lowercased == wanted {
      matched += 1
    } else {
      matched = byte == UInt8(ascii: "<") ? 1 : 0
    }
  }

  private mutating func feedDeclaration(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") {
      enter(.data)
    } else if mode == .declarationOpen, byte == UInt8(ascii: "-") {
      if matched == 0 { matched = 1 } else { enterComment() }
    } else {
      enter(.declaration)
    }
  }

  /// `<!-->` and `<!--->` are comments too, so the opening hyphens count.
  private mutating func enterComment() {
    enter(.comment)
    matched = 2
  }

  /// A comment ends with `-->` or `--!>`.
  private mutating func feedComment(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "-"): matched = matched == 3 ? 1 : min(matched + 1, 2)
    case UInt8(ascii: ">") where matched >= 2: enter(.data)
    case UInt8(ascii: "!") where matched == 2: matched = 3
    default: matched = 0
    }
  }

  /// No name that matters is longer; it bounds what is remembered.
  private static let nameLimit = 32
}
