// Built for WebAssembly together with the sources of its siblings, as one module.
#if canImport(Diagnostics)
  import Diagnostics
#endif

/// What a name stands in for a real one.
///
/// Names that real people bear are let through, however common they are as examples; whether a name belongs to
/// a number is for the receiving body to find out.
enum PlaceholderName: Sendable {
  /// A word for somebody who does not give a name.
  case anonymous
  /// 某, × or another sign in the place of a part of the name.
  case masked
  /// A form of address, alone or with a surname.
  case title
  /// A name that stands for anybody, such as John Doe.
  case standIn

  var reason: Bilingual {
    switch self {
    case .anonymous: Bilingual(zh: "这是匿名的说法", en: "it says that somebody is anonymous")
    case .masked: Bilingual(zh: "有一部分用“某”、数字或符号代替", en: "a part of it is hidden by a sign, a digit or 某")
    case .title: Bilingual(zh: "这是称呼，不是姓名", en: "it is a form of address, not a name")
    case .standIn: Bilingual(zh: "这是泛指任何人的代称", en: "it stands for anybody")
    }
  }

  /// Finds that a text is no real name; nil where it may be one.
  static func find(in text: [UInt8], isPerson: Bool) -> PlaceholderName? {
    let name = FoldedName(text)
    if name.contains("匿名") || name.isOne(of: anonymousWords) || name.words.contains("anonymous") {
      return .anonymous
    }
    if name.contains("某") || name.contains("×") || name.isMasked(isPerson: isPerson) { return .masked }
    guard isPerson else { return name.isOne(of: standIns) ? .standIn : nil }
    if name.isOne(of: titles) || name.isSurnameWithTitle(titles) { return .title }
    return name.isOne(of: standIns) ? .standIn : nil
  }
}

extension PlaceholderName {
  private static var anonymousWords: [String] {
    [
      "匿名", "佚名", "无名", "无名氏", "無名氏", "不具名", "未具名", "不署名", "未署名", "隐名", "化名", "保密", "不便透露",
      "不愿透露", "不愿透露姓名", "不详", "未知", "无", "暂无", "没有", "anon", "anonym", "anonymously", "noname", "nobody",
      "unnamed", "unknown", "undisclosed", "withheld", "namewithheld", "none", "null", "n/a", "nil",
      "confidential",
    ]
  }

  private static var titles: [String] {
    ["先生", "女士", "小姐", "太太", "夫人", "同志", "老师", "师傅", "mr", "mrs", "ms", "miss", "mister", "madam", "sir"]
  }

  private static var standIns: [String] {
    [
      "姓名", "名字", "名称", "单位", "单位名称", "公司", "公司名称", "本人", "我", "群众", "群眾", "羣眾", "热心群众", "人民群众", "广大群众",
      "市民", "热心市民", "公民", "居民", "村民", "老百姓", "百姓", "网友", "热心网友", "网民", "用户", "游客", "路人", "路人甲", "知情人",
      "知情者", "知情人士", "内部人士", "内部员工", "业内人士", "有关人员", "正义人士", "爱心人士", "举报人", "举报者", "投诉人", "检举人",
      "参赛者", "参赛人", "参赛选手", "测试", "测试用户", "示例", "johndoe", "janedoe", "johnqpublic", "joebloggs", "somebody",
      "someone", "anybody", "anyone", "everybody", "citizen", "aconcernedcitizen", "concernedcitizen",
      "aconcernedperson",
      "whistleblower", "informant", "complainant", "insider", "user", "name", "fullname", "yourname",
      "firstnamelastname",
      "test", "testuser", "testtest", "example", "asdf", "qwerty",
    ]
  }
}
