import Glibc

// What libFuzzer calls: one target, chosen by GONGSHI_FUZZ_TARGET. A target gives any bytes to one reader and traps
// where a promise is broken; libFuzzer sees the trap, a crash, a leak, a hang, or memory without measure.

/// Gives some bytes to the chosen target.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  chosen(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

private let targets: [String: @Sendable ([UInt8]) -> Void] = [
  "yaml": fuzzYAML, "markdown": fuzzMarkdown, "mustache": fuzzMustache, "names": fuzzNames,
  "registry": fuzzRegistry, "facts": fuzzFacts, "dates": fuzzDates, "csv": fuzzCSV, "json": fuzzJSON,
  "docx": fuzzDocx,
  "complaint": fuzzComplaint, "style": fuzzStyle, "site": fuzzSite,
  "planted": fuzzPlanted,
]

private let chosen: @Sendable ([UInt8]) -> Void = {
  let name = getenv("GONGSHI_FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = targets[name] else {
    print("GONGSHI_FUZZ_TARGET is one of: \(targets.keys.sorted().joined(separator: " "))")
    exit(3)
  }
  return target
}()
