import Diagnostics

/// Reads YAML into a tree whose nodes know their places.
package enum YAMLDocument {
  /// The longest text that is read, in bytes.
  package static let sizeLimit = 4 << 20
  /// The deepest nesting that is read, in lists and mappings.
  package static let depthLimit = 32
  /// The most values that are read, keys included.
  package static let nodeLimit = 200_000

  /// Parses a file, or the part of it that is YAML.
  ///
  /// - Parameter range: UTF-8 bytes of the file, such as its front matter without the `---` lines; nil for
  ///   the whole file.
  /// - Returns: the tree and everything wrong with the writing. The root is nil without a finding where the
  ///   text holds no value, and nil with findings where no tree can be trusted: damaged text, a syntax error,
  ///   an alias, or a limit passed. Otherwise a finding leaves the tree whole.
  package static func parse(
    _ file: SourceFile, in range: Range<Int>? = nil
  ) -> (root: Node?, findings: [Finding]) {
    let range = (range ?? 0..<file.bytes.count).clamped(to: 0..<file.bytes.count)
    guard range.count <= sizeLimit else { return (nil, [tooLong(file, range)]) }
    let damage = TextCheck.findings(in: file, range: range)
    guard damage.isEmpty else { return (nil, damage) }
    let text = file.bytes[range].droppingByteOrderMark
    if let directive = DirectiveCheck.finding(in: file, text: text) { return (nil, [directive]) }
    let tree = EventStream.withEvents(of: text) { events in
      var builder = TreeBuilder(file: file, range: range)
      let root = builder.document(&events)
      return (root, Finding.inOrder(builder.findings))
    }
    return tree ?? (nil, [outOfMemory(file)])
  }
}

extension YAMLDocument {
  private static func tooLong(_ file: SourceFile, _ range: Range<Int>) -> Finding {
    Finding(
      .yamlTooLarge, at: file.place(range.lowerBound..<range.lowerBound),
      zh: "数据有 \(range.count) 字节，超过上限 \(sizeLimit) 字节（4 MiB）。",
      en: "The data has \(range.count) bytes, more than \(sizeLimit) (4 MiB).",
      help: Bilingual(zh: "把数据分到几个文件里。", en: "Split the data into several files."))
  }

  private static func outOfMemory(_ file: SourceFile) -> Finding {
    Finding(
      .yamlTooLarge, at: file.start, zh: "内存不足，无法读取。", en: "Memory is short; the file cannot be read.")
  }
}

extension ArraySlice<UInt8> {
  /// The text without a byte-order mark at the start of the file.
  fileprivate var droppingByteOrderMark: Self {
    startIndex == 0 && starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self
  }
}
