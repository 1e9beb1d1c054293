import Diagnostics

/// What the program can be told to do.
enum Command: String, CaseIterable {
  case build
  case check
  case explain

  var summary: Bilingual {
    switch self {
    case .build:
      Bilingual(
        zh: "把 Content/ 和 Templates/ 生成为 Output/ 网站",
        en: "Make the site: Content/ and Templates/ into Output/")
    case .check: Bilingual(zh: "检查全部规则，不写任何文件", en: "Check every rule and write nothing")
    case .explain: Bilingual(zh: "列出一个页面的模板所得到的数据", en: "Print the data that a page's template receives")
    }
  }

  /// The name of the operand, nil for commands that take none.
  var operand: Bilingual? {
    self == .explain ? Bilingual(zh: "页面地址", en: "PAGE") : nil
  }

  var flags: [Flag] {
    switch self {
    case .build: [.root, .output, .asOf, .baseURL, .strict, .format, .workers, .lang]
    case .check: [.root, .asOf, .baseURL, .strict, .format, .workers, .lang]
    case .explain: [.root, .asOf, .lang]
    }
  }

  var examples: [(line: String, meaning: Bilingual)] {
    switch self {
    case .build:
      [
        ("gongshi build", Bilingual(zh: "生成当前文件夹的网站", en: "make the site of this folder")),
        (
          "gongshi build --as-of 2025-07-24",
          Bilingual(zh: "按这一天的状态生成", en: "make it as it looks on that day")
        ),
      ]
    case .check:
      [
        ("gongshi check", Bilingual(zh: "列出所有问题", en: "list everything that is wrong")),
        ("gongshi check --format json", Bilingual(zh: "输出 JSON，供其他程序使用", en: "the same for other programs")),
      ]
    case .explain:
      [
        (
          "gongshi explain /weifang-2026/notice/",
          Bilingual(zh: "通知页面的数据", en: "the data of a notice page")
        )
      ]
    }
  }
}

/// An option, with everything help and completions say about it.
enum Flag: String, CaseIterable {
  case root
  case output
  case asOf = "as-of"
  case baseURL = "base-url"
  case strict
  case format
  case workers
  case lang

  var name: String { "--" + rawValue }

  /// What its value is called; nil for a switch.
  var value: String? {
    switch self {
    case .root, .output: "DIR"
    case .asOf: "TIME"
    case .baseURL: "URL"
    case .strict: nil
    case .format: "text|json"
    case .workers: "N"
    case .lang: "zh|en"
    }
  }

  var summary: Bilingual {
    switch self {
    case .root: Bilingual(zh: "网站所在的文件夹（默认：当前文件夹）", en: "the site's folder (default: this one)")
    case .output: Bilingual(zh: "输出文件夹（默认：Output）", en: "where the site goes (default: Output)")
    case .asOf:
      Bilingual(
        zh: "按这个时间生成，如 2026-07-14 或 \"2026-07-14 17:30\"（默认：现在）",
        en: "the moment to build for, like 2026-07-14 or \"2026-07-14 17:30\" (default: now)")
    case .baseURL: Bilingual(zh: "代替 site.yml 里的 base-url", en: "takes the place of base-url in site.yml")
    case .strict: Bilingual(zh: "警告也算错误", en: "count warnings as errors")
    case .format: Bilingual(zh: "问题清单的格式（默认：text）", en: "the form of the findings (default: text)")
    case .workers: Bilingual(zh: "同时处理的页面数（默认：处理器核数）", en: "pages made at once (default: one a core)")
    case .lang: Bilingual(zh: "提示用的语言（默认：看 LANG）", en: "the language of messages (default: from LANG)")
    }
  }
}
