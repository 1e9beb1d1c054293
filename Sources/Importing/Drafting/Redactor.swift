import Diagnostics

/// Keeps names of persons and their numbers out of a draft, and remembers where they stood.
struct Redactor {
  struct Omission: Sendable {
    enum Kind: Sendable { case name, mobile, number }
    let kind: Kind
    /// Scalars of what was left out.
    let length: Int
    let place: SourcePlace
  }

  private(set) var omissions: [Omission] = []

  mutating func redacted(_ block: Block) -> Block {
    switch block {
    case .paragraph(var paragraph):
      paragraph.text = redacted(paragraph.text, paragraph.place)
      return .paragraph(paragraph)
    case .table(var table):
      let personal = Set(
        (table.rows.first?.cells ?? []).indices.filter { Self.isPersonal(table.rows[0].cells[$0].text) })
      for row in table.rows.indices {
        for column in table.rows[row].cells.indices {
          let text = table.rows[row].cells[column].text
          if row > 0, personal.contains(column), Self.isName(text) {
            omit(.name, text.count, table.rows[row].place)
            table.rows[row].cells[column].text = Self.nameMark
          } else {
            table.rows[row].cells[column].text = redacted(text, table.rows[row].place)
          }
        }
      }
      return .table(table)
    }
  }

  mutating func redacted(_ text: Text, _ place: SourcePlace) -> Text {
    withoutNumbers(withoutNames(text, place), place)
  }
}

extension Redactor {
  private static let nameMark: Text = "（姓名略）"
  private static let labels: [Text] = [
    "联系人", "联络人", "联系方式", "负责人", "咨询人", "经办人", "签发人", "联系电话", "咨询电话", "电话",
  ]

  private mutating func omit(_ kind: Omission.Kind, _ length: Int, _ place: SourcePlace) {
    omissions.append(Omission(kind: kind, length: length, place: place))
  }

  private static func isPersonal(_ heading: Text) -> Bool {
    let core = heading.removing(Signs.blanks)
    return ["姓名", "联系人", "负责人", "作者", "参赛者", "指导教师", "团队成员", "项目负责人"].contains(core)
  }

  private static let offices: [Text] = [
    "处", "科", "室", "办", "局", "部", "中心", "组", "委", "厅", "院", "会", "老师", "热线", "大队", "公司",
  ]

  /// Two to four Chinese characters that are no office.
  private static func isName(_ text: Text) -> Bool {
    let core = text.removing(Signs.blanks)
    let words: [Text] = ["电话", "传真", "邮箱", "手机", "地址", "邮编", "座机", "微信", "联系", "姓名", "单位"]
    return (2...4).contains(core.count) && core.scalars.allSatisfy { Signs.isHan($0) || $0 == "·" }
      && !core.hasSuffix(anyOf: offices) && !core.contains(anyOf: words)
      && !core.hasPrefix(anyOf: ["市", "省", "县", "区"])
  }

  /// Takes out names behind 联系人： and before a number in lines of contact.
  private mutating func withoutNames(_ text: Text, _ place: SourcePlace) -> Text {
    guard text.contains(anyOf: Self.labels) else { return text }
    let breaks: SignSet = SignSet("：:，,；;、（）() \t/".unicodeScalars)
    var result: [Unicode.Scalar] = []
    var word: [Unicode.Scalar] = []
    var isAfterLabel = false
    func isNumberNext(_ index: Int) -> Bool {
      text.scalars[index...].first { !breaks.contains($0) }.map(Signs.isDigit) ?? false
    }
    for (index, scalar) in (text.scalars + ["\n"]).enumerated() {
      let isBreak = scalar == "\n" || breaks.contains(scalar) || scalar == "。" || Signs.isDigit(scalar)
      if !isBreak {
        word.append(scalar)
        continue
      }
      let name = Text(word)
      let isPerson = Self.isName(name) && (isAfterLabel || index < text.count && isNumberNext(index))
      if isPerson, !Self.labels.contains(name) {
        omit(.name, name.count, place)
        result += Self.nameMark.scalars
      } else {
        result += word
      }
      if !word.isEmpty {
        isAfterLabel =
          Signs.colons.contains(scalar) && name.hasSuffix(anyOf: ["联系人", "联络人", "负责人", "咨询人", "经办人", "签发人"])
      } else if scalar != " " && !Signs.colons.contains(scalar) && scalar != "、" {
        isAfterLabel = false
      }
      if isPerson, scalar == "、" || scalar == " " { isAfterLabel = true }
      word = []
      if scalar != "\n" { result.append(scalar) }
    }
    return Text(result)
  }

  /// Takes out mobile numbers, also masked ones, and numbers as long as those of identity cards.
  private mutating func withoutNumbers(_ text: Text, _ place: SourcePlace) -> Text {
    var result: [Unicode.Scalar] = []
    var index = 0
    while index < text.count {
      guard Signs.isDigit(text.scalars[index]), index == 0 || !Signs.isLetter(text.scalars[index - 1]) else {
        result.append(text.scalars[index])
        index += 1
        continue
      }
      var end = index
      while end < text.count,
        Signs.isDigit(text.scalars[end]) || "*＊xX".unicodeScalars.contains(text.scalars[end])
          || "- ".unicodeScalars.contains(text.scalars[end]) && end + 1 < text.count
            && Signs.isDigit(text.scalars[end + 1])
      { end += 1 }
      let run = text[index..<end]
      let digits = run.removing(["-", " "])
      let isAddress = end < text.count && (text.scalars[end] == "@" || Signs.isLetter(text.scalars[end]))
      if !isAddress, let kind = Self.personal(digits) {
        omit(kind, digits.count, place)
        result += (kind == .mobile ? "（手机号略）" : "（号码略）" as Text).scalars
      } else {
        result += run.scalars
      }
      index = end
    }
    return Text(result)
  }

  private static func personal(_ digits: Text) -> Omission.Kind? {
    let second = digits.count > 1 ? Signs.digit(digits.scalars[1]) ?? 0 : 0
    if digits.count == 11, digits.first == "1", second >= 3 { return .mobile }
    if digits.count == 18, let first = digits.first.flatMap(Signs.digit), (1...8).contains(first) {
      return .number
    }
    return digits.contains("**") ? .number : nil
  }
}
