// Built for WebAssembly together with the sources of its siblings, as one module.
#if canImport(Diagnostics)
  import Credentials
  import Diagnostics
#endif

extension IdentityDocument {
  /// The value in the JSON.
  package var value: String {
    switch self {
    case .residentID: "resident-id"
    case .passport: "passport"
    case .hongKongMacaoPermit: "hk-macao-permit"
    case .taiwanPermit: "taiwan-permit"
    case .foreignerPermit: "foreigner-permit"
    }
  }

  package var label: Bilingual {
    switch self {
    case .residentID:
      Bilingual(
        zh: "居民身份证、港澳台居民居住证",
        en: "Resident identity card, or residence permit for Hong Kong, Macao and Taiwan residents")
    case .passport: Bilingual(zh: "护照", en: "Passport")
    case .hongKongMacaoPermit:
      Bilingual(zh: "港澳居民来往内地通行证", en: "Mainland Travel Permit for Hong Kong and Macao Residents")
    case .taiwanPermit: Bilingual(zh: "台湾居民来往大陆通行证", en: "Mainland Travel Permit for Taiwan Residents")
    case .foreignerPermit: Bilingual(zh: "外国人永久居留身份证", en: "Foreign Permanent Resident ID Card")
    }
  }

  /// What its number looks like.
  package var hint: Bilingual {
    switch self {
    case .residentID:
      Bilingual(zh: "18位，最后一位是数字或 X。", en: "18 characters; the last is a digit or X.")
    case .passport: Bilingual(zh: "5至12位数字和大写字母。", en: "5 to 12 digits and capital letters.")
    case .hongKongMacaoPermit:
      Bilingual(zh: "H 或 M 加8位数字，旧证加10位。", en: "H or M and 8 digits, or 10 on older ones.")
    case .taiwanPermit: Bilingual(zh: "8位数字，旧证10位。", en: "8 digits, or 10 on older ones.")
    case .foreignerPermit:
      Bilingual(
        zh: "以9开头的18位号码；旧证是3个大写字母加12位数字。",
        en: "18 characters that begin with 9; 3 capital letters and 12 digits on older cards.")
    }
  }

  /// The fewest and most characters of a number.
  var lengths: ClosedRange<Int> {
    var shortest = Int.max
    var longest = 0
    for form in forms {
      shortest = min(shortest, form.shortest)
      longest = max(longest, form.longest)
    }
    return shortest...longest
  }
}
