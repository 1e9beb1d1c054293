import Diagnostics

/// Traps with a reason where a promise does not hold.
func promise(_ holds: Bool, _ reason: @autoclosure () -> String) {
  if !holds { fatalError(reason()) }
}

/// What holds for the findings about any file: they stand in it and say something in both languages, in short.
func promiseSound(_ findings: [Finding]) {
  for finding in findings {
    let range = finding.place.range
    promise(
      range.lowerBound >= 0 && range.upperBound <= finding.place.file.bytes.count,
      "\(finding.rule.id) stands outside its file")
    promise(!finding.message.zh.isEmpty && !finding.message.en.isEmpty, "\(finding.rule.id) says nothing")
    promise(finding.message.zh.utf8.count < 4096, "\(finding.rule.id) quotes too much")
  }
  let printed = TextPrinter(.zh).text(Array(findings.prefix(20)))
  promise(findings.isEmpty || !printed.isEmpty, "findings are not printed")
  // What a finding quotes must not steer a terminal.
  promise(!printed.utf8.contains { $0 < 0x20 && $0 != 0x0A }, "a control character is printed")
}

/// A target that breaks its promise for two words which mutation alone would never write: a run that does not find
/// them has no coverage, or does not see a trap.
@Sendable func fuzzPlanted(_ bytes: [UInt8]) {
  guard bytes.count >= 8, word(of: bytes, at: 0) == 0x706C_616E else { return }
  promise(word(of: bytes, at: 4) != 0x7465_6421, "the planted fault was found")
}

private func word(of bytes: [UInt8], at start: Int) -> UInt32 {
  bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
}
