/// Reads the paragraphs of one story out of WordprocessingML.
final class StoryReader: XMLEvents {
  let story: Story
  let collector: PartCollector
  /// The open elements, nil for those that mean nothing here; none that is left out.
  private var path: [WordElement?] = []
  /// How many elements are open inside one that is left out, itself included.
  private var hiddenDepth = 0
  /// For each alternate content that is open, whether one of its choices was taken.
  private var alternatives: [Bool] = []
  /// The open paragraphs; more than one inside text boxes.
  var paragraphs: [ParagraphBuilder] = []
  /// A paragraph whose end was deleted.
  var continued: ParagraphBuilder?
  var tables: [TableCursor] = []
  var textBoxes: [Int] = []
  var noteNumber = 0
  private var links: [Int] = []
  private var linkCount = 0
  /// The formats of the open runs; more than one around phonetic guides and text boxes.
  private var formats: [RunFormat] = []
  private var characters: [UInt8]?
  private var keepsBlanks = false

  init(_ story: Story, into collector: PartCollector) {
    self.story = story
    self.collector = collector
  }

  var problem: DocumentProblem? { collector.problem }

  func start(_ name: XMLName, _ attributes: [XMLName: String]) {
    if hiddenDepth > 0 {
      hiddenDepth += 1
      return
    }
    let element = WordElement(name)
    if let element, isHidden(element, name, attributes) {
      hiddenDepth = 1
      return
    }
    let parent = path.last ?? nil
    path.append(element)
    if parent == .runProperties, !formats.isEmpty { formats[formats.count - 1].add(name, attributes) }
    guard let element else { return }
    if parent == .run {
      startInRun(element, name, attributes)
    } else {
      startBlock(element, name, attributes)
    }
  }

  func end() {
    if hiddenDepth > 0 {
      hiddenDepth -= 1
      return
    }
    switch path.popLast() ?? nil {
    case .paragraph: endParagraph()
    case .run: formats.removeLast()
    case .text: endText()
    case .hyperlink: links.removeLast()
    case .table:
      endContainer()
      if !tables.isEmpty { tables.removeLast() }
    case .cell, .note: endContainer()
    case .textBox:
      endContainer()
      textBoxes.removeLast()
    case .alternateContent: alternatives.removeLast()
    default: return
    }
  }

  func characters(_ utf8: UnsafeBufferPointer<UInt8>) { characters?.append(contentsOf: utf8) }

  /// Tells that the story has ended.
  func finish() { endContainer() }
}

extension StoryReader {
  /// Whether an element and all inside it are left out; takes note of a deleted paragraph end.
  private func isHidden(
    _ element: WordElement, _ name: XMLName, _ attributes: [XMLName: String]
  ) -> Bool {
    switch element {
    case .hidden: return true
    case .deletion:
      // The properties of the paragraph's end, not those of a run.
      if path.suffix(3).elementsEqual([.paragraph, .paragraphProperties, .runProperties]) {
        paragraphs[paragraphs.count - 1].isContinued = true
      }
      return true
    case .note:
      // Lines between text and notes are kept as notes of other types.
      let type = attributes[name.attribute("type")]
      return type != nil && type != "normal"
    case .choice, .fallback:
      guard let isTaken = alternatives.last else { return false }
      alternatives[alternatives.count - 1] = true
      return isTaken
    default: return false
    }
  }

  private func startInRun(_ element: WordElement, _ name: XMLName, _ attributes: [XMLName: String]) {
    switch element {
    case .runProperties: return
    case .tab: append([0x09])
    case .lineBreak: append([0x0A])
    case .hyphen: append([UInt8(ascii: "-")])
    case .softHyphen: append([0xC2, 0xAD])
    case .symbol: collector.symbols += 1
    case .fieldCharacter:
      guard !paragraphs.isEmpty else { return }
      paragraphs[paragraphs.count - 1].fieldCharacter(attributes[name.attribute("fldCharType")])
    default: startBlock(element, name, attributes)
    }
  }

  private func startBlock(_ element: WordElement, _ name: XMLName, _ attributes: [XMLName: String]) {
    switch element {
    case .paragraph: startParagraph()
    case .run:
      var format = RunFormat()
      format.link = links.last ?? 0
      formats.append(format)
    case .text:
      characters = []
      keepsBlanks = attributes[.space] == "preserve"
    case .hyperlink:
      linkCount += 1
      links.append(linkCount)
    case .table: startTable()
    case .row, .cell, .columnSpan, .columnsBefore:
      guard !tables.isEmpty else { return }
      tables[tables.count - 1].move(to: element, attributes[name.attribute("val")])
    case .textBox: textBoxes.append(collector.nextTextBox())
    case .note: noteNumber += 1
    case .alternateContent: alternatives.append(false)
    case .chunk: collector.chunks += 1
    default: return
    }
  }

  /// Adds the text of an element; blanks at its ends count only where it says so (17.3.3.31).
  private func endText() {
    guard let text = characters else { return }
    characters = nil
    guard !keepsBlanks else { return append(text) }
    let start = text.firstIndex { $0 > 0x20 } ?? text.endIndex
    let end = text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    append(text[start..<end])
  }

  private func append(_ text: some Collection<UInt8>) {
    let format = formats.last ?? RunFormat()
    // Text outside of any paragraph is an error of the file, but it is text.
    if paragraphs.isEmpty {
      startParagraph()
      paragraphs[0].append(text, format)
      endParagraph()
    } else {
      paragraphs[paragraphs.count - 1].append(text, format)
    }
  }
}
