// Built for WebAssembly together with the sources of its siblings, as one module.
#if canImport(Diagnostics)
  import Diagnostics
#endif

/// What a received complaint must satisfy; every refusal cites one of these.
package enum ComplaintRules {
  package static let json = Rule(
    "complaint/json", zh: "举报文件是格式正确的 JSON：UTF-8 编码，没有重复的键。",
    en: "A complaint is well-formed JSON: UTF-8, no key twice.")
  package static let tooLarge = Rule(
    "complaint/too-large", zh: "举报文件（不含证据文件）不超过 1 MiB。",
    en: "The JSON of a complaint, without the evidence files, has 1 MiB at most.")
  package static let missing = Rule(
    "complaint/missing", zh: "必填的内容都要填写。", en: "Everything that is required is there.")
  package static let unknownKey = Rule(
    "complaint/unknown-key", zh: "只有规范列出的键，没有别的内容。",
    en: "There are the members that the specification lists and no others.")
  package static let type = Rule(
    "complaint/type", zh: "每个值的类型（文字、数字、真假、列表）与规范一致。",
    en: "Every value has the type that the specification gives: text, number, truth, list.")
  package static let value = Rule(
    "complaint/value", zh: "选项只能是规范列出的值。", en: "A choice is one of the values that the specification lists.")
  package static let length = Rule(
    "complaint/length", zh: "文字的字数在规定范围内。", en: "A text is as long as it may be.")
  package static let characters = Rule(
    "complaint/characters", zh: "文字里没有控制字符，首尾没有空白。",
    en: "A text has no control characters and no blanks at its ends.")
  package static let count = Rule(
    "complaint/count", zh: "列表的项数在规定范围内，各项不重复。",
    en: "A list has as many items as it may have, none twice.")
  package static let anonymous = Rule(
    "complaint/anonymous", zh: "姓名和单位名称是真实的全称；通知规定举报实行实名制，匿名无效。",
    en:
      "Names are real and in full; by the notice, complaints are made under the real name and anonymous ones are not valid."
  )
  package static let number = Rule(
    "complaint/number", concealsText: true, zh: "证件号码和统一社会信用代码的位数和字符符合规定。",
    en:
      "Numbers of documents and unified social credit codes have the length and the characters of their kind."
  )
  package static let birthDate = Rule(
    "complaint/birth-date", concealsText: true, zh: "身份证号码里的出生日期真实存在，不晚于填写日期。",
    en: "The birth date in an identity number exists and is not after the date of the complaint.")
  package static let checkDigit = Rule(
    "complaint/check-digit", concealsText: true, zh: "身份证号码（GB 11643-1999）和统一社会信用代码（GB 32100-2015）的校验码正确。",
    en: "The check characters of identity numbers (GB 11643-1999) and credit codes (GB 32100-2015) are right."
  )
  package static let phone = Rule(
    "complaint/phone", concealsText: true, zh: "电话号码由7至16位数字组成。", en: "A telephone number has 7 to 16 digits."
  )
  package static let email = Rule(
    "complaint/email", zh: "电子邮箱写成 name@example.cn 的样子。", en: "An e-mail address looks like name@example.cn.")
  package static let date = Rule(
    "complaint/date", zh: "填写日期真实存在，不晚于收到的日期。",
    en: "The date of a complaint exists and is not after the day on which it is received.")
  package static let declaration = Rule(
    "complaint/declaration", zh: "两项声明都要作出。", en: "Both declarations are made.")
  package static let schemaVersion = Rule(
    "complaint/schema-version", zh: "举报依据的规范与现在公布的是同一版。",
    en: "A complaint follows the version of the specification that is published.")
  package static let programme = Rule(
    "complaint/programme", zh: "举报写明的项目就是受理的项目。",
    en: "A complaint names the programme for which it is received.")
  package static let entry = Rule(
    "complaint/entry", zh: "举报的获奖项目在公示名单里。", en: "The entry complained about is in the winner list.")
  package static let period = Rule(
    "complaint/period", zh: "举报在公示期内收到。", en: "A complaint is received within the notice period.")

  package static let all: [Rule] =
    [
      json, tooLarge, missing, unknownKey, type, value, length, characters, count, anonymous, number,
      birthDate,
      checkDigit, phone, email, date, declaration, schemaVersion, programme, entry, period,
    ] + EvidenceRules.all
}

/// What the evidence of a complaint must satisfy.
package enum EvidenceRules {
  package static let none = Rule(
    "complaint/evidence", zh: "至少有一项证据。", en: "There is one item of evidence at least.")
  package static let fileName = Rule(
    "complaint/file-name", zh: "证据只写文件名，不写路径；文件名各不相同。",
    en: "Evidence is named by its file name, without a path, and no name is used twice.")
  package static let fileType = Rule(
    "complaint/file-type", zh: "证据文件是规定的类型，后缀与类型一致。",
    en: "An evidence file is of a type that is accepted, and its name ends as its type does.")
  package static let fileSize = Rule(
    "complaint/file-size", zh: "每个证据文件不超过 20 MiB，合计不超过 100 MiB。",
    en: "An evidence file has 20 MiB at most, all of them together 100 MiB.")
  package static let missingFile = Rule(
    "complaint/evidence-missing", zh: "列出的证据文件都已收到。", en: "Every evidence file that is listed has arrived.")
  package static let differentFile = Rule(
    "complaint/evidence-differs", zh: "收到的证据文件与清单的大小和 SHA-256 一致。",
    en: "An evidence file has the size and the SHA-256 that the list gives.")
  package static let unlistedFile = Rule(
    "complaint/evidence-unlisted", .warning, zh: "收到的文件都列在证据清单里。",
    en: "Every file that has arrived is on the list of evidence.")
  package static let authorization = Rule(
    "complaint/authorization", zh: "代理人的授权委托书已随证据文件一起收到。",
    en: "The authorisation of a representative has arrived beside the evidence files.")

  package static let all: [Rule] = [
    none, fileName, fileType, fileSize, missingFile, differentFile, unlistedFile, authorization,
  ]
}
