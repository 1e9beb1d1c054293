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
