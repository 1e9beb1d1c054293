/// Writes blocks of the source as Markdown: headings, lists, paragraphs and tables.
struct BlockWriter {
  /// How many levels headings are moved down.
  let shift: Int
  /// Whether headings give up numbers that the site writes itself.
  let dropsNumbers: Bool
  /// Whether headings are written as such; without them they are paragraphs.
  var hasHeadings = true
  private(set) var text = ""
  private var counts = [0, 0, 0, 0]
  private var level: Int

  init(shift: Int = 0, dropsNumbers: Bool = true) {
    self.shift = shift
    self.dropsNumbers = dropsNumbers
    level = shift + 1
  }

  mutating func write(_ blocks: some Sequence<Block>) { for block in blocks { write(block) } }

  mutating func write(_ block: Block) {
    switch block {
    case .table(let table):
      separate()
      text += MarkdownText.table(Self.rows(table))
    case .paragraph(let paragraph):
      if hasHeadings, let heading = Heading(paragraph) { write(heading) } else { writeText(paragraph.text) }
    }
  }

  mutating func write(line: String) {
    separate()
    text += line + "\n"
  }

  mutating func write(list: [String]) {
    separate()
    text += list.map { "- " + $0 + "\n" }.joined()
  }

  mutating func heading(_ title: Text, level: Int) {
    self.level = level
    write(line: String(repeating: "#", count: level) + " " + MarkdownText.line(title))
  }
}

extension BlockWriter {
  private mutating func separate() { if !text.isEmpty { text += "\n" } }

  private mutating func write(_ heading: Heading) {
    // No level is left out, so that readers of screens find their way.
    let wanted = min(max(heading.level, 2) + shift, level + 1, 6)
    let isOwn = dropsNumbers && isCounted(heading, at: wanted)
    var title = heading.title
    if !isOwn { title = heading.number + (heading.marker?.style == .chapter ? " " : "") + title }
    self.heading(title, level: wanted)
    if !heading.rest.isEmpty { writeText(heading.rest) }
  }

  /// Whether the site would give a heading the number it has.
  private mutating func isCounted(_ heading: Heading, at level: Int) -> Bool {
    let index = level - 2
    guard counts.indices.contains(index) else { return false }
    counts[index] += 1
    for deeper in counts.indices where deeper > index { counts[deeper] = 0 }
    guard let marker = heading.marker else { return true }
    return marker.level == level && marker.number == counts[index] && marker.style != .chapter
  }

  private mutating func writeText(_ source: Text) {
    guard let marker = Marker(source) else {
      write(line: MarkdownText.line(source))
      return
    }
    let rest = MarkdownText.line(source.dropFirst(marker.length))
    switch marker.style {
    case .arabic: write(line: "\(marker.number). " + rest)
    case .bullet: write(line: "- " + rest)
    default: write(line: MarkdownText.line(source))
    }
  }

  /// The cells of a table; a head without words gets some, because a table has a head.
  static func rows(_ table: SourceTable) -> [[Text]] {
    var rows = table.rows.map { row in row.cells.map { $0.continues ? "" : $0.text } }
    guard let head = rows.first, head.contains(where: \.isEmpty) else { return rows }
    let names = head.indices.map { Text("第\($0 + 1)栏") }
    if head.allSatisfy(\.isEmpty) { rows[0] = names } else { rows.insert(names, at: 0) }
    return rows
  }
}

extension BlockWriter {
  /// Puts what another has written behind what stands here.
  mutating func append(_ other: BlockWriter) {
    separate()
    text += other.text
  }
}
