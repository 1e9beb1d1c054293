/// Paragraphs and what holds them.
extension StoryReader {
  func startParagraph() {
    if let paragraph = continued {
      continued = nil
      paragraphs.append(paragraph)
      paragraphs[paragraphs.count - 1].isContinued = false
    } else {
      let (kind, number) = place
      paragraphs.append(ParagraphBuilder(kind, number))
    }
  }

  func endParagraph() {
    guard let paragraph = paragraphs.popLast() else { return }
    if paragraph.isContinued {
      continued = paragraph
    } else {
      add(paragraph)
    }
  }

  /// Ends a cell, a text box, a note or the story: nothing after it continues a paragraph in it.
  func endContainer() {
    guard let paragraph = continued else { return }
    continued = nil
    add(paragraph)
  }

  func startTable() {
    endContainer()
    // Tables are numbered where a reader counts them: in the body.
    let isCounted = story == .body && textBoxes.isEmpty
    tables.append(TableCursor(isCounted ? collector.nextTable() : 0))
  }
}

extension StoryReader {
  /// What a paragraph that begins here belongs to.
  private var place: (DocumentText.Part.Kind, Int?) {
    if let box = textBoxes.last { return (.textBox, box) }
    switch story {
    case .header: return (.header, nil)
    case .footer: return (.footer, nil)
    case .footnotes: return (.footnote, noteNumber)
    case .endnotes: return (.endnote, noteNumber)
    case .comments: return (.comment, noteNumber)
    case .properties, .body:
      guard let table = tables.last else { return (.body, nil) }
      return (.tableCell(row: table.row, column: table.column), table.number)
    }
  }

  /// Hands a paragraph on; one in a text box stands after the paragraph the box is anchored in.
  private func add(_ paragraph: ParagraphBuilder) {
    if paragraphs.isEmpty {
      collector.add(paragraph)
    } else {
      paragraphs[paragraphs.count - 1].children.append(paragraph)
    }
  }
}
