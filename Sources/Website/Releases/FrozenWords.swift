import Content
import Diagnostics
import Mustache

/// The words of frozen pages. They are the program's: those of a theme may change, and a release may not.
enum FrozenWords {
  static func words(_ language: Language) -> Object {
    var object: Object = [:]
    for (key, text) in all { object[key] = .text(text[language]) }
    return object
  }

  /// What a kind of release is called.
  static func kind(_ kind: Release.Kind) -> Bilingual {
    switch kind {
    case .publication: Bilingual(zh: "首次发布", en: "Publication")
    case .correction: Bilingual(zh: "更正", en: "Correction")
    case .clarification: Bilingual(zh: "补充", en: "Clarification")
    case .extension: Bilingual(zh: "延期", en: "Extension")
    case .withdrawal: Bilingual(zh: "撤回", en: "Withdrawal")
    case .outcome: Bilingual(zh: "结果", en: "Outcome")
    }
  }

  private static let all: [(String, Bilingual)] = [
    ("comma", Bilingual(zh: "，", en: ", ")),
    ("colon", Bilingual(zh: "：", en: ": ")),
    ("stop", Bilingual(zh: "。", en: ". ")),
    ("yes", Bilingual(zh: "是", en: "Yes")),
    ("demonstration", Bilingual(zh: "演示内容，不是机关的公示。", en: "A demonstration, not a notice of any bureau.")),
    ("release", Bilingual(zh: "发布记录", en: "Release")),
    ("what", Bilingual(zh: "更改的内容", en: "What changed")),
    ("reason", Bilingual(zh: "原因", en: "Reason")),
    ("affects", Bilingual(zh: "影响公示期或期限", en: "Matters for a period")),
    ("published", Bilingual(zh: "发布日期", en: "Published")),
    ("document-number", Bilingual(zh: "文号", en: "Document number")),
    ("document-date", Bilingual(zh: "成文日期", en: "Date of the document")),
    ("issuers", Bilingual(zh: "印发机关", en: "Issued by")),
    (
      "frozen",
      Bilingual(
        zh: "这是发布时的固定文本，以后不再改动；后来的更正和撤回，见下面的链接。",
        en:
          "This is the text as it was released, and it never changes. The links below lead to corrections and withdrawals made since. Where the two languages differ, the Chinese text prevails."
      )
    ),
    ("current", Bilingual(zh: "现行页面", en: "The page as it stands now")),
    ("all-releases", Bilingual(zh: "这一号在账本中的位置和全部发布记录", en: "This release in the ledger, with all others")),
    ("previous", Bilingual(zh: "这一页的前一号发布记录", en: "The release of this page before this one")),
    ("data", Bilingual(zh: "数据（JSON）", en: "Data (JSON)")),
    (
      "withdrawn",
      Bilingual(
        zh: "本页已撤回，撤回前的文本见前一号发布记录。", en: "This page was withdrawn. The release before this one has its text.")
    ),
    ("is-withdrawn", Bilingual(zh: "已撤回", en: "Withdrawn")),
    ("sample", Bilingual(zh: "示例，不是真实结果。", en: "A sample, not a real result.")),
    ("period", Bilingual(zh: "公示期", en: "Notice period")),
    ("entries", Bilingual(zh: "名单", en: "Winners")),
    ("facts", Bilingual(zh: "时间、受理和附件", en: "Times, complaints and attachments")),
    ("complaint", Bilingual(zh: "举报受理", en: "Complaints")),
    ("contact", Bilingual(zh: "联系方式", en: "Contact")),
    ("attachment", Bilingual(zh: "附件", en: "Attachment")),
  ]
}
