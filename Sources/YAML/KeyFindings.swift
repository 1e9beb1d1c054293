import Diagnostics

// What is wrong with the keys of a mapping.
extension Finding {
  static func unknownKey(_ key: String, at place: Place, what: Bilingual, known: [String]) -> Finding {
    let near = nearestKey(key, known)
    let help =
      near.map { Bilingual(zh: "是不是“\($0)”？", en: "Did you mean “\($0)”?") }
      ?? Bilingual(
        zh: "可以写的键：\(known.joined(separator: "、"))。", en: "The keys are: \(known.joined(separator: ", ")).")
    return Finding(
      .yamlUnknownKey, at: place,
      zh: "“\(key.excerpt)”不是“\(what.zh)”的键。", en: "“\(key.excerpt)” is not a key of “\(what.en)”.",
      help: known.isEmpty ? nil : help, suggestion: near)
  }

  static func missingKey(_ key: String, at place: Place, what: Bilingual) -> Finding {
    Finding(
      .yamlMissingKey, at: place,
      zh: "“\(what.zh)”缺少“\(key)”。", en: "“\(key)” is missing in “\(what.en)”.",
      help: Bilingual(zh: "补写“\(key): …”。", en: "Add “\(key): …”."))
  }

  static func emptyValue(_ key: String, at place: Place) -> Finding {
    Finding(
      .yamlMissingKey, at: place,
      zh: "“\(key)”没有填写。", en: "“\(key)” is not filled in.")
  }

  static func emptyItem(_ node: Node, what: Bilingual, in file: SourceFile) -> Finding {
    Finding(
      .yamlMissingKey, at: file.place(node.range),
      zh: "“\(what.zh)”里有一项没有填写。", en: "An item of “\(what.en)” is not filled in.",
      help: Bilingual(zh: "填写这一项，或删去它。", en: "Fill it in or delete it."))
  }

  /// The key a misspelt one may stand for; keys in capitals count as misspelt.
  private static func nearestKey(_ key: String, _ known: [String]) -> String? {
    // No key is so long that a longer word could be a near miss of it.
    guard key.utf8.count <= 100 else { return nil }
    return nearest(to: key.lowercased(), among: known)
  }
}
