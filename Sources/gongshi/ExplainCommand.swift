import Diagnostics
import Disk
import Website

/// `gongshi explain`: a rule where the word names one, otherwise the data of a page.
struct ExplainCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run() async throws(FileError) -> ExitCode {
    let word = options.operands.first ?? ""
    // A page's address may always begin with a slash, so that it never looks like a rule.
    guard !word.hasPrefix("/") else { return try await explain(page: word, near: nil) }
    switch RuleCatalogue.find(word) {
    case .rule(let guide):
      terminal.write(RuleText(language: terminal.language).text(guide))
      return .fine
    case .several(let rules):
      let ids = rules.map(\.id)
      complain(
        zh: "有几条规则以“\(word)”结尾：\(ids.joined(separator: "、"))。请写全。",
        en: "Several rules end in “\(word)”: \(ids.joined(separator: ", ")). Give the whole id.")
      return .findings
    case .none(let near?) where word.utf8.contains(UInt8(ascii: "/")):
      complain(
        zh: "没有“\(word)”这条规则。是否想写 \(near)？（页面地址以 / 开头）",
        en: "There is no rule “\(word)”. Did you mean \(near)? (The address of a page begins with /.)")
      return .findings
    case .none(let near):
      return try await explain(page: word, near: near)
    }
  }
}

extension ExplainCommand {
  private func explain(page: String, near rule: String?) async throws(FileError) -> ExitCode {
    let (text, findings) = try await SiteBuilder(for: options).explain(page: page)
    guard let text else {
      if findings.hasErrors { report(findings, options, terminal) }
      let hint = rule.map { Bilingual(zh: "是否想写规则 \($0)？", en: " Did you mean the rule \($0)?") }
      complain(
        zh: "没有地址为“\(page)”的页面。\(hint?.zh ?? "")",
        en: "No page has the address “\(page)”.\(hint?.en ?? "")")
      return .findings
    }
    terminal.write(text)
    return .fine
  }

  private func complain(zh: String, en: String) {
    terminal.complain(Bilingual(zh: zh, en: en)[terminal.language] + "\n")
  }
}
