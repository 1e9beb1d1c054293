import Diagnostics
import Disk
import Glibc
import Ledger
import Signing

/// `gongshi sign`
struct SignCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run() throws(FileError) -> ExitCode {
    if let path = options.newKey { return try makeKey(path) }
    guard let folder = options.operands.first, let path = options.key else { return .usage }
    let key: SecretKey
    do throws(SecretKey.Problem) { key = try SecretKey(file: try bytes(of: path)) } catch {
      complain(message(error, path))
      return .findings
    }
    let verdict = try FolderSigning(of: folder, with: key).sign()
    guard case .intact(let checkpoint, _) = verdict else {
      let answer = VerdictMessage(verdict, folder: folder)
      complain(answer.sentence)
      complain(Bilingual(zh: "没有签名。", en: "Nothing was signed."))
      return answer.code
    }
    let entries = checkpoint.map {
      Bilingual(zh: "和 \($0.size) 条发布记录", en: " and \($0.size) \($0.size == 1 ? "release" : "releases")")
    }
    complain(
      Bilingual(
        zh: "已用密钥 \(key.publicKey.name) 签名：全部文件\(entries?.zh ?? "")。",
        en: "Signed all files\(entries?.en ?? "") with key \(key.publicKey.name)."))
    return .fine
  }
}

extension SignCommand {
  /// Keys are short; a file that is longer is none.
  private func bytes(of path: String) throws(SecretKey.Problem) -> [UInt8] {
    do throws(FileError) { return try readFile(path, atMost: 1 << 16) } catch { throw .noKey }
  }

  private func makeKey(_ path: String) throws(FileError) -> ExitCode {
    let key = SecretKey.new()
    try writeNewFile(key.file, to: path, mode: 0o600)
    try writeNewFile(key.publicKey.file, to: path + ".pub", mode: 0o644)
    complain(
      Bilingual(
        zh: "密钥在 \(path)，只有你能读，请妥善保管，不要放进网站或版本库；公钥在 \(path).pub，请在网站以外的地方公布：\(key.publicKey.line)",
        en:
          "The key is in \(path), and only you can read it: keep it safe, and out of the site and of version control. The public key is in \(path).pub; make it known outside the site too: \(key.publicKey.line)"
      ))
    return .fine
  }

  private func message(_ problem: SecretKey.Problem, _ path: String) -> Bilingual {
    switch problem {
    case .noKey:
      Bilingual(
        zh: "\(path) 读不出密钥；用 gongshi sign --new-key 新建一个。",
        en: "There is no key in \(path); gongshi sign --new-key makes one.")
    case .hasPassword:
      Bilingual(
        zh: "\(path) 的密钥有密码；请用 minisign 签 SHA256SUMS，或用没有密码的密钥。",
        en: "The key in \(path) has a password; sign SHA256SUMS with minisign, or use a key without one.")
    case .damaged: Bilingual(zh: "\(path) 的密钥已损坏。", en: "The key in \(path) is damaged.")
    }
  }

  private func complain(_ text: Bilingual) { terminal.complain(text[terminal.language] + "\n") }
}
