/// A file-name pattern, `{organization}` and the text around it, and what a wrong name says about its applicant.
struct FileNameShape {
  private let before: String
  private let after: String

  init(_ pattern: String) {
    let parts = Self.split(Substring(pattern), at: "{organization}")
    before = String(parts?.before ?? "")
    after = String(parts?.after ?? Substring(pattern))
  }

  /// The right name for an applicant, with the extension of another name.
  func name(for applicant: String, like name: String) -> String {
    before + applicant + after + Self.ending(of: name)
  }

  /// The applicant a wrong name speaks of; nil where more than one stretch of it may be meant.
  ///
  /// A name with the pattern's text holds the applicant on one side of it; what files gather on the way — dates,
  /// version words, counters, brackets, spaces and hyphens — is no part of an applicant.
  func applicant(in name: String) -> String? {
    let stem = name.dropLast(Self.ending(of: name).count)
    var pieces = [Substring(stem)]
    for text in [before, after] where !text.isEmpty {
      pieces = pieces.flatMap { piece -> [Substring] in
        Self.split(piece, at: text).map { [$0.before, $0.after] } ?? [piece]
      }
    }
    // Without the pattern's text nothing says which part is the applicant.
    guard pieces.count > 1 else { return nil }
    let words = pieces.flatMap(Self.words)
    return words.count == 1 ? words[0] : nil
  }
}

extension FileNameShape {
  private static let versionWords = [
    "最终版", "最终稿", "终稿", "定稿", "修订版", "修改版", "修改稿", "盖章版", "扫描件", "扫描版", "副本", "草稿", "初稿", "新版", "新",
    "final", "copy", "scan", "scanned", "draft", "new",
  ]

  /// The words of a piece that may be names.
  private static func words(_ piece: Substring) -> [String] {
    piece.split { !($0.isLetter || $0.isNumber) }.map(String.init).filter { word in
      let lower = word.lowercased()
      let isVersion = lower.first == "v" && lower.dropFirst().allSatisfy(\.isNumber)
      let isDate = word.allSatisfy { $0.isNumber || "年月日".contains($0) }
      return !isVersion && !isDate && !versionWords.contains(lower)
    }
  }

  /// A name's extension with its dot; empty where it has none.
  private static func ending(of name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    let ending = name[name.index(after: dot)...]
    let isEnding =
      (1...5).contains(ending.count) && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return isEnding ? String(name[dot...]) : ""
  }

  private static func split(_ text: Substring, at part: String) -> (before: Substring, after: Substring)? {
    text.firstRange(of: part).map { (text[..<$0.lowerBound], text[$0.upperBound...]) }
  }
}
