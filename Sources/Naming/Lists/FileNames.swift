/// A file-name pattern, divided at `{organization}`.
struct FileNameTemplate {
  var before: [UInt8] = []
  var after: [UInt8] = []
  var hasOrganization = false

  init(_ pattern: String) {
    let bytes = utf8(of: pattern)
    let slot = utf8(of: "{organization}")
    before = bytes
    guard bytes.count >= slot.count else { return }
    for start in 0...(bytes.count - slot.count) where Array(bytes[start..<start + slot.count]) == slot {
      before = Array(bytes[..<start])
      after = Array(bytes[(start + slot.count)...])
      hasOrganization = true
      return
    }
  }
}

extension Checker {
  /// Checks the name of a file that was handed in against a registered pattern.
  ///
  /// - Parameters:
  ///   - fileName: the name with or without its extension, without folders.
  ///   - pattern: the pattern's id.
  ///   - organization: the applicant's full name; nil where it is not known.
  /// - Returns: nil where the name follows the pattern, or no pattern has the id.
  package func checkFileName(_ fileName: String, pattern: String, organization: String?) -> NameFinding? {
    let id = utf8(of: pattern)
    guard let item = registry.fileNames.first(where: { utf8(of: $0.id) == id }) else { return nil }
    let template = FileNameTemplate(item.pattern)
    let bytes = utf8(of: fileName)
    let stemEnd = FileNameTemplate.stem(of: bytes)
    let stem = Array(bytes[..<stemEnd])
    var expected: String?
    if let organization {
      let right = template.before + utf8(of: organization) + template.after
      if stem == right { return nil }
      expected = string(of: right + Array(bytes[stemEnd...]))
    } else {
      let rest = stem.count - template.before.count - template.after.count
      let matches =
        rest > 0 && stem.starts(with: template.before)
        && Array(stem.suffix(template.after.count)) == template.after
      if matches, isPlainName(stem[template.before.count..<(stem.count - template.after.count)]) {
        return nil
      }
    }
    return NameFinding(
      rule: .fileName, range: 0..<bytes.count, slot: .whole, slotRange: 0..<stemEnd, nameID: item.id,
      seen: fileName, expected: expected, isCertain: expected != nil, isWarning: false)
  }

  /// Whether the organisation's part is a name and nothing else: no spaces and no joints.
  private func isPlainName(_ bytes: ArraySlice<UInt8>) -> Bool {
    var count = 0
    for scalar in scalarValues(string(of: Array(bytes))) {
      switch ScalarClass.of(scalar) {
      case .letter, .digit, .bracket: count += 1
      default: return false
      }
    }
    return count >= 2
  }
}

extension FileNameTemplate {
  /// The length of a file name without its extension: up to five ASCII letters or digits after a dot.
  static func stem(of bytes: [UInt8]) -> Int {
    guard let dot = bytes.lastIndex(of: 0x2E), dot > 0 else { return bytes.count }
    let isExtension =
      bytes.count - dot - 1 <= 5 && bytes.count - dot > 1
      && bytes[(dot + 1)...].allSatisfy {
        ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A)
      }
    return isExtension ? dot : bytes.count
  }
}
