// Built for WebAssembly together with the sources of its siblings, as one module.
#if canImport(Diagnostics)
  import Credentials
  import Diagnostics
#endif

extension StructureCheck {
  mutating func check(_ text: [UInt8], _ rule: TextRule, _ field: Field, _ spot: Spot) {
    switch rule.form {
    case .number(let document): return refuse(document.problems(in: text), field, document.hint, spot)
    case .creditCode: return refuse(CreditCode.problems(in: text), field, field.hint, spot)
    default: break
    }
    guard checkLength(text, rule, field, spot), checkCharacters(text, rule, field, spot) else { return }
    switch rule.form {
    case .plain, .entry, .number, .creditCode: break
    case .personName, .organizationName: checkName(text, rule, field, spot)
    case .phone:
      if !TextForm.isPhone(text) {
        refuse(
          spot, ComplaintRules.phone, zh: "电话号码写得不对：应由7至16位数字组成。",
          en: "This is no telephone number: it has 7 to 16 digits.", help: field.hint)
      }
    case .email:
      if !TextForm.isEmail(text) {
        refuse(
          spot, ComplaintRules.email, zh: "电子邮箱写得不对。", en: "This is no e-mail address.",
          help: Bilingual(
            zh: "写成 name@example.cn 的样子；没有邮箱就留空。", en: "Write it like name@example.cn, or leave it out."))
      }
    case .date:
      if !TextForm.isDate(text) {
        refuse(
          spot, ComplaintRules.date, zh: "日期写得不对，应如 2026-08-05。",
          en: "This is no date such as 2026-08-05.")
      }
    case .sha256:
      if !TextForm.isSHA256(text) {
        refuse(
          spot, ComplaintRules.characters, zh: "SHA-256 由64个小写十六进制字符（0–9、a–f）组成。",
          en: "A SHA-256 has 64 lower-case hexadecimal digits (0–9, a–f).")
      }
    case .fileName: checkFileName(text, spot)
    }
  }
}

extension StructureCheck {
  private mutating func checkLength(_ text: [UInt8], _ rule: TextRule, _ field: Field, _ spot: Spot) -> Bool {
    var count = 0
    for byte in text where byte & 0xC0 != 0x80 { count += 1 }
    if rule.lengths ~= count { return true }
    let (shortest, longest) = (rule.lengths.lowerBound, rule.lengths.upperBound)
    if count == 0 {
      refuse(
        spot, ComplaintRules.length, zh: "“\(field.label.zh)”是空的。", en: "“\(field.label.en)” is empty.",
        help: field.hint)
    } else if shortest == longest {
      refuse(
        spot, ComplaintRules.length, zh: "“\(field.label.zh)”应有\(longest)个字，这里有\(count)个。",
        en: "“\(field.label.en)” must have \(longest) characters; here are \(count).", help: field.hint)
    } else if count < shortest {
      refuse(
        spot, ComplaintRules.length, zh: "“\(field.label.zh)”至少要有\(shortest)个字，这里有\(count)个。",
        en: "“\(field.label.en)” must have \(shortest) characters at least; here are \(count).",
        help: field.hint)
    } else {
      refuse(
        spot, ComplaintRules.length, zh: "“\(field.label.zh)”最多\(longest)个字，这里有\(count)个。",
        en: "“\(field.label.en)” may have \(longest) characters at most; here are \(count).", help: field.hint
      )
    }
    return false
  }

