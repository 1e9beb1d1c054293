import Diagnostics
import YAML

/// Reads `site.yml`.
enum SettingsReader {
  static func read(
    _ file: SourceFile, into findings: inout [Finding]
  ) -> (settings: Settings?, programmes: [Located<String>]) {
    let decoding = Decoding(file)
    defer { findings += decoding.findings }
    guard let fields = decoding.root(of: Bilingual(zh: "网站设置", en: "the site's settings")) else {
      return (nil, [])
    }
    let title = fields.bilingual("title")
    let description = fields.bilingual("description")
    let base = fields.value(
      "base-url", expected: Bilingual(zh: "以 https:// 开头的网址", en: "an address that begins with https://"),
      absoluteAddress)
    let publisher = fields.bilingual("publisher")
    let demonstration = fields.bool("demonstration", default: false)
    let programmes = fields.strings("programmes")
    let nothing = Bilingual(both: "")
    var settings = Settings(
      title: title?.value ?? nothing, description: description?.value ?? nothing, baseURL: base?.value ?? "",
      publisher: publisher?.value ?? nothing, isDemonstration: demonstration)
    if let identification = fields.optionalFields("identification") {
      settings.siteCode =
        identification.optionalValue(
          "site-code", expected: Bilingual(zh: "bm 加八位数字，或十位数字", en: "bm and eight digits, or ten digits"),
          siteCode)?.value
      settings.icp = identification.optionalString("icp")?.value
      settings.publicSecurity =
        identification.optionalValue(
          "public-security", expected: Bilingual(zh: "十四位数字", en: "fourteen digits"), publicSecurityNumber)?
        .value
      identification.end()
    }
    settings.contact = fields.optionalFields("contact").flatMap(ContactReader.read)
    settings.marks = readMarks(fields)
    settings.securityContact =
      fields.optionalValue(
        "security-contact",
        expected: Bilingual(
          zh: "以 https:// 或 mailto: 开头的地址", en: "an address that begins with https:// or mailto:"),
        reportingAddress)?.value
    settings.entrantKinds = LabelledReader.list(fields, "entrant-kinds", decoding)
    fields.end()
    // Every key is read all the same, so that none is called unknown for the want of another.
    let isComplete = title != nil && description != nil && base != nil && publisher != nil
    return (isComplete ? settings : nil, programmes)
  }

  private static func readMarks(_ fields: Fields) -> [Settings.Mark] {
    var marks: [Settings.Mark] = []
    fields.each(
      "marks", of: Bilingual(zh: "一个标识（title、link，可以有 image）", en: "a mark: title, link and perhaps image")
    ) {
      let title = $0.bilingual("title")
      let link = $0.value(
        "link",
        expected: Bilingual(zh: "以 https:// 开头的网址", en: "an address that begins with https://"), secureAddress
      )
      let image = $0.optionalString("image")
      guard let title, let link else { return }
      marks.append(Settings.Mark(title: title.value, link: link.value, image: image))
    }
    return marks
  }

  private static func secureAddress(_ text: String) -> String? {
    let isSecure = text.hasPrefix("https://") && text.utf8.count > 8
    return isSecure && text.utf8.allSatisfy { (0x21...0x7E).contains($0) } ? text : nil
  }

  private static func absoluteAddress(_ text: String) -> String? {
    guard text.hasPrefix("https://"), text.utf8.count > 8, !text.utf8.contains(UInt8(ascii: " ")) else {
      return nil
    }
    return text.hasSuffix("/") ? text : text + "/"
  }

  private static func reportingAddress(_ text: String) -> String? {
    let isAddress = text.hasPrefix("https://") || text.hasPrefix("mailto:")
    return isAddress && text.utf8.allSatisfy { (0x21...0x7E).contains($0) } ? text : nil
  }

  /// The form of a site identification code: 国办发〔2017〕47号 and its annex.
  private static func siteCode(_ text: String) -> String? {
    let digits = text.hasPrefix("bm") ? text.dropFirst(2) : text[...]
    let wanted = text.hasPrefix("bm") ? 8 : 10
    return digits.utf8.count == wanted && isDigits(digits) ? text : nil
  }

  /// The digits of a public-security filing number: what stands between 公网安备 and 号.
  private static func publicSecurityNumber(_ text: String) -> String? {
    text.utf8.count == 14 && isDigits(text[...]) ? text : nil
  }

  private static func isDigits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (48...57).contains($0) }
  }
}

/// Reads an office and how to reach it.
enum ContactReader {
  static func read(_ fields: Fields) -> Contact? {
    let office = fields.bilingual("office")
    let phones = fields.optionalStrings("phones").map(\.value)
    let email = fields.optionalString("email")?.value
    let address = fields.optionalBilingual("address")?.value
    let website = fields.optionalString("website")?.value
    fields.end()
    guard let office else { return nil }
    return Contact(office: office.value, phones: phones, email: email, address: address, website: website)
  }
}

/// Reads lists of `{id, title}`; an id that occurs twice is a finding.
enum LabelledReader {
  static func list(_ fields: Fields, _ key: String, _ decoding: Decoding) -> [Labelled] {
    var list: [Labelled] = []
    fields.each(key, of: Bilingual(zh: "一项（id 和 title）", en: "an entry with id and title")) { entry in
      guard let id = entry.string("id"), let title = entry.bilingual("title") else { return }
      list.append(Labelled(id: id.value, title: title.value, place: decoding.file.place(id.range)))
    }
    for finding in duplicates(list.map { ($0.id, $0.place) }) { decoding.report(finding) }
    return list
  }
}

/// Reports every id that an earlier element of the same list has already.
func duplicates(_ ids: [(id: String, place: Place)]) -> [Finding] {
  var first: [String: Place] = [:]
  var findings: [Finding] = []
  for (id, place) in ids {
    guard let earlier = first[id] else {
      first[id] = place
      continue
    }
    findings.append(
      Finding(
        ContentRules.duplicate, at: place, zh: "\(id) 已经用过。", en: "\(id) is used already.",
        help: Bilingual(zh: "换一个没有用过的编号。", en: "Choose an id that is not in use."),
        notes: [Note(at: earlier, zh: "第一次在这里。", en: "It stands here first.")]))
  }
  return findings
}
