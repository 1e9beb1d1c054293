import Diagnostics

/// The manual page, made from the definitions that make the help texts.
struct ManPage {
  let language: Language

  /// Text for groff with the macros of man(7), in UTF-8.
  var text: String {
    let head = [
      ".TH GONGSHI 1 \"\" \"gongshi \(Version.text)\"",
      // Blanks stretched to a straight margin read badly among Chinese characters.
      ".ad l",
      ".SH " + choose("名称", "NAME"),
      "gongshi \\- " + roff(summary),
      ".SH " + choose("用法", "SYNOPSIS"),
      ".B gongshi",
      ".I " + choose("命令", "COMMAND"),
      "[" + choose("选项", "OPTIONS") + "]",
      ".SH " + choose("说明", "DESCRIPTION"),
      roff(description),
      ".SH " + choose("命令", "COMMANDS"),
    ]
    let tail = [
      ".SH " + choose("退出码", "EXIT STATUS"),
      term("0", choose("正常", "fine")),
      term("1", choose("有错误", "errors were found")),
      term("2", choose("用法不对", "wrong usage")),
      term("3", choose("读不出或写不进", "could not read or write")),
      ".SH " + choose("环境变量", "ENVIRONMENT"),
      term(
        "LC_ALL, LC_MESSAGES, LANG",
        choose(
          "提示用的语言：以 zh 开头的用中文，其他用英文；--lang 优先。",
          "the language of messages: Chinese where it begins with zh, otherwise English; --lang goes before it."
        )),
      term("NO_COLOR", choose("设了就不用颜色。", "no colour where it is set.")),
      ".SH " + choose("文件", "FILES"),
      term(
        "Content/",
        choose("内容：网站设置、通知、赛道、指标、名单。", "what the site says: settings, notices, tracks, rubrics, lists.")),
      term(
        "Templates/",
        choose(
          "外观：模板、界面文字、样式；没有这个文件夹就用随程序安装的。",
          "how it looks: templates, words of the interface, styles; without it, those installed with the program."
        )),
      term("Output/", choose("生成的网站；每次整体换新。", "the finished site, replaced as a whole.")),
    ]
    return (head + Command.allCases.flatMap(section) + tail).lines
  }
}

extension ManPage {
  private func section(_ command: Command) -> [String] {
    let operand = command.operand.map { " " + $0[language] } ?? ""
    var lines = [
      ".SS \"gongshi \(command.rawValue)\(roff(operand, inQuotes: true))\"", roff(command.summary[language]),
    ]
    for flag in command.flags {
      lines.append(term(flag.name + (flag.value.map { " " + $0 } ?? ""), flag.summary[language]))
    }
    lines += [".PP", choose("例如：", "Examples:")]
    for (line, meaning) in command.examples {
      lines += [
        ".PP", roff(meaning[language]) + choose("：", ":"), ".PP", ".nf", ".RS", roff(line), ".RE", ".fi",
      ]
    }
    return lines
  }

  /// A word and its meaning, which begins on a line of its own.
  private func term(_ word: String, _ meaning: String) -> String {
    ".TP\n\\fB\(roff(word))\\fR\n\(roff(meaning))"
  }

  /// A text in which nothing is a request or an escape of roff.
  private func roff(_ text: String, inQuotes: Bool = false) -> String {
    var result = ""
    for (index, character) in text.enumerated() {
      // Chinese has no blanks at which groff could break a line.
      if index > 0, isWide(character), !Self.closing.contains(character) { result += "\\:" }
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\"" where inQuotes: result += "\\(dq"
      case ".", "'": result += index == 0 ? "\\&\(character)" : "\(character)"
      default: result.append(character)
      }
    }
    return result
  }

  /// What never begins a line.
  private static let closing: Set<Character> = ["，", "。", "、", "；", "：", "？", "！", "）", "”", "》", "〕"]

  private func isWide(_ character: Character) -> Bool { DisplayWidth.of(String(character)) == 2 }

  private func choose(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private var summary: String {
    choose("中英双语公示网站生成器", "public-notice sites in Chinese and English from Markdown and YAML")
  }

  private var description: String {
    choose(
      "gongshi 把一个文件夹里的通知、赛道、评价指标和获奖名单生成为静态的中英双语公示网站。每个错误都写明位置和改法；有错误就什么也不发布。",
      "gongshi makes a static, bilingual public-notice site from a folder of notices, tracks, rubrics and winner lists. Every mistake is reported with its place and its remedy; where there is one, nothing is published."
    )
  }
}
