/// A paragraph that is being read.
struct ParagraphBuilder {
  let kind: DocumentText.Part.Kind
  /// The number of what the paragraph belongs to, nil where its paragraphs are counted.
  let number: Int?
  /// Whether its end was deleted, so that the next paragraph continues it.
  var isContinued = false
  /// The paragraphs of the text boxes that are anchored in it.
  var children: [ParagraphBuilder] = []
  private(set) var text: [UInt8] = []
  private(set) var runBoundaries: [Int] = []
  private var format: RunFormat?
  private var fields: [Field] = []

  init(_ kind: DocumentText.Part.Kind, _ number: Int?) {
    self.kind = kind
    self.number = number
  }

  mutating func append(_ utf8: some Collection<UInt8>, _ format: RunFormat) {
    guard !utf8.isEmpty else { return }
    if let last = self.format, last != format { runBoundaries.append(text.count) }
    self.format = format
    text.append(contentsOf: utf8)
  }

  /// Follows a complex field: between its beginning and its separator stands its code, whose text is none of the
  /// paragraph's (ECMA-376 Part 1, 17.16.18). Where the separator stands in another paragraph nothing is left out.
  mutating func fieldCharacter(_ type: String?) {
    switch type {
    case "begin": fields.append(Field(start: text.count, format: format, isCode: true))
    case "separate":
      guard let field = fields.popLast() else { return }
      leaveOutCode(of: field)
      fields.append(Field(start: 0, format: nil, isCode: false))
    case "end":
      guard let field = fields.popLast() else { return }
      leaveOutCode(of: field)
    default: return
    }
  }
}

extension ParagraphBuilder {
  private struct Field {
    /// Where the field began, and the format before it.
    let start: Int
    let format: RunFormat?
    let isCode: Bool
  }

  private mutating func leaveOutCode(of field: Field) {
    guard field.isCode, field.start < text.count else { return }
    text.removeSubrange(field.start...)
    while let last = runBoundaries.last, last >= field.start { runBoundaries.removeLast() }
    format = field.format
  }
}
