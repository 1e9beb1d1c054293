/// The footnotes that a run of blocks refers to: their order, and how often each is referred to.
struct FootnoteNumbers {
  /// The definitions in the order of their first reference, those that only footnotes refer to last.
  private(set) var order: [NodeIndex] = []
  /// The number of each definition of the document, from 1; 0 where nothing refers to it.
  private var numbers: [Int]
  private var counts: [Int]
  /// How many references to each definition have been rendered.
  private var rendered: [Int]

  init(of blocks: Range<NodeIndex>, in document: Document) {
    numbers = Array(repeating: 0, count: document.definitions.count)
    counts = numbers
    rendered = numbers
    count(blocks, in: document)
    var next = 0
    while next < order.count {
      count(order[next] + 1..<document.nodes[order[next]].endIndex, in: document)
      next += 1
    }
  }

  /// The number of a definition and which of its references comes next.
  mutating func next(_ ordinal: Int) -> (number: Int, reference: Int) {
    rendered[ordinal] += 1
    return (numbers[ordinal], rendered[ordinal])
  }

  func references(to ordinal: Int) -> Int { counts[ordinal] }

  private mutating func count(_ range: Range<NodeIndex>, in document: Document) {
    var index = range.lowerBound
    while index < range.upperBound {
      let node = document.nodes[index]
      // The definitions themselves stand at the end of the whole document; their turn comes later.
      index = node.kind == .footnoteDefinition ? node.endIndex : index + 1
      guard node.kind == .footnoteReference, node.definition > 0 else { continue }
      let definition = node.definition
      let ordinal = document.nodes[definition].definitionOrdinal
      counts[ordinal] += 1
      if numbers[ordinal] == 0 {
        order.append(definition)
        numbers[ordinal] = order.count
      }
    }
  }
}