  private mutating func checkCharacters(
    _ text: [UInt8], _ rule: TextRule, _ field: Field, _ spot: Spot
  ) -> Bool {
    let controls = rule.isMultiline ? ScalarClass.controlsBetweenLines : ScalarClass.controls
    let blanks = ScalarClass.blanks
    var first: Unicode.Scalar?
    var last: Unicode.Scalar?
    var position = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      position += 1
      if scalar.isOne(of: controls) {
        refuse(
          spot, ComplaintRules.characters, zh: "“\(field.label.zh)”的第\(position)个字符是看不见的控制字符或换行。",
          en: "Character \(position) of “\(field.label.en)” is an invisible control character or a line end.",
          help: Bilingual(zh: "删去这个字符。", en: "Remove it."))
        return false
      }
      if first == nil { first = scalar }
      last = scalar
    }
    guard let first, let last, first.isOne(of: blanks) || last.isOne(of: blanks) else { return true }
    refuse(
      spot, ComplaintRules.characters, zh: "“\(field.label.zh)”的开头或末尾有空白。",
      en: "“\(field.label.en)” begins or ends with a blank.",
      help: Bilingual(zh: "删去首尾的空白。", en: "Remove it."))
    return false
  }

  private mutating func checkName(_ text: [UInt8], _ rule: TextRule, _ field: Field, _ spot: Spot) {
    let isPerson = if case .personName = rule.form { true } else { false }
    guard let placeholder = PlaceholderName.find(in: text, isPerson: isPerson) else { return }
    let reason = placeholder.reason
    refuse(
      spot, ComplaintRules.anonymous, zh: "“\(field.label.zh)”不是真实的全称：\(reason.zh)。通知规定实名举报，匿名无效。",
      en:
        "“\(field.label.en)” is no real name in full: \(reason.en). By the notice, anonymous complaints are not valid.",
      help: Bilingual(
        zh: "写证件或登记证书上的全称；可以另选“请对我的身份保密”。",
        en: "Give it as on the document or certificate; you can ask for confidentiality as well."),
      isStructural: false)
  }

  private mutating func checkFileName(_ text: [UInt8], _ spot: Spot) {
    let name = quoted(text)
    if text.contains(UInt8(ascii: "/")) || text.contains(UInt8(ascii: "\\")) {
      refuse(
        spot, EvidenceRules.fileName, zh: "“\(name)”带有路径。", en: "“\(name)” has a path.",
        help: Bilingual(zh: "只写文件名，如 合同.pdf。", en: "Write the name of the file alone, such as contract.pdf."))
    } else if text.first == UInt8(ascii: ".") {
      refuse(
        spot, EvidenceRules.fileName, zh: "文件名“\(name)”以点开头。",
        en: "The file name “\(name)” begins with a dot.")
    } else if text.contains(where: { ScalarClass.notInFileNames.contains($0) }) {
      refuse(
        spot, EvidenceRules.fileName, zh: "文件名“\(name)”里有 : * ? \" < > | 之一。",
        en: "The file name “\(name)” has one of : * ? \" < > |.",
        help: Bilingual(zh: "请改名后再提交。", en: "Rename the file."))
    } else if EvidenceType.of(fileName: text) == nil {
      refuse(
        spot, EvidenceRules.fileType, zh: "“\(name)”不是可以接受的文件类型。",
        en: "“\(name)” is no file of an accepted type.",
        help: Bilingual(
          zh: "可以接受：pdf、jpg、png、docx、xlsx、txt、mp4、mp3。",
          en: "Accepted are pdf, jpg, png, docx, xlsx, txt, mp4 and mp3."))
    }
  }

  private mutating func refuse(
    _ problems: [CredentialProblem], _ field: Field, _ hint: Bilingual?, _ spot: Spot
  ) {
    for problem in problems {
      let message = problem.message(of: field.label)
      let rule: Rule
      var isStructural = false
      switch problem {
      case .length, .character: (rule, isStructural) = (ComplaintRules.number, true)
      case .noSuchDate: rule = ComplaintRules.birthDate
      case .checkCharacter: rule = ComplaintRules.checkDigit
      }
      refuse(spot, rule, zh: message.zh, en: message.en, help: hint, isStructural: isStructural)
    }
  }
}

extension CredentialProblem {
  /// What is wrong, without a word of the number itself beyond its birth date.
  func message(of label: Bilingual) -> Bilingual {
    switch self {
    case .length(let found):
      Bilingual(
        zh: "“\(label.zh)”的位数不对：这里有\(found)位。",
        en: "“\(label.en)” has a wrong length: here are \(found) characters.")
    case .character(let position):
      Bilingual(
        zh: "“\(label.zh)”的第\(position)位不是这里可以用的字符。",
        en: "Character \(position) of “\(label.en)” cannot stand there.")
    case .noSuchDate(let year, let month, let day):
      Bilingual(
        zh: "“\(label.zh)”里的出生日期\(year)年\(month)月\(day)日不存在，或者早于1900年。",
        en:
          "The birth date in “\(label.en)”, \(isoDate(year, month, day)), does not exist or lies before 1900."
      )
    case .checkCharacter:
      Bilingual(
        zh: "“\(label.zh)”的校验码（最后一位）与前面各位对不上，至少有一位写错了。",
        en:
          "The check character of “\(label.en)”, its last, does not fit the others: one of them at least is wrong."
      )
    }
  }

  private func isoDate(_ year: Int, _ month: Int, _ day: Int) -> String {
    var digits: [UInt8] = []
    for (number, count) in [(year, 4), (month, 2), (day, 2)] {
      if !digits.isEmpty { digits.append(UInt8(ascii: "-")) }
      var divisor = 1
      for _ in 1..<count { divisor *= 10 }
      while divisor > 0 {
        digits.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
        divisor /= 10
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
