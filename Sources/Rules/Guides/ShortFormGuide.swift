import Diagnostics

extension RuleGuide {
  /// `name/short-form`: where a short form may stand, and which one.
  static let shortForm = RuleGuide(
    rule: NameRules.shortForm,
    title: Bilingual(zh: "简称用得不对", en: "A short form where none may stand"),
    asks: [
      Bilingual(
        zh: "页面上先出现全称，后面才能用简称。", en: "The full name comes first on the page; a short form may follow."),
      Bilingual(
        zh: "标题里只用全称：文首信息的标题和一级标题都算。",
        en:
          "A title gives the full name: this holds for the title in the front matter and any heading of level one."
      ),
      Bilingual(
        zh: "只用登记的简称，不自造“某某赛区”“某某站”。",
        en: """
          Only registered short forms are used; none is made up, such as a “stop” or an “area” of the \
          contest.
          """),
    ],
    why: Bilingual(
      zh: "标题会出现在搜索结果和转载里，读者看不到上下文。只写简称，就不知道是哪一年、哪一个比赛。",
      en: """
        Titles appear in search results and in other media without the page around them. A short form alone does not \
        say which year and which contest.
        """),
    remedy: [
      Bilingual(zh: "标题改用全称。", en: "Put the full name into the title."),
      Bilingual(
        zh: "正文第一次提到时写“全称（以下简称某某）”，后面再用简称。",
        en: """
          At the first mention write the full name and then, in brackets, the short form that follows \
          from there on.
          """),
      Bilingual(
        zh: "确实需要新的简称，先请主办机关确定，再登记到 Content/names.yml。",
        en: "A new short form is first agreed with the organisers and then registered in Content/names.yml."),
    ],
    examples: [
      RuleExample(
        .title, wrong: "示例市选拔赛获奖名单", right: SampleNames.city + "获奖名单",
        zh: "标题用了简称。", en: "The title uses the short form."),
      RuleExample(
        .opening, wrong: "示例市选拔赛今天开始报名。",
        right: SampleNames.city + "（以下简称示例市选拔赛）今天开始报名。示例市选拔赛设三条赛道。",
        zh: "全称还没有出现过。", en: "The full name has not appeared yet."),
      RuleExample(
        wrong: "“示例×”大赛示例市站", right: SampleNames.city,
        zh: "“示例市站”没有登记。", en: "“Model City stop” is not a registered short form."),
    ])
}
