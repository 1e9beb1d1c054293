// Built for WebAssembly together with the sources of its siblings, as one module.
#if canImport(Diagnostics)
  import Diagnostics
#endif

extension ComplaintForm {
  static func fields(_ programme: String) -> [Field] {
    [
      schemaField,
      Field(
        "programme", .fixed(programme), label: Bilingual(zh: "项目编号", en: "Programme id"),
        why: Bilingual(zh: "说明举报的是哪一项比赛。", en: "It says which competition the complaint is about.")),
      Field(
        "complainant", .variants(by: kind, [individual, organization]),
        label: Bilingual(zh: "举报人", en: "The complainant"),
        why: Bilingual(
          zh: "举报实行实名制。身份与举报内容分开存放。",
          en: "Complaints are made under a real name. The identity is kept apart from the content.")),
      Field("complaint", .object(content), label: Bilingual(zh: "举报内容", en: "The complaint")),
      Field("declarations", .object(declarations), label: Bilingual(zh: "声明", en: "Declarations")),
      Field(
        "date", .text(TextRule(10...10, .date)), label: Bilingual(zh: "填写日期", en: "Date"),
        hint: Bilingual(zh: "如 2026-08-05。", en: "Such as 2026-08-05."),
        why: Bilingual(
          zh: "与签名一起说明举报在什么时候作出。", en: "With the signature it says when the complaint was made.")),
    ]
  }
}

extension ComplaintForm {
  private static var schemaField: Field {
    Field(
      "schema",
      .object([
        Field("version", .fixed(version), label: Bilingual(zh: "规范版本", en: "Version of the specification")),
        Field(
          "sha256", .text(TextRule(64...64, .sha256)),
          label: Bilingual(zh: "规范文件的 SHA-256", en: "SHA-256 of the schema file")),
      ]),
      label: Bilingual(zh: "依据的规范", en: "The specification it follows"),
      why: Bilingual(
        zh: "说明按哪一版要求填写，要求变了也能核对。",
        en: "It names the requirements that were followed, so that they can be looked up after a change."))
  }

  private static var declarations: [Field] {
    [
      Field(
        "truthful", .truth(mustBeTrue: true),
        label: Bilingual(
          zh: "我保证所述事实和证据真实，愿意承担相应责任。",
          en: "I declare that the facts and the evidence are true, and I answer for them."),
        why: Bilingual(
          zh: "举报会影响他人的奖项，不实举报要承担责任。",
          en: "A complaint can cost others their award; whoever makes a false one answers for it.")),
      Field(
        "processing", .truth(mustBeTrue: true),
        label: Bilingual(
          zh: "我同意受理单位为核查这份举报处理我的个人信息。",
          en: "I agree that the body that receives this complaint processes my personal data to examine it."),
        why: Bilingual(
          zh: "核查要用到身份和联系方式，处理个人信息应当取得同意。",
          en:
            "The examination needs the identity and ways of contact, and personal data are processed with consent."
        )),
    ]
  }
}
