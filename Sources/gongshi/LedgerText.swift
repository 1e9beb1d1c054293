import Content
import Diagnostics
import Ledger
import Website

/// The releases of a site for people: the last of each page, the pages without one, and what was built and signed.
struct LedgerText {
  let language: Language

  func lines(_ ledger: LedgerStatus, _ published: PublishedLedger) -> [String] {
    let size = ledger.checkpoint.size
    var lines = [
      choose(
        "发布账本：\(size) 号发布记录（\(ledger.checkpoint.origin)）",
        "Ledger: \(size) \(size == 1 ? "release" : "releases") (\(ledger.checkpoint.origin))")
    ]
    var table = TextTable()
    table.add(
      language == .zh
        ? ["页面", "最近一号", "日期", "种类", "共几号"] : ["Page", "Last release", "Date", "Kind", "Releases"])
    for page in ledger.pages {
      table.add([
        page.page, String(page.number), page.date.description, kind(page.kind), String(page.count),
      ])
    }
    lines += table.lines(indent: 2)
    for page in ledger.unreleased {
      lines.append(choose("  还没有发布记录：", "  Not released yet: ") + page)
    }
    return lines + ["  " + state(ledger.checkpoint, published)]
  }
}

extension LedgerText {
  private func choose(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func kind(_ kind: Release.Kind) -> String {
    switch kind {
    case .publication: choose("首次发布", "Publication")
    case .correction: choose("更正", "Correction")
    case .clarification: choose("补充", "Clarification")
    case .extension: choose("延期", "Extension")
    case .withdrawal: choose("撤回", "Withdrawal")
    case .outcome: choose("结果", "Outcome")
    }
  }

  /// What stands in the output, beside what would be built now.
  private func state(_ now: Checkpoint, _ published: PublishedLedger) -> String {
    switch published {
    case .none: return choose("输出文件夹里还没有账本。", "The output has no ledger yet.")
    case .damaged: return choose("输出文件夹里的账本状态文件读不出来。", "The checkpoint in the output cannot be read.")
    case .found(let checkpoint, let signers):
      guard checkpoint == now else {
        return choose(
          "输出文件夹里的账本有 \(checkpoint.size) 号发布记录，和现在不同：请重新生成，再签名。",
          "The ledger in the output has \(checkpoint.size) releases and is not this one: build and sign it again."
        )
      }
      guard !signers.isEmpty else {
        return choose(
          "输出文件夹里的账本就是这一份，没有签名（gongshi sign）。",
          "The ledger in the output is this one, and nobody signed it (gongshi sign).")
      }
      return choose(
        "输出文件夹里的账本就是这一份，有 \(signers.count) 个签名；是否有效用 gongshi verify 核对。",
        "The ledger in the output is this one, with \(signers.count) \(signers.count == 1 ? "signature" : "signatures"); gongshi verify checks \(signers.count == 1 ? "it" : "them")."
      )
    }
  }
}
