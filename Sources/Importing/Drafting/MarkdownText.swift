/// Writes texts as Markdown that shows exactly them.
enum MarkdownText {
  private static let special: SignSet = ["\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&"]

  /// A line of running text: signs of markup are escaped, addresses become links.
  ///
  /// - Parameter isBlock: whether the line begins a block of its own rather than standing in a cell.
  static func line(_ text: Text, isBlock: Bool = true) -> String {
    var result = ""
    var index = 0
    while index < text.count {
      if text.scalars[index] == "h", text[index..<index + 8].hasPrefix(anyOf: ["https://", "http://"]) {
        let address = Text(
          text.scalars[index...].prefix {
            (0x21...0x7E).contains($0.value) && !"<>()\"|".unicodeScalars.contains($0)
          }
        )
        .trimmed(of: [".", ",", ";", ":"])
        if address.count > 10 {
          result += "<" + address.string + ">"
          index += address.count
          continue
        }
      }
      append(text.scalars[index], to: &result, isFirst: index == 0, isBlock: isBlock)
      index += 1
    }
    return result
  }

  /// A cell of a table; it stands in one line.
  static func cell(_ text: Text) -> String {
    line(Text(text.scalars.map { $0 == "\n" ? " " : $0 }), isBlock: false)
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String, isFirst: Bool, isBlock: Bool)
  {
    let isNumber =
      !result.isEmpty && result.utf8.count <= 9 && result.utf8.allSatisfy { (48...57).contains($0) }
    // 1. and 1) at the beginning of a line would be lists.
    let opensBlock =
      isBlock
      && (isFirst && "#+-=".unicodeScalars.contains(scalar)
        || isNumber && ".)".unicodeScalars.contains(scalar))
    if special.contains(scalar) || opensBlock { result += "\\" }
    result.unicodeScalars.append(scalar)
  }

  /// A table; the first row is its head.
  static func table(_ rows: [[Text]]) -> String {
    guard let head = rows.first else { return "" }
    func row(_ cells: [Text]) -> String {
      "|" + cells.map { $0.isEmpty ? " |" : " " + cell($0) + " |" }.joined() + "\n"
    }
    return row(head) + "|" + head.map { _ in " --- |" }.joined() + "\n" + rows.dropFirst().map(row).joined()
  }
}
