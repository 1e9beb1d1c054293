import Diagnostics
import Disk
import Signing

extension CommandOptions {
  /// The public key that was given as a file or written out; nil where it is neither.
  func publicKey() throws(FileError) -> PublicKey? {
    guard let key else { return nil }
    if let key = PublicKey(Array(key.utf8)) { return key }
    return PublicKey(try readFile(key, atMost: 1 << 16))
  }

  /// What to say where a key was given that is none.
  var noPublicKey: Bilingual {
    let path = key ?? ""
    return Bilingual(
      zh: "\(path) 不是公钥：应为 .pub 文件，或 RW 开头的一行。",
      en: "\(path) is no public key: it should be a .pub file, or a line that begins with RW.")
  }
}
