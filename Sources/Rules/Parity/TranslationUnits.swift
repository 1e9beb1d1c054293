import Content
import Diagnostics
import Markdown

/// One text of a page that has its counterpart in the other language: a heading, the prose of a section, a list item,
/// a row of a table.
package struct TranslationUnit: Sendable {
  package enum Kind: Sendable { case title, summary, heading, prose, item, row }

  package let kind: Kind
  package internal(set) var text = RunningText()
  /// Where the unit stands, for the links in it and for notes that point to it as a whole.
  package internal(set) var range: Range<Int>
  /// Where its links lead, written the same way in both languages.
  var links: [(target: String, range: Range<Int>)] = []
}

extension TranslationUnit {
  /// Makes a unit with room for the text of a node.
  fileprivate init(kind: Kind, of node: Node, at index: NodeIndex) {
    self.init(kind: kind, range: node.range)
    text.reserve(bytes: node.range.count, pieces: node.endIndex - index)
  }
}

/// A heading and what stands below it, up to the next heading of any level.
package struct TranslationSection: Sendable {
  /// Nil before the first heading.
  package let heading: TranslationUnit?
  /// 2 to 6; 0 before the first heading.
  let level: Int
  package internal(set) var prose: TranslationUnit
  package internal(set) var items: [TranslationUnit] = []
  package internal(set) var rows: [TranslationUnit] = []
  /// The items of each list, inner lists included.
  var lists: [(count: Int, range: Range<Int>)] = []
  var tables: [(rows: Int, columns: Int, range: Range<Int>)] = []
}

/// A page of one language, cut into the texts that are compared.
package struct TranslationUnits: Sendable {
  package let file: SourceFile
  package private(set) var head: [TranslationUnit] = []
  package private(set) var sections: [TranslationSection] = []
  let comments: [Comment]
  private(set) var hasBrokenLinks = false

  /// Makes the units of a data file, whose texts stand in pairs of their own.
  init(_ file: SourceFile) {
    self.file = file
    comments = []
  }

  init(_ page: Page, _ language: Language, _ addresses: AddressBook, _ document: Document) {
    let text = page[language]
    file = text.file
    comments = document.comments
    head.append(Self.unit(.title, text.title, at: text.titleRange, in: file))
    head.append(Self.unit(.summary, text.summary ?? "", at: text.summaryRange ?? text.titleRange, in: file))
    sections = [
      TranslationSection(
        heading: nil, level: 0, prose: TranslationUnit(kind: .prose, range: text.body..<text.body))
    ]
    document.readingTexts { read(document, $0) }
    addLinks(document, of: page, addresses)
  }
}

extension TranslationUnits {
  /// The text of a YAML value.
  static func unit(_ kind: TranslationUnit.Kind, _ text: String, at range: Range<Int>, in file: SourceFile)
    -> TranslationUnit
  {
    var unit = TranslationUnit(kind: kind, range: range)
    let bytes = Array(text.utf8)
    // Behind an opening quotation mark the bytes stand as they are, unless the value is folded or escaped.
    var start = range.lowerBound
    if start < file.bytes.count, file.bytes[start] == 0x22 || file.bytes[start] == 0x27 { start += 1 }
    let isVerbatim = start + bytes.count <= file.bytes.count && file.bytes[start...].starts(with: bytes)
    unit.text.append(bytes, from: isVerbatim ? start..<start + bytes.count : range)
    return unit
  }

  private mutating func read(_ document: Document, _ texts: RunningTextReader) {
    var section = sections.removeLast()
    var open: [(end: NodeIndex, item: Int)] = []
    var index = Document.root + 1
    while index < document.nodes.count {
      let node = document.nodes[index]
      while let last = open.last, last.end <= index { open.removeLast() }
      switch node.kind {
      case .heading:
        sections.append(section)
        section = Self.section(below: node, at: index, texts)
        // What stands below it is its own, even inside an item.
        open.removeAll()
      case .list:
        section.lists.append((document.children(of: index).count, node.range))
      case .item, .taskItem:
        open.append((node.endIndex, section.items.count))
        section.items.append(TranslationUnit(kind: .item, of: node, at: index))
      case .table:
        let rows = document.children(of: index)
        let columns = rows.first.map { document.children(of: $0).count } ?? 0
        section.tables.append((rows.count, columns, node.range))
      case .tableRow: section.rows.append(TranslationUnit(kind: .row, of: node, at: index))
      case .tableCell: texts.appendLine(of: index, to: &section.rows[section.rows.count - 1].text)
      // Code that says in which language it is written is none of the page's own text.
      case .codeBlock where node.isNamedCode: break
      case .paragraph, .codeBlock:
        if let item = open.last?.item {
          texts.appendLine(of: index, to: &section.items[item].text)
        } else {
          texts.appendLine(of: index, to: &section.prose.text)
          // The text of a footnote comes last, wherever in the file it stands.
          let range = section.prose.range
          section.prose.range =
            range.isEmpty ? node.range : range.lowerBound..<max(range.upperBound, node.range.upperBound)
        }
      default: break
      }
      index = Self.holdsUnits(node.kind) ? index + 1 : node.endIndex
    }
    sections.append(section)
  }

  /// Whether there are texts of their own inside a node.
  private static func holdsUnits(_ kind: Node.Kind) -> Bool {
    switch kind {
    case .heading, .tableCell, .paragraph, .codeBlock: false
    default: true
    }
  }

  /// A section that begins with a heading.
  private static func section(
    below node: Node, at index: NodeIndex, _ texts: RunningTextReader
  ) -> TranslationSection {
    var heading = TranslationUnit(kind: .heading, of: node, at: index)
    texts.appendLine(of: index, to: &heading.text)
    let prose = TranslationUnit(kind: .prose, range: node.range.upperBound..<node.range.upperBound)
    return TranslationSection(heading: heading, level: node.headingLevel, prose: prose)
  }

  /// Gives every unit the links that stand in it; those of an inner item belong to it alone.
  private mutating func addLinks(_ document: Document, of page: Page, _ addresses: AddressBook) {
    var section = 0
    for link in document.links where !link.isUnsafe {
      let place = addresses.target(of: link.destination, from: file.path)
      if case .nowhere = place { hasBrokenLinks = true }
      guard let target = Self.target(place, link.destination, of: page) else { continue }
      while section + 1 < sections.count, let heading = sections[section + 1].heading,
        heading.range.lowerBound <= link.range.lowerBound
      { section += 1 }
      let entry = (target, link.range)
      if let row = Self.holder(of: link.range, in: sections[section].rows) {
        sections[section].rows[row].links.append(entry)
      } else if let item = Self.holder(of: link.range, in: sections[section].items) {
        sections[section].items[item].links.append(entry)
      } else {
        sections[section].prose.links.append(entry)
      }
    }
  }

  /// The last unit that begins before a link and holds it.
  private static func holder(of range: Range<Int>, in units: [TranslationUnit]) -> Int? {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle].range.lowerBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low > 0, units[low - 1].range.upperBound >= range.upperBound else { return nil }
    return low - 1
  }

  /// Where a link leads, without language and place on the page; nil for one that stays on its page.
  private static func target(_ place: AddressBook.Target, _ destination: String, of page: Page) -> String? {
    switch place {
    case .outside: destination
    case .anchor: nil
    case .page(let stem, _, _): stem == page.stem ? nil : stem
    case .download(let file): file
    case .unpublished(let file):
      [".zh.md", ".en.md"].contains { file.hasSuffix($0) } ? String(file.dropLast(6)) : file
    case .nowhere: nil
    }
  }
}
