import Diagnostics
import Disk
import Ledger

/// `gongshi verify`
struct VerifyCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run() throws(FileError) -> ExitCode {
    guard let folder = options.operands.first else { return .usage }
    let key = try options.publicKey()
    if options.key != nil, key == nil {
      complain(options.noPublicKey)
      return .usage
    }
    var remembered: Checkpoint?
    if let path = options.checkpoint {
      remembered = SignedNote(try readFile(path, atMost: 1 << 20)).flatMap { Checkpoint(text: $0.text) }
      if remembered == nil {
        complain(Bilingual(zh: "\(path) 不是留存的账本状态。", en: "\(path) is no checkpoint of a ledger."))
        return .usage
      }
    }
    var verdict: Verdict
    if try ReleaseVerification.applies(to: folder) {
      verdict = try ReleaseVerification(of: folder, key: key).verdict()
      if let remembered, case .proven(let release) = verdict {
        guard release.checkpoint.size == remembered.size || release.checkpoint.origin != remembered.origin
        else {
          complain(
            Bilingual(
              zh: "这份证明通到 \(release.checkpoint.size) 号的账本，留存的是 \(remembered.size) 号的；请核对整个网站。",
              en:
                "The proof leads to a ledger of \(release.checkpoint.size), and the one that was kept has \(remembered.size); verify the whole site instead."
            ))
          return .usage
        }
        if let rollBack = release.rollBack(from: remembered) { verdict = .rolledBack(rollBack) }
      }
    } else {
      verdict = try Verification(of: folder, key: key, remembered: remembered).verdict()
    }
    let message = VerdictMessage(verdict, folder: folder)
    terminal.write(message.sentence[terminal.language] + "\n")
    for line in message.details { terminal.write("  " + line[terminal.language] + "\n") }
    return message.code
  }
}

extension VerifyCommand {
  private func complain(_ text: Bilingual) { terminal.complain(text[terminal.language] + "\n") }
}
