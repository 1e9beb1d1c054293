import Diagnostics

/// Finds out whether a file is text in UTF-8.
///
/// - Returns: findings, and whether the file can be read as text all the same: one with a few foreign bytes can,
///   one in UTF-16 or with NUL characters cannot.
package func checkEncoding(_ file: SourceFile) -> (findings: [Finding], isText: Bool) {
  let isWide = file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF])
  let all = TextCheck.findings(in: file, range: 0..<file.bytes.count)
  let findings = all.filter { $0.rule.id == Rule.textEncoding.id }
  // A NUL is a control character: without any there is no need to look for it.
  guard !isWide, all.contains(where: { $0.rule.id == Rule.textControlCharacter.id }),
    let nul = file.bytes.firstIndex(of: 0)
  else { return (findings, !isWide) }
  let finding = Finding(
    .textEncoding, at: file.place(nul..<nul + 1), zh: "含有空字符（NUL）：不是文本文件，或是 UTF-16 编码。",
    en: "A NUL character: this is no text file, or it is UTF-16.", help: .saveAsUTF8)
  return ([finding], false)
}
