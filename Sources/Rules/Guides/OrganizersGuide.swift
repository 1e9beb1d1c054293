import Diagnostics

extension RuleGuide {
  /// `organizers/list`: the organisers, all of them, in order.
  static let organizers = RuleGuide(
    rule: NameRules.organizers,
    title: Bilingual(zh: "主办单位名单不对", en: "The list of organisers differs"),
    asks: [
      Bilingual(zh: "每家单位写全称。", en: "Every body appears under its full name."),
      Bilingual(zh: "一家不多，一家不少。", en: "None is added and none is left out."),
      Bilingual(zh: "按登记的次序排列。", en: "They stand in the registered order."),
      Bilingual(
        zh: "正文里只提到其中几家，不是名单，不受这条规则限制。",
        en: "A sentence that mentions a few of them is no list, and the rule does not apply to it."),
    ],
    why: Bilingual(
      zh: "单位的全称和次序由通知确定。少一家、换个次序，都等于改了通知。",
      en: """
        The full names and their order are set by the notice. Leaving one out or changing the order changes the \
        notice.
        """),
    remedy: [
      Bilingual(
        zh: "活动的资料栏从登记表生成名单，不用手写。",
        en: "The programme’s own pages take the list from the registry; there is no need to write it by hand."
      ),
      Bilingual(
        zh: "在正文里要列名单，就从名称页面整段复制。",
        en: "Where a text needs the list, copy it whole from the page of the name."),
    ],
    examples: [
      RuleExample(
        .list, wrong: "主办单位：示例市数据局、示例市科学技术局、示例市财政局", right: "主办单位：示例市数据局、示例市教育局、示例市科学技术局、示例市财政局",
        zh: "少了一家。", en: "One body is left out."),
      RuleExample(
        .list, wrong: "主办单位：示例市教育局、示例市数据局、示例市科学技术局、示例市财政局", right: "主办单位：示例市数据局、示例市教育局、示例市科学技术局、示例市财政局",
        zh: "次序不对。", en: "The order differs."),
      RuleExample(
        .list, wrong: "主办单位：示例市数据局、示例市教育局、示例市科技局、示例市财政局", right: "主办单位：示例市数据局、示例市教育局、示例市科学技术局、示例市财政局",
        zh: "用了机构的简称。", en: "One body is abbreviated."),
    ])
}
