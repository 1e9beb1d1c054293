import Diagnostics
import Disk
import Ledger
import Signing

/// `gongshi verify`
struct VerifyCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run() throws(FileError) -> ExitCode {
    guard let folder = options.operands.first else { return .usage }
    var key: PublicKey?
    if let path = options.key {
      key = try publicKey(path)
      if key == nil {
        complain(
          Bilingual(
            zh: "\(path) 不是公钥：应为 .pub 文件，或 RW 开头的一行。",
            en: "\(path) is no public key: it should be a .pub file, or a line that begins with RW."))
        return .usage
      }
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
  /// The key in a file, or written out; nil where it is neither.
  private func publicKey(_ text: String) throws(FileError) -> PublicKey? {
    if let key = PublicKey(Array(text.utf8)) { return key }
    return PublicKey(try readFile(text, atMost: 1 << 16))
  }

  private func complain(_ text: Bilingual) { terminal.complain(text[terminal.language] + "\n") }
}
