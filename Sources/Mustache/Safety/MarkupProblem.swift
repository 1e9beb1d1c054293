/// Why a tag may not stand where it stands.
enum MarkupProblem {
  case insideTag
  case unquoted
  case insideCode(element: String)
  case codeAttribute(AttributeKind)
  case rawOutsideText
  case forbiddenScheme
  /// A colon follows a variable at the beginning of an address.
  case schemeFromVariable
  /// The attribute's name depends on a section.
  case uncertain
  case split(from: MarkupState, to: MarkupState)
  case dynamicOutsideText
  case tooDeep(limit: Int)
}

extension MarkupState {
  /// What forbids a variable here, nil where escaping makes it safe or its address is checked later.
  func problem(isRaw: Bool) -> MarkupProblem? {
    switch mode {
    case .data: nil
    case .plainText, .comment: isRaw ? .rawOutsideText : nil
    case .code: .insideCode(element: String(decoding: element, as: UTF8.self))
    case .tagOpen, .endTagOpen, .tagName, .tag, .attributeName, .afterAttributeName: .insideTag
    case .declarationOpen, .declaration: .insideTag
    case .beforeValue, .unquoted: .unquoted
    case .doubleQuoted, .singleQuoted: valueProblem(isRaw: isRaw)
    }
  }

  private func valueProblem(isRaw: Bool) -> MarkupProblem? {
    switch kind {
    case .handler, .style, .page: .codeAttribute(kind)
    case .uncertain: .uncertain
    case .ordinary: isRaw ? .rawOutsideText : nil
    case .address: isRaw ? .rawOutsideText : address == .forbidden ? .forbiddenScheme : nil
    }
  }

  /// Whether a variable here can give an address its scheme.
  var needsAddressCheck: Bool {
    (mode == .doubleQuoted || mode == .singleQuoted) && kind == .address && address != .settled
  }

  /// Reads a variable: a text of which nothing is known but that escaping keeps it in its place.
  mutating func feedVariable() {
    matched = 0
    switch mode {
    case .tagOpen, .endTagOpen:
      isEndTag = mode == .endTagOpen
      enter(.tagName)
      element = Self.anyName
    case .tag, .afterAttributeName, .attributeName:
      enter(.attributeName)
      attribute = Self.anyName
    case .beforeValue: enter(.unquoted)
    case .declarationOpen: enter(.declaration)
    case .doubleQuoted, .singleQuoted: if kind == .address { address.feedVariable() }
    case .data, .plainText, .code, .tagName, .declaration, .comment, .unquoted: break
    }
  }

  /// Stands for a name that a variable gives, after its finding.
  static let anyName = [UInt8(ascii: "?")]
}
