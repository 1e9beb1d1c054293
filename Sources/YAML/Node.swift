import Diagnostics

/// A value of a YAML document, with the place it was written at.
package struct Node: Sendable {
  package enum Content: Sendable {
    /// A text; `quoted` is true unless it is a plain scalar, which alone can stand for nothing at all.
    case scalar(String, quoted: Bool)
    case sequence([Node])
    /// The pairs in the order of the file; the keys are scalars and differ from each other.
    case mapping([(key: Node, value: Node)])
  }

  package let content: Content
  /// UTF-8 bytes from the start of the file, without trailing blanks, line ends and comments.
  package let range: Range<Int>

  package init(_ content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }
}

extension Node {
  /// The text of a scalar, nil for a list or a mapping.
  package var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// Whether the value is left out: nothing, `~` or `null`, unquoted.
  package var isNull: Bool {
    guard case .scalar(let text, quoted: false) = content else { return false }
    return text.isEmpty || text.hasSameBytes(as: "~") || text.hasSameBytes(as: "null")
  }

  /// What the value is, in words a message can use.
  package var kind: Bilingual {
    switch content {
    case .scalar: isNull ? Bilingual(zh: "空值", en: "an empty value") : Bilingual(zh: "文字", en: "text")
    case .sequence: Bilingual(zh: "列表", en: "a list")
    case .mapping: Bilingual(zh: "“键: 值”结构", en: "a mapping")
    }
  }
}

extension String {
  /// Whether two texts are the same bytes; `==` would also accept canonically equivalent ones.
  func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
