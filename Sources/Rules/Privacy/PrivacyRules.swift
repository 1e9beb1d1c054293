import Content
import Diagnostics

/// The rules about personal data, which nothing published carries, one file each.
package enum PrivacyRules {
  package static let guides: [RuleGuide] = [
    MobileNumbers.guide, ResidentIDs.guide, PossibleResidentIDs.guide, BankCards.guide, MaskedNumbers.guide,
    PrivateEmail.guide, ListedEmail.guide, BirthDates.guide, HomeAddresses.guide, PersonalColumns.guide,
    Attachments.guide,
  ]

  package static let all = guides.map(\.rule)

  /// What all of these rules have in common.
  static let why = Bilingual(
    zh: "公示不能泄露个人信息（《中华人民共和国个人信息保护法》）；网页一经发布就会被抓取、转存，收不回来。",
    en: """
      A public notice must not give personal data away (Personal Information Protection Law); what is once on the \
      web is copied and cannot be called back.
      """)

  /// What to do with personal data that should not be there.
  static let leaveOut = Bilingual(
    zh: "删去它。用不着的一栏整栏删去，不用星号遮盖。",
    en: "Delete it. Leave out a column that is not needed instead of masking it.")

  /// How an office is reached instead of a person.
  static let office = Bilingual(
    zh: "需要联系方式的，写办公室和公开的座机、工作邮箱。",
    en: "Where people need to get in touch, name the office, its published landline and its mailbox.")

  /// Checks the columns of winner lists and all data files; pages are checked where they are made.
  static func check(_ site: Site) -> [Finding] {
    let inspector = PersonalDataInspector(site)
    return site.dataFiles.flatMap(inspector.inspect) + site.programmes.flatMap(PersonalColumns.check)
  }
}
