/// Document numbers: 潍数据发〔2026〕3号 (GB/T 9704-2012, 7.2.5).
enum DocumentNumber {
  private static let opening: SignSet = ["〔", "[", "（", "(", "［", "【"]
  private static let closing: SignSet = ["〕", "]", "）", ")", "］", "】"]

  /// The number that is all of a text, its brackets made right; nil where the text is none.
  static func whole(_ text: Text) -> Text? {
    let text = text.removing(Signs.blanks)
    guard text.count < 40, text.hasSuffix("号"), let open = text.firstIndex(of: opening), open > 1,
      text[0..<open].scalars.allSatisfy(Signs.isHan),
      let year = Numerals.read(text, at: open + 1, chinese: false), (1949...2199).contains(year.value),
      year.end < text.count, closing.contains(text.scalars[year.end])
    else { return nil }
    let rest = text.dropFirst(year.end + 1)
    let digits = rest.dropLast(1).scalars.drop { $0 == "第" }
    guard !digits.isEmpty, digits.allSatisfy(Signs.isDigit) else { return nil }
    return text[0..<open] + Text("〔\(year.value)〕") + rest
  }
}
