import Diagnostics

extension RuleGuide {
  /// `names/suppression`: how a text that must stand as it is is kept without a finding.
  package static let suppression = RuleGuide(
    rule: SuppressionRules.suppression,
    title: Bilingual(zh: "豁免注释", en: "Suppressions"),
    asks: [
      Bilingual(
        zh:
          "在 Markdown 和 HTML 里写 <!-- gongshi-ignore name/variant: 引自来信原文 -->，在 YAML 里写 # gongshi-ignore name/variant: 引自来信原文。",
        en: """
          In Markdown and HTML write <!-- gongshi-ignore name/variant: quoted from a letter -->, in YAML \
          # gongshi-ignore name/variant: quoted from a letter.
          """),
      Bilingual(
        zh: "注释写在那一段里，或者单独写在那一段前面；只对这一条规则、这一段文字有效，由它生成的网页也不再报。",
        en: """
          The comment stands in the paragraph it is about, or alone before it. It holds for that rule and that \
          paragraph only, and for the pages made from it.
          """),
      Bilingual(
        zh: "冒号后面写理由。有期限的，在末尾写 ; until 2027-01-01，到那一天为止有效。",
        en:
          "The reason follows the colon. For one that ends, add ; until 2027-01-01: that is the last day it holds."
      ),
      Bilingual(
        zh: "CSV、纯文本、Word 和 PDF 文件里没有注释，不能豁免；常用的固定说法，登记到 names.yml 的 phrases 里。",
        en: """
          CSV, plain text, Word and PDF files have no comments and so no suppressions. Register a fixed phrase \
          under phrases in names.yml instead.
          """),
    ],
    why: Bilingual(
      zh: "引用原文有时必须照抄写错的名称。写明理由，别人才知道这不是疏忽；没有用处的豁免留在那里，会盖住以后的错误。",
      en: """
        A quotation sometimes has to keep a wrong name. The reason shows that it is no oversight. A suppression that \
        is no longer needed would hide the next mistake.
        """),
    remedy: [
      Bilingual(zh: "补上理由；没有用处或已经过期的，删去。", en: "Add the reason; delete what is of no use or has expired."),
      Bilingual(
        zh: "到期后仍须保留的，核对理由，再改期限。", en: "Where it must stay, check the reason before you move the date."),
    ],
    examples: [])
}
