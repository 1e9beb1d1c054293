/// Takes out the blanks that page layout leaves between Chinese characters.
///
/// Blanks that mean something stay: between Latin words, before a label with a colon, between the bodies of a
/// list, and between the two equal halves of a slogan.
enum Spacing {
  /// The text of a cell, whose halves are lines and no motto.
  static func cell(_ text: Text) -> Text { cleaned(text, keepsSlogans: false) }

  static func cleaned(_ text: Text, keepsSlogans: Bool = true) -> Text {
    let trimmed = collapsed(text).trimmed()
    guard trimmed.contains(" ") else { return trimmed }
    if keepsSlogans && isSlogan(trimmed) || isBodyList(trimmed) { return trimmed }
    var result: [Unicode.Scalar] = []
    let scalars = trimmed.scalars
    for (index, scalar) in scalars.enumerated() {
      guard scalar == " " else {
        result.append(scalar)
        continue
      }
      // Both exist: the text is trimmed.
      let (before, after) = (scalars[index - 1], scalars[index + 1])
      if keeps(before, after) || beginsLabel(scalars[(index + 1)...]) { result.append(" ") }
    }
    return Text(result)
  }
}

extension Spacing {
  /// Every run of blanks as one space.
  private static func collapsed(_ text: Text) -> Text {
    var result: [Unicode.Scalar] = []
    for scalar in text.scalars {
      if Signs.isInvisible(scalar) { continue }
      let isBlank = Signs.blanks.contains(scalar)
      if isBlank, result.last == " " { continue }
      result.append(isBlank ? " " : Lookalikes.folded(scalar))
    }
    return Text(result)
  }

  private static func keeps(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    // A day to be filled in: 年 月 日.
    if "年月日".unicodeScalars.contains(after), !Signs.isDigit(before) { return true }
    let isChineseBefore = Signs.isChinese(before)
    let isChineseAfter = Signs.isChinese(after)
    if isChineseBefore, isChineseAfter { return false }
    if isChineseBefore { return Signs.isLetter(after) || "☐☑".unicodeScalars.contains(after) }
    if isChineseAfter { return Signs.isLetter(before) || "☐☑_".unicodeScalars.contains(before) }
    return true
  }

  /// Whether a short label with a colon begins here, such as 联系电话：.
  private static func beginsLabel(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    for (offset, scalar) in rest.prefix(10).enumerated() {
      if Signs.colons.contains(scalar) { return offset >= 2 }
      if !Signs.isHan(scalar), scalar != "/", scalar != "、" { return false }
    }
    return false
  }

  /// Two halves of four to eight characters each, as mottoes have them.
  private static func isSlogan(_ text: Text) -> Bool {
    let parts = text.scalars.split(separator: " ")
    return parts.count == 2 && parts[0].count == parts[1].count && (4...8).contains(parts[0].count)
      && parts.allSatisfy { $0.allSatisfy(Signs.isHan) }
  }

  private static func isBodyList(_ text: Text) -> Bool {
    let parts = text.split(on: [" "])
    return parts.count > 1 && parts.allSatisfy { Bodies.isBody($0) && $0.count >= 4 }
  }
}
