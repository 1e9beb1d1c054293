/// How the office is reached, as found; names of persons and mobile numbers are left out.
struct DraftContact: Sendable {
  var phones: [Text] = []
  var email: Text?
  var website: Text?
  var address: Text?
  var place: SourcePlace?

  var isEmpty: Bool { phones.isEmpty && email == nil && address == nil && website == nil }
}

/// Finds the lines of contact in a notice.
enum ContactFinder {
  static func find(in blocks: [Block]) -> DraftContact {
    var contact = DraftContact()
    let paths = SectionPath.all(of: blocks)
    for (block, path) in zip(blocks, paths) {
      let text = block.text
      if contact.website == nil { contact.website = address(in: text) }
      guard path.headings.last?.title.contains("联系") == true || text.contains(anyOf: words) else { continue }
      if contact.place == nil { contact.place = block.place }
      for phone in landlines(text) where contact.phones.count < mostPhones && !contact.phones.contains(phone)
      {
        contact.phones.append(phone)
      }
      contact.email = contact.email ?? mailbox(text)
      contact.address = contact.address ?? postal(text)
    }
    return contact
  }

  /// Telephone numbers that are taken at most.
  private static let mostPhones = 50

  static let words: [Text] = [
    "联系人", "联系方式", "联系电话", "咨询电话", "联络人", "联系邮箱", "联系地址", "邮箱：", "电话：", "电子邮箱", "拨打", "致电", "发送至", "发送到",
  ]

  /// Numbers of seven or eight digits, perhaps with the code of their area; a second one behind 传真 or / stays too.
  static func landlines(_ text: Text) -> [Text] {
    var phones: [Text] = []
    var index = 0
    while index < text.count {
      guard Signs.isDigit(text.scalars[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < text.count,
        Signs.isDigit(text.scalars[end]) || "-—－*".unicodeScalars.contains(text.scalars[end])
      { end += 1 }
      let run = text[index..<end]
      let before = index > 0 ? text.scalars[index - 1] : " "
      index = end
      if run.contains("*") || Signs.isLetter(before) || before == "@" || before == "."
        || before == "/" && text.contains("传真")
      {
        continue
      }
      if end < text.count, text.scalars[end] == "@" || Signs.isLetter(text.scalars[end]) { continue }
      let parts = run.scalars.split { !Signs.isDigit($0) }.map { Text($0) }
      let digits = run.scalars.count(where: Signs.isDigit)
      if parts.count == 1, (7...8).contains(digits) { phones.append(parts[0]) }
      if parts.count == 1, (11...12).contains(digits), run.first == "0" { phones.append(run) }
      if parts.count == 2, (3...4).contains(parts[0].count), (7...8).contains(parts[1].count),
        run.first == "0"
      {
        phones.append(parts[0] + "-" + parts[1])
      }
    }
    return phones
  }

  private static func isASCII(_ scalar: Unicode.Scalar) -> Bool { (0x21...0x7E).contains(scalar.value) }

  private static func mailbox(_ text: Text) -> Text? {
    guard let at = text.firstIndex(of: ["@"]) else { return nil }
    var (start, end) = (at, at + 1)
    let allowed: (Unicode.Scalar) -> Bool = {
      Signs.isLetter($0) || (0x30...0x39).contains($0.value) || "._-".unicodeScalars.contains($0)
    }
    while start > 0, allowed(text.scalars[start - 1]) { start -= 1 }
    while end < text.count, allowed(text.scalars[end]) { end += 1 }
    let mailbox = text[start..<end].trimmed(of: ["."])
    return start < at && mailbox.dropFirst(at - start).contains(".") ? mailbox : nil
  }

  private static func address(in text: Text) -> Text? {
    guard let start = text.range(of: "https://")?.lowerBound ?? text.range(of: "http://")?.lowerBound else {
      return nil
    }
    let address = Text(
      text.dropFirst(start).scalars.prefix { isASCII($0) && !"<>()\"".unicodeScalars.contains($0) })
    return address.count > 10 ? address.trimmed(of: [".", ",", ";"]) : nil
  }

  private static func postal(_ text: Text) -> Text? {
    for words in ["联系地址：", "通讯地址：", "地址：", "地 址：", "地址:"] as [Text] {
      guard let range = text.range(of: words) else { continue }
      let rest = text.dropFirst(range.upperBound)
      let end = rest.firstIndex(of: ["。", "；", ";"]) ?? rest.count
      let address = rest[0..<end].trimmed()
      if address.count > 4 { return address }
    }
    return nil
  }
}
