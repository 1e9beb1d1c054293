import Diagnostics
import Ledger

/// A verdict in one sentence, with its exit code.
struct VerdictMessage {
  let verdict: Verdict
  let folder: String

  init(_ verdict: Verdict, folder: String) {
    self.verdict = verdict
    self.folder = folder
  }

  var code: ExitCode {
    switch verdict {
    case .intact, .proven: .fine
    case .changed: .findings
    case .incomplete: .incomplete
    case .unknownKey: .unknownKey
    case .rolledBack: .rolledBack
    }
  }

  var sentence: Bilingual {
    switch verdict {
    case .intact(let checkpoint, let signatures): intact(checkpoint, signatures)
    case .proven(let release): proven(release)
    case .changed(let flaws):
      Bilingual(
        zh: "已被改动：\(flaws.first.map(text)?.zh ?? "")\(more(flaws.count).zh)。",
        en: "Changed: \(flaws.first.map(text)?.en ?? "")\(more(flaws.count).en).")
    case .incomplete(let paths):
      Bilingual(
        zh: "不完整：缺少 \(paths.first ?? "")\(more(paths.count).zh)。",
        en: "Incomplete: \(paths.first ?? "") is missing\(more(paths.count).en).")
    case .unknownKey(.unsigned):
      Bilingual(zh: "密钥不符：没有用这把密钥签名。", en: "Key unknown: it is not signed with this key.")
    case .unknownKey(.otherKey(let name)):
      Bilingual(zh: "密钥不符：签名用的是另一把密钥 \(name)。", en: "Key unknown: it is signed with another key, \(name).")
    case .rolledBack(let rollBack): self.rolledBack(rollBack)
    }
  }

  /// All files where there are several, a line each.
  var details: [Bilingual] {
    switch verdict {
    case .changed(let flaws) where flaws.count > 1: flaws.map(text)
    case .incomplete(let paths) where paths.count > 1: paths.map { Bilingual(both: $0) }
    case .proven(let release):
      release.elsewhere.map {
        Bilingual(
          zh: "没有核对：\($0)，它和更早的发布记录放在一起", en: "Not looked at: \($0), which lies with an earlier release")
      }
    default: []
    }
  }
}

extension VerdictMessage {
  private func intact(_ checkpoint: Checkpoint?, _ signatures: Verdict.Signatures) -> Bilingual {
    let ledger =
      checkpoint.map {
        Bilingual(
          zh: "和账本里的 \($0.size) 条发布记录一致",
          en: "agree with the \($0.size) \($0.size == 1 ? "release" : "releases") in the ledger")
      } ?? Bilingual(zh: "和清单一致，网站没有账本", en: "agree with the list; there is no ledger")
    let signed =
      switch signatures {
      case .none: Bilingual(zh: "没有签名", en: "nobody signed it")
      case .unchecked(let name):
        Bilingual(
          zh: "有密钥 \(name) 的签名，没有核对（用 --key 给出公钥）",
          en: "it is signed with key \(name), which was not checked (--key names the public key)")
      case .good(let name): Bilingual(zh: "密钥 \(name) 的签名有效", en: "the signature of key \(name) is good")
      }
    return Bilingual(
      zh: "完好：全部文件\(ledger.zh)；\(signed.zh)。", en: "Intact: all files \(ledger.en); \(signed.en).")
  }

  private func proven(_ release: Verdict.Proven) -> Bilingual {
    let signed =
      if let key = release.key {
        Bilingual(zh: "密钥 \(key) 的签名有效", en: "the signature of key \(key) is good")
      } else if release.isSigned {
        Bilingual(
          zh: "有签名，没有核对（用 --key 给出公钥）", en: "it is signed, which was not checked (--key names the public key)"
        )
      } else {
        Bilingual(zh: "没有签名", en: "nobody signed it")
      }
    let (number, size) = (release.number, release.checkpoint.size)
    return Bilingual(
      zh: "完好：第 \(number) 号发布记录在 \(size) 号的账本 \(release.checkpoint.origin) 里；\(signed.zh)。",
      en:
        "Intact: release \(number) stands in the ledger \(release.checkpoint.origin) of \(size); \(signed.en)."
    )
  }

  private func rolledBack(_ rollBack: Verdict.RollBack) -> Bilingual {
    switch rollBack {
    case .otherLedger(let remembered, let found):
      Bilingual(
        zh: "倒退：留存的是账本 \(remembered)，这里是 \(found)。",
        en: "Rolled back: the ledger that was kept is \(remembered), and this one is \(found).")
    case .shorter(let remembered, let found):
      Bilingual(
        zh: "倒退：账本有过 \(remembered) 条发布记录，现在只有 \(found) 条。",
        en: "Rolled back: the ledger had \(remembered) releases and now has \(found).")
    case .rewritten(let remembered):
      Bilingual(
        zh: "倒退：账本前 \(remembered) 条发布记录和留存的不一样。",
        en: "Rolled back: the first \(remembered) releases of the ledger are not those that were kept.")
    case .gone:
      Bilingual(zh: "倒退：账本不见了。", en: "Rolled back: there is no ledger any more.")
    }
  }

  private func more(_ count: Int) -> Bilingual {
    count > 1
      ? Bilingual(zh: "，连同其他共 \(count) 个文件", en: ", with \(count - 1) more") : Bilingual(both: "")
  }

  private func text(_ flaw: Verdict.Flaw) -> Bilingual {
    switch flaw.kind {
    case .bytes: Bilingual(zh: "\(flaw.path) 的内容变了", en: "\(flaw.path) has other bytes")
    case .added: Bilingual(zh: "\(flaw.path) 是多出来的", en: "\(flaw.path) was added")
    case .link:
      Bilingual(
        zh: "\(flaw.path) 是链接或特殊文件，没有读", en: "\(flaw.path) is a link or no regular file, and was not read")
    case .unreadable: Bilingual(zh: "\(flaw.path) 读不出", en: "\(flaw.path) cannot be read")
    case .ledger: Bilingual(zh: "\(flaw.path) 和账本不一致", en: "\(flaw.path) disagrees with the ledger")
    case .tooLarge:
      Bilingual(
        zh: "\(flaw.path) 大得不可能是本程序生成的，没有读", en: "\(flaw.path) is larger than it can be, and was not read")
    case .signature:
      Bilingual(zh: "\(flaw.path) 的签名无效", en: "\(flaw.path) has a signature that does not hold")
    }
  }
}
