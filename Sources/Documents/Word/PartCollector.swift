/// Gathers the paragraphs of all stories and numbers them.
final class PartCollector {
  private let limits: DocumentLimits
  private(set) var parts: [DocumentText.Part] = []
  private(set) var problem: DocumentProblem?
  /// How many paragraphs were added of the kinds whose paragraphs are counted.
  private var counts: [DocumentText.Part.Kind: Int] = [:]
  private(set) var tables = 0
  private(set) var textBoxes = 0
  /// Characters of symbol fonts and included files, which cannot be read.
  var symbols = 0
  var chunks = 0

  init(limits: DocumentLimits) { self.limits = limits }

  /// Adds a paragraph and those of its text boxes, as far as they hold more than blanks.
  func add(_ paragraph: ParagraphBuilder) {
    add(paragraph.text, paragraph.runBoundaries, paragraph.kind, paragraph.number)
    for child in paragraph.children { add(child) }
  }

  func addTitle(_ text: [UInt8]) { add(text, [], .title, 1) }

  func nextTable() -> Int {
    tables += 1
    return tables
  }

  func nextTextBox() -> Int {
    textBoxes += 1
    return textBoxes
  }
}

extension PartCollector {
  private func add(_ text: [UInt8], _ boundaries: [Int], _ kind: DocumentText.Part.Kind, _ number: Int?) {
    guard text.contains(where: { $0 > 0x20 }) else { return }
    guard parts.count < limits.paragraphs else {
      problem = .tooManyParagraphs(limit: limits.paragraphs)
      return
    }
    let count = number ?? (counts[kind, default: 0] + 1)
    if number == nil { counts[kind] = count }
    parts.append(DocumentText.Part(kind, count, text: text, runBoundaries: boundaries))
  }
}
