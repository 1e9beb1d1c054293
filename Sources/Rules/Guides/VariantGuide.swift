import Diagnostics

extension RuleGuide {
  /// `name/variant`: every character as registered.
  static let variant = RuleGuide(
    rule: NameRules.variant,
    title: Bilingual(zh: "名称里有字符不对", en: "A character of the name differs"),
    asks: [
      Bilingual(
        zh: "年份用半角数字，后面写“年”。",
        en: "The year has half-width digits and is followed by the character for “year”."),
      Bilingual(
        zh: "引号用中文弯引号，左右成对，位置同登记表一致；名称整个放进引号时，里面那一对改用单引号。",
        en: """
          The quotation marks are the curly ones “ ”, in a pair and where the registry has them. Where the whole \
          name stands in quotation marks, the inner pair becomes ‘ ’.
          """),
      Bilingual(
        zh: "乘号是“×”（U+00D7），不是字母 x、X，也不是星号、叉号或“乘”字。",
        en:
          "The multiplication sign is × (U+00D7): not the letter x or X, no asterisk, no cross mark, no word."
      ),
      Bilingual(
        zh: "每个汉字都用登记的字，不换近义词，不加字，不用繁体字。",
        en: "Every word is the registered one: no synonym, no word added, no traditional characters."),
      Bilingual(
        zh: "名称中间没有空格、零宽字符，也没有全角空格。",
        en: "Inside the name there is no space, wide or narrow, and no invisible character."),
    ],
    why: Bilingual(
      zh: "名称是主办机关定的。差一个字符，搜索就找不到，公文、证书和标识之间也对不上；读者还会怀疑说的是不是同一个比赛。",
      en: """
        The name is set by the organisers. With one character changed, searches miss it, and documents, certificates \
        and the logo no longer agree; readers wonder whether the same contest is meant.
        """),
    remedy: [
      Bilingual(
        zh: "从名称页面复制全称，粘贴过来，不要自己输入。",
        en: "Copy the full name from its page on this site instead of typing it."),
      Bilingual(
        zh: "只有一种改法时，gongshi names --fix 会替你改好。",
        en: "Where only one remedy fits, gongshi names --fix makes the change."),
    ],
    examples: [
      RuleExample(
        wrong: "2026年“示例x”大赛示例省分赛示例市选拔赛", right: SampleNames.city,
        zh: "乘号写成了字母 x。", en: "The letter x stands for the multiplication sign."),
      RuleExample(
        wrong: "2026年\"示例×\"大赛示例省分赛示例市选拔赛", right: SampleNames.city,
        zh: "引号写成了直引号。", en: "The quotation marks are straight."),
      RuleExample(
        wrong: "2026年“示例”×大赛示例省分赛示例市选拔赛", right: SampleNames.city,
        zh: "后引号写到了乘号前面。", en: "The closing quotation mark stands before the multiplication sign."),
      RuleExample(
        wrong: "2026年“示例×”大赛 示例省分赛示例市选拔赛", right: SampleNames.city,
        zh: "“大赛”后面多了空格。", en: "There is a space after the word for “competition”."),
      RuleExample(
        wrong: "2026年“示例×”大赛示例省分赛示例市预选赛", right: SampleNames.city,
        zh: "“选拔赛”写成了“预选赛”。", en: "The word for “selection round” became “preliminary round”."),
      RuleExample(
        wrong: "关于“2026年示例×大赛示例省分赛示例市选拔赛”的说明", right: "关于“2026年‘示例×’大赛示例省分赛示例市选拔赛”的说明",
        zh: "外面加了引号，里面那一对不能省，改用单引号。",
        en: "Inside quotation marks the inner pair is not dropped: it becomes single."),
    ])
}
