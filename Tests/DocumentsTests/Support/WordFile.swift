@testable import Documents

/// A Word document made of its parts.
struct WordFile {
  var entries: [ZipWriter.Entry] = []

  /// A document with this content of its body.
  init(body: String = "") {
    add("word/document.xml", Self.root("document", "<w:body>\(body)</w:body>"))
  }

  /// A document with these entries only.
  init(entries: [ZipWriter.Entry]) { self.entries = entries }

  var bytes: [UInt8] { ZipWriter.archive(entries) }

  mutating func add(_ name: String, _ text: String) {
    entries.append(ZipWriter.Entry(name: name, data: Array(text.utf8)))
  }

  /// Adds the list of what the parts are.
  mutating func addContentTypes(_ types: [(part: String, type: String)]) {
    let overrides = types.map {
      """
      <Override PartName="\($0.part)" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.\($0.type)+xml"/>
      """
    }
    add(
      "[Content_Types].xml",
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="xml" ContentType="application/xml"/>\(overrides.joined())</Types>
      """)
  }

  /// A root element with the namespaces Word declares.
  static func root(_ name: String, _ content: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:\(name) xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
    xmlns:v="urn:schemas-microsoft-com:vml" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\(content)</w:\(name)>
    """
  }

  func read(_ limits: DocumentLimits = DocumentLimits()) -> Result<DocumentText, DocumentProblem> {
    DocumentReader.docx(bytes, limits: limits)
  }
}

/// A paragraph of one run.
func p(_ text: String) -> String { "<w:p>\(r(text))</w:p>" }

/// A run, with properties if there are any.
func r(_ text: String, _ properties: String = "") -> String {
  let properties = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
  return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}

/// A text in UTF-16, with a byte-order mark.
func utf16(_ text: String, isBigEndian: Bool = false) -> [UInt8] {
  var bytes: [UInt8] = []
  for unit in [0xFEFF] + Array(text.utf16) {
    let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
    bytes += isBigEndian ? [high, low] : [low, high]
  }
  return bytes
}

extension DocumentText {
  /// The texts of all parts.
  var texts: [String] { parts.map(\.string) }

  /// The parts as “place: text”, in English.
  var listing: [String] { parts.map { "\($0.place.en): \($0.string)" } }
}

extension DocumentText.Part {
  var string: String { String(decoding: text, as: UTF8.self) }

  /// The text with a bar at each boundary of formatting.
  var marked: String {
    var bytes = text
    for offset in runBoundaries.reversed() { bytes.insert(UInt8(ascii: "|"), at: offset) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Result where Failure == DocumentProblem {
  /// Why reading failed, nil where it did not.
  var problem: DocumentProblem? {
    switch self {
    case .success: nil
    case .failure(let problem): problem
    }
  }
}
