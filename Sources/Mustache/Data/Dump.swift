/// Prints the data that a template sees as a tree, outermost frame first.
///
/// Keys stand in their order, texts are cut after 80 scalars, markup is given as its size in bytes,
/// and control characters are written as escapes, so that any data can be shown in a terminal.
package func dump(_ stack: [Object]) -> String {
  var printer = DumpPrinter()
  for (index, frame) in stack.enumerated() {
    if stack.count > 1 { printer.lines.append("--- \(index + 1)") }
    printer.printObject(frame, indent: 0, first: "")
  }
  return printer.lines.map { $0 + "\n" }.joined()
}

private struct DumpPrinter {
  var lines: [String] = []

  /// Scalars of a text that are shown.
  private static let textLimit = 80
  /// What is indented by more spaces is left out.
  private static let indentLimit = 128

  /// Prints an object's entries; `first` opens the first line in place of its indentation.
  mutating func printObject(_ object: Object, indent: Int, first: String) {
    var opening = first
    if object.entries.isEmpty { lines.append(margin(indent, opening) + "{}") }
    for entry in object.entries {
      printValue(entry.value, label: margin(indent, opening) + name(entry.key) + ":", indent: indent)
      opening = ""
    }
  }

  private mutating func printValue(_ value: Value, label: String, indent: Int) {
    switch value {
    case .missing: lines.append(label + " -")
    case .bool(let flag): lines.append(label + " \(flag)")
    case .int(let number): lines.append(label + " \(number)")
    case .text(let text): lines.append(label + " " + quoted(text))
    case .html(let html): lines.append(label + " <\(html.bytes.count) bytes>")
    case .list(let items):
      lines.append(label + " [\(items.count)]")
      if indent < Self.indentLimit { printItems(items, indent: indent) }
    case .object(let object) where object.entries.isEmpty: lines.append(label + " {}")
    case .object(let object):
      lines.append(indent < Self.indentLimit ? label : label + " ...")
      if indent < Self.indentLimit { printObject(object, indent: indent + 2, first: "") }
    }
  }

  private mutating func printItems(_ items: [Value], indent: Int) {
    for item in items {
      if case .object(let object) = item {
        printObject(object, indent: indent + 4, first: "- ")
      } else {
        printValue(item, label: margin(indent + 4, "- ").dropTrailingSpace, indent: indent + 2)
      }
    }
  }

  private func margin(_ indent: Int, _ opening: String) -> String {
    String(repeating: " ", count: indent - opening.unicodeScalars.count) + opening
  }

  /// A key as it is where it is a plain word, else quoted.
  private func name(_ key: String) -> String {
    let isPlain = key.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_.".unicodeScalars.contains($0)
    }
    return isPlain && !key.isEmpty ? key : quoted(key)
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    var count = 0
    for scalar in text.unicodeScalars {
      count += 1
      guard count <= Self.textLimit else { continue }
      result += escaped(scalar)
    }
    return count > Self.textLimit ? result + "…\" (\(count))" : result + "\""
  }

  private func escaped(_ scalar: Unicode.Scalar) -> String {
    switch (scalar, scalar.properties.generalCategory) {
    case ("\"", _): "\\\""
    case ("\\", _): "\\\\"
    case ("\n", _): "\\n"
    case ("\r", _): "\\r"
    case ("\t", _): "\\t"
    case (_, .control), (_, .format), (_, .lineSeparator), (_, .paragraphSeparator):
      "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    default: String(Character(scalar))
    }
  }
}

extension String {
  fileprivate var dropTrailingSpace: String { hasSuffix(" ") ? String(dropLast()) : self }
}
