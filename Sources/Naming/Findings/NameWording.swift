extension NameFinding {
  /// Says what is wrong and which registered name is meant, in Chinese and in English.
  ///
  /// - Parameter name: the Chinese text of the registered name that is meant; nil where none is known.
  @inline(never)
  package func message(meaning name: String?) -> (zh: String, en: String) {
    let (zh, en) = wording
    guard let name else { return (zh, en) }
    // A list of organisers belongs to a name; it does not mean one.
    let isList = rule == .organizers
    return (
      joined([zh, isList ? "这是“" : "这里指的是“", name, isList ? "”的主办单位名单。" : "”。"]),
      joined([en, isList ? " It is the list of “" : " “", name, isList ? "”." : "” is meant."])
    )
  }

  private var wording: (zh: String, en: String) {
    switch (rule, slot) {
    case (.split, _): ("名称被拆开了。", "The name is broken apart.")
    case (.shortForm, _): ("这里不能用简称，或简称没有登记。", "No short form may stand here, or it is not a registered one.")
    case (.edition, _): ("届次或年份不对。", "The edition or year is wrong.")
    case (.partial, .edition): ("缺少年份或届次。", "The year or edition is left out.")
    case (.partial, _): ("名称不完整，少了一级或几个字。", "The name is incomplete: a level or a character is left out.")
    case (.english, _): ("英文名称与登记表不同。", "The English name differs from the registry.")
    case (.organizers, _): ("主办单位的名单与登记表不同。", "The list of organisers differs from the registry.")
    #if hasFeature(Embedded)
      // A text has neither files nor logos.
      case (.logo, _), (.fileName, _): ("", "")
    #else
      case (.logo, _): ("标识不是登记的文件。", "The logo is not the registered file.")
      case (.fileName, _): ("文件名不合登记的格式。", "The file's name does not follow the registered pattern.")
    #endif
    case (.variant, .edition): ("名称里的年份写法不对。", "The year in the name is written differently.")
    case (.variant, .quotes): ("名称里的引号不对。", "The quotation marks in the name are wrong.")
    case (.variant, .cross): ("名称里的乘号“×”不对。", "The multiplication sign in the name is wrong.")
    case (.variant, .gap): ("名称中间多了空格或看不见的字符。", "There is a space or an invisible character inside the name.")
    case (.variant, .level): ("名称里的一级写错了。", "A level of the name is written differently.")
    case (.variant, _): ("名称里有字写错了。", "A word of the name is written differently.")
    }
  }
}

extension SuppressionProblem {
  /// The id of the rule about suppressions.
  package static var ruleID: String { "names/suppression" }

  /// Says what is wrong with the suppression, in Chinese and in English.
  package var message: (zh: String, en: String) {
    switch self {
    case .withoutReason: ("这条豁免没有写理由。", "This suppression gives no reason.")
    case .unused: ("这条豁免没有用处：后面没有它所说的问题。", "This suppression suppresses nothing.")
    case .expired: ("这条豁免已经过期。", "This suppression has expired.")
    }
  }

  package var suppression: Suppression {
    switch self {
    case .withoutReason(let item), .unused(let item), .expired(let item): item
    }
  }
}
