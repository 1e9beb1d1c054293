/// The elements of WordprocessingML that say something about text (ECMA-376 Part 1, 17), and those around them.
enum WordElement {
  case paragraph
  case paragraphProperties
  case run
  case runProperties
  /// Characters.
  case text
  case tab
  case lineBreak
  case hyphen
  case softHyphen
  case symbol
  case fieldCharacter
  case hyperlink
  case table
  case row
  case cell
  case columnSpan
  case columnsBefore
  case textBox
  case note
  case alternateContent
  case choice
  case fallback
  /// A mark of a tracked deletion, or text that was deleted or moved away.
  case deletion
  /// What a file of another format is included by.
  case chunk
  /// Codes, phonetic guides and earlier states, none of them text of the document.
  case hidden

  init?(_ name: XMLName) {
    switch name.namespace {
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main":
      guard let element = Self.word[name.local] else { return nil }
      self = element
    case "http://schemas.openxmlformats.org/markup-compatibility/2006":
      switch name.local {
      case "AlternateContent": self = .alternateContent
      case "Choice": self = .choice
      case "Fallback": self = .fallback
      default: return nil
      }
    case "http://schemas.openxmlformats.org/officeDocument/2006/math",
      "http://purl.oclc.org/ooxml/officeDocument/math":
      switch name.local {
      case "t": self = .text
      case "r": self = .run
      default: return nil
      }
    default: return nil
    }
  }

  private static let word: [String: WordElement] = [
    "p": .paragraph, "pPr": .paragraphProperties, "r": .run, "rPr": .runProperties, "t": .text,
    "tab": .tab, "ptab": .tab, "br": .lineBreak, "cr": .lineBreak, "noBreakHyphen": .hyphen,
    "softHyphen": .softHyphen, "sym": .symbol, "fldChar": .fieldCharacter, "hyperlink": .hyperlink,
    "tbl": .table, "tr": .row, "tc": .cell, "gridSpan": .columnSpan, "gridBefore": .columnsBefore,
    "txbxContent": .textBox, "footnote": .note, "endnote": .note, "comment": .note, "del": .deletion,
    "moveFrom": .deletion, "altChunk": .chunk, "instrText": .hidden, "delInstrText": .hidden,
    "delText": .hidden, "rt": .hidden, "rPrChange": .hidden, "pPrChange": .hidden, "sectPrChange": .hidden,
    "tblPrChange": .hidden, "tblPrExChange": .hidden, "trPrChange": .hidden, "tcPrChange": .hidden,
  ]
}
