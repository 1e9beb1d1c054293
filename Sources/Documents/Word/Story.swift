/// A text of a Word document that stands in a part of its own; the order is that of reading.
enum Story: Int, Sendable, CaseIterable {
  case properties
  case body
  case header
  case footer
  case footnotes
  case endnotes
  case comments

  /// The story a content type names (ECMA-376 Part 1, 11.3 and 15.2.12), nil for other parts.
  init?(contentType: String) {
    switch contentType {
    case "application/vnd.openxmlformats-package.core-properties+xml": self = .properties
    case Self.prefix + "document.main+xml", Self.prefix + "template.main+xml",
      "application/vnd.ms-word.document.macroEnabled.main+xml",
      "application/vnd.ms-word.template.macroEnabledTemplate.main+xml":
      self = .body
    case Self.prefix + "header+xml": self = .header
    case Self.prefix + "footer+xml": self = .footer
    case Self.prefix + "footnotes+xml": self = .footnotes
    case Self.prefix + "endnotes+xml": self = .endnotes
    case Self.prefix + "comments+xml": self = .comments
    default: return nil
    }
  }

  /// The story of a part by the name Word gives it, for documents that forget to declare it.
  ///
  /// - Parameter name: in lower case.
  init?(partName name: String) {
    switch name {
    case "docprops/core.xml": self = .properties
    case "word/document.xml": self = .body
    case "word/footnotes.xml": self = .footnotes
    case "word/endnotes.xml": self = .endnotes
    case "word/comments.xml": self = .comments
    default:
      guard name.hasPrefix("word/"), name.hasSuffix(".xml") else { return nil }
      let stem = name.dropFirst(5).dropLast(4)
      guard let digit = stem.firstIndex(where: \.isWholeNumber), stem[digit...].allSatisfy(\.isWholeNumber)
      else { return nil }
      switch stem[..<digit] {
      case "header": self = .header
      case "footer": self = .footer
      default: return nil
      }
    }
  }

  private static let prefix = "application/vnd.openxmlformats-officedocument.wordprocessingml."
}
