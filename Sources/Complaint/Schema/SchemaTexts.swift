import Credentials
import Diagnostics

extension Bilingual {
  /// Both languages in one text, as a schema has room for one only.
  var joined: String { zh == en ? zh : zh + " " + en }
}

extension Field {
  /// The label for the schema's `title`.
  var title: String { label.zh + " / " + label.en }

  /// The hint, the reason and what the schema itself cannot say, Chinese first; nil where there is none of them.
  var description: String? {
    var parts = [hint, why].compactMap { $0 }
    if case .text(let rule) = shape, let more = rule.form.beyondSchema { parts.append(more) }
    guard !parts.isEmpty else { return nil }
    return parts.map(\.zh).joined() + " " + parts.map(\.en).joined(separator: " ")
  }
}

extension TextRule.Form {
  /// What is checked beside the schema; nil where the schema says it all.
  var beyondSchema: Bilingual? {
    switch self {
    case .plain, .phone, .email, .fileName: nil
    case .personName, .organizationName:
      Bilingual(
        zh: "规范文件之外另行检查：匿名、称呼、代称和带“某”的名称不予接受。",
        en: "Checked beside this schema: no anonymous or masked names, forms of address or stand-ins.")
    case .creditCode:
      Bilingual(
        zh: "规范文件之外另行检查：校验码（GB 32100-2015）。",
        en: "Checked beside this schema: the check character (GB 32100-2015).")
    case .number(of: .residentID):
      Bilingual(
        zh: "规范文件之外另行检查：出生日期真实存在，校验码正确（GB 11643-1999）。",
        en:
          "Checked beside this schema: the birth date exists and the check character is right (GB 11643-1999)."
      )
    case .number: nil
    case .date:
      Bilingual(
        zh: "规范文件之外另行检查：日期真实存在，不晚于收到的日期。",
        en: "Checked beside this schema: the date exists and is not after the day of receipt.")
    case .entry:
      Bilingual(
        zh: "规范文件之外另行检查：获奖名单里有这个编号。",
        en: "Checked beside this schema: the winner list has this id.")
    case .sha256: nil
    }
  }
}
