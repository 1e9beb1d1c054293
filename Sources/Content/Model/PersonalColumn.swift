/// A heading under which people write personal data that no published list carries.
package enum PersonalColumn: Sendable {
  case mobile
  case identity
  case email
  case bankAccount
  case birth
  case home

  private static let words: [(PersonalColumn, [String])] = [
    (.mobile, ["手机", "联系电话", "联系方式", "移动电话", "mobile", "cell phone", "phone number"]),
    (.identity, ["身份证", "证件号", "证件号码", "护照", "identity card", "id card", "id number", "passport"]),
    (.email, ["电子邮箱", "电子邮件", "邮箱", "e-mail", "email"]),
    (.bankAccount, ["银行账号", "银行卡", "银行账户", "收款账号", "bank account", "bank card"]),
    (.birth, ["出生", "生日", "date of birth", "birth date", "birthday"]),
    (.home, ["家庭住址", "家庭地址", "户籍", "住址", "home address"]),
  ]

  /// The kind of personal data that a heading announces, nil for any other heading.
  package init?(heading: String) {
    let heading = heading.lowercased()
    guard let found = Self.words.first(where: { $0.1.contains { heading.contains($0) } }) else { return nil }
    self = found.0
  }
}
