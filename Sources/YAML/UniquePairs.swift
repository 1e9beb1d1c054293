import Diagnostics

/// The pairs of one mapping while it is read: keys are texts, and the first of several equal ones stands.
struct UniquePairs {
  private(set) var pairs: [(key: Node, value: Node)] = []
  /// Where each key stands first, by its bytes.
  private var first: [[UInt8]: Range<Int>] = [:]

  /// Adds a pair, or returns why it is refused.
  mutating func add(_ key: Node, _ value: Node, in file: SourceFile) -> Finding? {
    let place = file.place(key.range)
    guard case .scalar(let text, let quoted) = key.content else { return .keyIsNotText(at: place) }
    if text.isEmpty { return .keyIsEmpty(at: place) }
    if !quoted, text.hasSameBytes(as: "<<") { return .mergeKey(at: place) }
    let bytes = Array(text.utf8)
    if let earlier = first[bytes] { return .duplicateKey(text, at: place, earlier: file.place(earlier)) }
    first[bytes] = key.range
    pairs.append((key, value))
    return nil
  }
}

extension Finding {
  fileprivate static func keyIsNotText(at place: Place) -> Finding {
    Finding(
      .yamlNotSupported, at: place,
      zh: "键是列表或“键: 值”结构，只能是文字。", en: "A key is a list or a mapping; it must be text.",
      help: Bilingual(
        zh: "如果 [ ] { } 是文字的一部分，请给整段文字加引号。",
        en: "Where [ ] { } belong to the text, put the whole text in quotes."))
  }

  /// A colon without a key before it.
  static func keyIsEmpty(at place: Place) -> Finding {
    Finding(.yamlSyntax, at: place, zh: "冒号前没有键。", en: "No key stands before the colon.")
  }

  fileprivate static func mergeKey(at place: Place) -> Finding {
    Finding(
      .yamlNotSupported, at: place,
      zh: "“<<” 是 YAML 的合并键，这里不支持。", en: "“<<” is YAML's merge key, which is not supported.",
      help: Bilingual(zh: "把要合并的键逐个写出。", en: "Write out the keys one by one."))
  }

  fileprivate static func duplicateKey(_ key: String, at place: Place, earlier: Place) -> Finding {
    Finding(
      .yamlDuplicateKey, at: place, zh: "“\(key.excerpt)”重复了。", en: "“\(key.excerpt)” is written twice.",
      help: Bilingual(zh: "只留一处。", en: "Keep one of them."),
      notes: [Note(at: earlier, zh: "第一次写在这里。", en: "It is first written here.")])
  }
}
