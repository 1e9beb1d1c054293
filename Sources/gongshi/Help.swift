import Diagnostics

/// The help texts, made from the definitions of commands and flags.
struct Help {
  let language: Language

  var hint: String {
    language == .zh ? "用 gongshi --help 查看用法。\n" : "See gongshi --help.\n"
  }

  func text(for command: Command?) -> String {
    command.map(page) ?? overview
  }

  private var overview: String {
    let commands = Command.allCases.map { ($0.rawValue, $0.summary[language]) }
    if language == .zh {
      return """
        公示 gongshi：把通知、赛道、评价指标和获奖名单生成为中英双语的公示网站。

        用法：gongshi 命令 [选项]

        命令：
        \(table(commands))
        其他：
        \(table([("--help", "显示说明；“gongshi 命令 --help”说明一个命令"), ("--version", "显示版本")]))
        退出码：0 正常；1 有错误；2 用法不对；3 读不出或写不进

        """
    }
    return """
      gongshi (公示): public-notice sites in Chinese and English from Markdown and YAML.

      Usage: gongshi COMMAND [OPTIONS]

      Commands:
      \(table(commands))
      Also:
      \(table([("--help", "this text; “gongshi COMMAND --help” explains one command"), ("--version", "the version")]))
      Exit codes: 0 fine; 1 errors were found; 2 wrong usage; 3 could not read or write

      """
  }

  private func page(_ command: Command) -> String {
    let operand = command.operand.map { " " + $0[language] } ?? ""
    let usage = language == .zh ? "用法" : "Usage"
    let flags = command.flags.map { flag in
      (flag.name + (flag.value.map { " " + $0 } ?? ""), flag.summary[language])
    }
    let examples = command.examples.map { ($0.line, $0.meaning[language]) }
    return """
      \(command.summary[language])

      \(usage)\(language == .zh ? "：" : ": ")gongshi \(command.rawValue)\(operand)\(language == .zh ? " [选项]" : " [OPTIONS]")

      \(language == .zh ? "选项：" : "Options:")
      \(table(flags))
      \(language == .zh ? "例如：" : "Examples:")
      \(table(examples))
      """
  }

  /// Two columns, the first as wide as its widest cell.
  private func table(_ rows: [(String, String)]) -> String {
    var table = TextTable()
    for (left, right) in rows { table.add([left, right]) }
    return table.lines(indent: 2).map { $0 + "\n" }.joined()
  }
}
