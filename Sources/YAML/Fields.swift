import Diagnostics

/// Keyed access to one mapping that remembers which keys were asked for.
///
/// Every accessor reports what is wrong with its key and goes on; `end()` reports the keys nobody asked for.
/// An optional key that is left blank counts as absent.
package final class Fields {
  /// The mapping, in UTF-8 bytes from the start of the file.
  package let range: Range<Int>
  /// What the mapping describes, for messages.
  package let what: Bilingual
  let decoding: Decoding
  /// Where a missing key is reported: the name of the mapping, or its empty start.
  private let name: Range<Int>
  private let pairs: [(key: Node, value: Node)]
  private var asked: [String] = []
  /// Whether any key is a known one.
  private var isOpen = false

  init(
    _ pairs: [(key: Node, value: Node)], of what: Bilingual, range: Range<Int>, namedAt name: Range<Int>,
    in decoding: Decoding
  ) {
    self.pairs = pairs
    self.what = what
    self.range = range
    self.name = name
    self.decoding = decoding
  }

  /// Whether a key is written, blank or not; asking makes the key a known one.
  package func has(_ key: String) -> Bool { pair(key) != nil }

  /// The node of a key, nil where it is absent or left blank.
  package func node(_ key: String) -> Node? {
    note(key, .either, isRequired: false)
    guard let value = pair(key)?.value, !value.isBlank else { return nil }
    return value
  }

  /// The place of a key: of its value, of the key itself where that is blank, of the mapping's name where
  /// there is no such key.
  package func place(of key: String) -> Place {
    guard let pair = pair(key) else { return decoding.file.place(name) }
    return decoding.file.place(pair.value.isBlank ? pair.key.range : pair.value.range)
  }

  /// Every pair in the order of the file, for mappings whose keys are names the author chooses; makes all of
  /// them known.
  package func all() -> [(key: Located<String>, value: Node)] {
    isOpen = true
    return pairs.map { (Located($0.key.text ?? "", range: $0.key.range), $0.value) }
  }

  /// Reports the keys that were not asked for; must be called once, after the last access.
  package func end() {
    guard !isOpen else { return }
    for pair in pairs {
      guard let key = pair.key.text, !asked.contains(where: { $0.hasSameBytes(as: key) }) else { continue }
      report(.unknownKey(key, at: decoding.file.place(pair.key.range), what: what, known: asked))
    }
  }

  /// The pair of a key, without a finding where it is absent.
  func pair(_ key: String) -> (key: Node, value: Node)? {
    if !asked.contains(where: { $0.hasSameBytes(as: key) }) { asked.append(key) }
    return pairs.first { $0.key.text?.hasSameBytes(as: key) ?? false }
  }

  /// The pair of a key that must be there and filled in; nil with a finding.
  func required(_ key: String, as value: KeyRecorder.Value) -> (key: Node, value: Node)? {
    note(key, value, isRequired: true)
    guard let pair = pair(key) else {
      report(.missingKey(key, at: decoding.file.place(name), what: what))
      return nil
    }
    guard !pair.value.isBlank else {
      report(.emptyValue(key, at: decoding.file.place(pair.key.range)))
      return nil
    }
    return pair
  }

  /// The pair of a key that may be absent or blank; nil then, silently.
  func optional(_ key: String, as value: KeyRecorder.Value) -> (key: Node, value: Node)? {
    note(key, value, isRequired: false)
    guard let pair = pair(key), !pair.value.isBlank else { return nil }
    return pair
  }

  /// Tells whoever wants to know that a key was asked for, and as what.
  func note(_ key: String, _ value: KeyRecorder.Value, isRequired: Bool) {
    decoding.recorder?.note(
      KeyRecorder.Ask(
        path: decoding.file.path, mapping: range, key: key, value: value, isRequired: isRequired))
  }

  func report(_ finding: Finding) { decoding.report(finding) }
}

extension Node {
  /// Whether the value is left out or a text of blanks only, the ideographic space included.
  var isBlank: Bool {
    guard let text else { return false }
    return isNull
      || text.unicodeScalars.allSatisfy { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\u{3000}" }
  }
}
