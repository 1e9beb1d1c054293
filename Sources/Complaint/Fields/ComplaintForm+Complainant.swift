// Built for WebAssembly together with the sources of its siblings, as one module.
#if canImport(Diagnostics)
  import Credentials
  import Diagnostics
#endif

extension ComplaintForm {
  static var kind: Field {
    Field(
      "kind",
      .choice([
        Choice("individual", zh: "个人", en: "A person"),
        Choice("organization", zh: "单位", en: "An organisation"),
      ]),
      label: Bilingual(zh: "举报人是", en: "The complainant is"),
      why: Bilingual(
        zh: "个人和单位的身份凭证不同。", en: "Persons and organisations prove who they are in different ways."))
  }

  static var individual: [Field] {
    [
      Field(
        "name", .text(TextRule(2...60, .personName)), label: Bilingual(zh: "姓名", en: "Full name"),
        hint: Bilingual(
          zh: "与证件上的一致，不写称呼或化名。", en: "As on the document: no form of address, no alias."),
        why: Bilingual(
          zh: "通知要求实名举报，匿名无效。", en: "The notice asks for the real name; anonymous complaints are not valid.")),
      document(why: identityWhy), phone(), address(isOrganization: false), email,
      Field(
        "employer", .text(TextRule(2...100)), isRequired: false,
        label: Bilingual(zh: "工作单位（选填）", en: "Employer (optional)"),
        why: Bilingual(
          zh: "便于受理单位安排回避，可以不填。",
          en: "It lets the receiving body keep colleagues out of the examination; it may be left out.")),
      representative,
    ]
  }

  static var organization: [Field] {
    [
      Field(
        "name", .text(TextRule(2...60, .organizationName)),
        label: Bilingual(zh: "单位全称", en: "Full registered name"),
        hint: Bilingual(zh: "与登记证书和公章一致。", en: "As on the certificate of registration and the seal."),
        why: Bilingual(
          zh: "通知要求实名举报，匿名无效。", en: "The notice asks for the real name; anonymous complaints are not valid.")),
      Field(
        "creditCode", .text(TextRule(18...18, .creditCode)),
        label: Bilingual(zh: "统一社会信用代码", en: "Unified social credit code"),
        hint: Bilingual(zh: "18位，字母大写。", en: "18 characters, with capital letters."),
        why: Bilingual(zh: "用来核对单位是否真实存在。", en: "It shows that the organisation exists.")),
      Field(
        "legalRepresentative", .text(TextRule(2...60, .personName)),
        label: Bilingual(zh: "法定代表人姓名", en: "Legal representative"),
        hint: Bilingual(zh: "没有法定代表人的单位，写负责人。", en: "Where there is none, the person in charge."),
        why: Bilingual(
          zh: "说明谁代表单位对举报负责。", en: "It says who answers for the complaint on behalf of the organisation.")),
      Field(
        "contactPerson", .text(TextRule(2...60, .personName)),
        label: Bilingual(zh: "联系人姓名", en: "Contact person"),
        why: Bilingual(zh: "核查时需要找得到具体的人。", en: "The examination needs somebody to speak to.")),
      phone(), address(isOrganization: true), email, representative,
    ]
  }

  private static var identityWhy: Bilingual {
    Bilingual(zh: "用来确认举报人的真实身份。", en: "It shows that the complainant is who he or she says.")
  }

  private static var email: Field {
    Field(
      "email", .text(TextRule(6...254, .email)), isRequired: false,
      label: Bilingual(zh: "电子邮箱（选填）", en: "E-mail address (optional)"),
      why: Bilingual(
        zh: "希望收到书面答复的可以填，不填不影响受理。",
        en: "For an answer in writing; the complaint is received without it too."))
  }

  private static func phone() -> Field {
    Field(
      "phone", .text(TextRule(7...30, .phone)), label: Bilingual(zh: "联系电话", en: "Telephone"),
      hint: Bilingual(
        zh: "固定电话带区号，分机号用连字符隔开；境外号码以 + 开头。",
        en: "A landline with its area code, an extension after a hyphen; a number from abroad begins with +."),
      why: Bilingual(zh: "核查中要补充情况时用来联系。", en: "To ask for what the examination still needs."))
  }

  private static func address(isOrganization: Bool) -> Field {
    Field(
      "address", .text(TextRule(5...200)), label: Bilingual(zh: "通信地址", en: "Postal address"),
      hint: isOrganization
        ? Bilingual(zh: "写到门牌号。", en: "Down to the number of the building.")
        : Bilingual(
          zh: "写到门牌号，能收到信件即可。", en: "Down to the number of the building; any place that letters reach."),
      why: Bilingual(zh: "用来送达受理和处理结果的书面通知。", en: "Written notices about the complaint go there."))
  }

  private static var representative: Field {
    Field(
      "representative",
      .object([
        Field(
          "name", .text(TextRule(2...60, .personName)),
          label: Bilingual(zh: "代理人姓名", en: "Full name of the representative"),
          why: Bilingual(zh: "代理人也要实名。", en: "A representative gives a real name too.")),
        document(
          why: Bilingual(zh: "用来确认代理人的真实身份。", en: "It shows that the representative is who he or she says.")),
        phone(),
        Field(
          "authorization", .text(TextRule(5...120, .fileName)),
          label: Bilingual(zh: "授权委托书的文件名", en: "File of the authorisation"),
          hint: Bilingual(
            zh: "授权委托书与证据文件一起提交，这里写它的文件名。",
            en: "The authorisation is handed in beside the evidence files; give its file name here."),
          why: Bilingual(zh: "说明代理人确实得到授权。", en: "It shows that the representative is authorised.")),
      ]), isRequired: false,
      label: Bilingual(zh: "代理人（委托他人举报时填）", en: "Representative (if somebody acts for the complainant)"))
  }
}

extension ComplaintForm {
  static func document(why: Bilingual) -> Field {
    let choices = IdentityDocument.allCases.map { Choice($0.value, zh: $0.label.zh, en: $0.label.en) }
    let type = Field(
      "type", .choice(choices), label: Bilingual(zh: "证件种类", en: "Kind of document"), why: why)
    let variants = IdentityDocument.allCases.map { document in
      [
        Field(
          "number", .text(TextRule(document.lengths, .number(of: document))),
          label: Bilingual(zh: "证件号码", en: "Document number"), hint: document.hint, why: why)
      ]
    }
    return Field(
      "document", .variants(by: type, variants), label: Bilingual(zh: "身份证件", en: "Identity document"))
  }
}
