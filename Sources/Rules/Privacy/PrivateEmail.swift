import Diagnostics

/// A private mailbox is looked at, unless the site names it as an office's.
enum PrivateEmail {
  static let guide = RuleGuide(
    rule: Rule(
      "privacy/email", .warning, zh: "公开的邮箱是单位的工作邮箱，不是个人邮箱。",
      en: "A mailbox that is published is that of an office, not of a person."),
    title: Bilingual(zh: "可能是个人邮箱", en: "Perhaps a private mailbox"),
    asks: [
      Bilingual(
        zh: "公共邮箱（qq.com、163.com 等）要么是 contact 里写明的联系邮箱，要么不写。",
        en:
          "A mailbox of a public provider (qq.com, 163.com and others) is one named under contact, or is left out."
      )
    ],
    why: PrivacyRules.why,
    remedy: [
      Bilingual(
        zh: "是单位邮箱的，写进 site.yml 或 programme.yml 的 contact；是个人邮箱的，删去。",
        en: "An office's mailbox goes under contact in site.yml or programme.yml; a person's is deleted.")
    ], examples: [])

  static func finding(at place: Place) -> Finding {
    Finding(
      guide.rule, at: place, zh: "“\(place.text)”可能是个人邮箱。", en: "“\(place.text)” may be a private mailbox.",
      help: guide.remedy.first)
  }

  private static let providers: Set<String> = [
    "qq.com", "vip.qq.com", "foxmail.com", "163.com", "vip.163.com", "126.com", "yeah.net", "sina.com",
    "sina.cn",
    "sohu.com", "139.com", "189.cn", "wo.cn", "21cn.com", "tom.com", "aliyun.com", "gmail.com", "outlook.com",
    "hotmail.com", "live.com", "live.cn", "msn.com", "yahoo.com", "icloud.com", "me.com", "proton.me",
  ]

  static func isPublicProvider(_ mailbox: String) -> Bool {
    mailbox.lastIndex(of: "@").map { providers.contains(String(mailbox[mailbox.index(after: $0)...])) }
      ?? false
  }

  /// The mailbox around an `@`; nil where there is none.
  static func range(_ bytes: UnsafeBufferPointer<UInt8>, at sign: Int) -> Range<Int>? {
    var lower = sign
    while lower > 0, sign - lower < 64, isPart(bytes[lower - 1], "._%+-") { lower -= 1 }
    var upper = sign + 1
    while upper < bytes.count, upper - sign < 255, isPart(bytes[upper], ".-") { upper += 1 }
    while upper > sign, [0x2E, 0x2D].contains(bytes[upper - 1]) { upper -= 1 }
    let domain = bytes[min(sign + 1, upper)..<upper]
    return lower < sign && domain.contains(UInt8(ascii: ".")) ? lower..<upper : nil
  }

  private static func isPart(_ byte: UInt8, _ marks: String) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || marks.utf8.contains(byte)
  }
}
