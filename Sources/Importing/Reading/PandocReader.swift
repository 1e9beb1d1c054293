import Diagnostics
import JSON
import Markdown

private let limits = JSONLimits(bytes: 64 << 20, depth: 256, values: 4_000_000)

/// Reads what pandoc makes of a Word document, in its JSON form.
struct PandocReader {
  var document = SourceDocument()
  private var paragraphs = 0
  var tables = 0
  /// Whether a number was written that Word counts by itself.
  private var hasCountedNumbers = false

  /// - Returns: nil where the bytes are not pandoc's JSON.
  static func read(_ bytes: [UInt8]) -> SourceDocument? {
    let root: JSONValue
    do throws(JSONProblem) { root = try JSONReader.read(bytes, limits) } catch { return nil }
    guard let blocks = root.member("blocks")?.list else { return nil }
    var reader = PandocReader()
    reader.add(blocks, prefix: nil)
    if reader.hasCountedNumbers {
      reader.document.notices.append(
        Bilingual(
          zh: "文中有 Word 自动编号的段落，编号是重新写上的，请与原文核对。",
          en: "Some paragraphs are numbered by Word itself; their numbers were written anew: compare them."))
    }
    return reader.document
  }
}

extension JSONValue {
  /// The values of an array; nil for any other value.
  var list: [JSONValue]? {
    if case .array(let values) = content { return values }
    return nil
  }

  var whole: Int? {
    if case .number(let number) = content, let whole = number.whole { return Int(whole) }
    return nil
  }

  /// The kind of an element of pandoc's.
  fileprivate var kind: String { member("t")?.text.map { String(decoding: $0, as: UTF8.self) } ?? "" }
  /// What it holds.
  fileprivate var parts: [JSONValue] { member("c")?.list ?? [] }
}

extension PandocReader {
  mutating func add(_ blocks: [JSONValue], prefix: Text?, depth: Int = 0) {
    var prefix = prefix
    for block in blocks {
      let parts = block.parts
      switch block.kind {
      case "Para", "Plain": addParagraph(parts, prefix: prefix)
      case "Header":
        addParagraph(parts.count > 2 ? parts[2].list ?? [] : [], prefix: prefix, level: parts.first?.whole)
      case "LineBlock": for line in parts { addParagraph(line.list ?? [], prefix: prefix) }
      case "CodeBlock": if parts.count > 1, let text = parts[1].text { addText(text, prefix: prefix) }
      case "BlockQuote": add(parts, prefix: prefix, depth: depth)
      case "Div": if parts.count > 1 { add(parts[1].list ?? [], prefix: prefix, depth: depth) }
      case "BulletList": for item in parts { add(item.list ?? [], prefix: "- ", depth: depth + 1) }
      case "OrderedList": addList(parts, depth: depth)
      case "DefinitionList":
        for item in parts {
          for part in item.list ?? [] { add(part.list ?? [], prefix: nil, depth: depth) }
        }
      case "Table": addTable(parts)
      default: continue
      }
      prefix = nil
    }
  }

  private mutating func addList(_ parts: [JSONValue], depth: Int) {
    guard parts.count > 1, let form = parts[0].list, form.count > 2 else { return }
    hasCountedNumbers = true
    let start = form[0].whole ?? 1
    for (offset, item) in (parts[1].list ?? []).enumerated() {
      let number = Self.number(start + offset, style: form[1].kind, delimiter: form[2].kind, depth: depth)
      add(item.list ?? [], prefix: number, depth: depth + 1)
    }
  }

  /// A number as the list writes it; pandoc has no word for the Chinese styles.
  private static func number(_ value: Int, style: String, delimiter: String, depth: Int) -> Text {
    switch (style, delimiter) {
    case ("Decimal", "TwoParens"): Text("（\(value)）")
    case ("Decimal", "OneParen"): Text("\(value)）")
    case ("Decimal", _): Text("\(value).")
    case _ where depth == 0: Text(HeadingNumber.numeral(value) + "、")
    default: Text("（" + HeadingNumber.numeral(value) + "）")
    }
  }

  private mutating func addParagraph(_ inlines: [JSONValue], prefix: Text?, level: Int? = nil) {
    var notes: [[JSONValue]] = []
    let text = Text(Self.text(inlines, &notes))
    let lines = text.scalars.split(separator: "\n").map { Text($0).trimmed() }.filter { !$0.isEmpty }
    if !lines.isEmpty { paragraphs += 1 }
    for (index, line) in lines.enumerated() {
      document.pieces.append(
        .line(
          SourceLine(
            text: index == 0 ? (prefix ?? "") + line : line, place: .paragraph(paragraphs),
            // A line break inside a paragraph breaks titles and names, which are put together again.
            isWhole: index == lines.count - 1, level: level)))
    }
    for note in notes { add(note, prefix: nil) }
  }

  private mutating func addText(_ bytes: [UInt8], prefix: Text?) {
    paragraphs += 1
    for line in Text(String(decoding: bytes, as: UTF8.self)).scalars.split(separator: "\n") {
      document.pieces.append(
        .line(SourceLine(text: Text(line), place: .paragraph(paragraphs), isWhole: true)))
    }
  }

  private static func text(_ inlines: [JSONValue], _ notes: inout [[JSONValue]]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for inline in inlines {
      switch inline.kind {
      case "Str": result += String(decoding: inline.member("c")?.text ?? [], as: UTF8.self).unicodeScalars
      case "Space", "SoftBreak": result.append(" ")
      case "LineBreak": result.append("\n")
      case "Code", "Math", "RawInline":
        result += String(decoding: inline.parts.last?.text ?? [], as: UTF8.self).unicodeScalars
      case "Quoted":
        let isSingle = inline.parts.first?.kind == "SingleQuote"
        result.append(isSingle ? "‘" : "“")
        result += text(inline.parts.last?.list ?? [], &notes)
        result.append(isSingle ? "’" : "”")
      case "Note": notes.append(inline.parts)
      case "Link", "Image", "Span", "Cite":
        let content = inline.parts.count > 1 ? inline.parts[1].list ?? [] : []
        result += text(content, &notes)
      default: result += text(inline.parts, &notes)
      }
    }
    return result
  }
}
