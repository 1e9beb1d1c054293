// Built for WebAssembly together with the sources of its siblings, as one module.
#if canImport(Complaint)
  import Complaint
#endif

/// Finds everything that is wrong with a complaint, apart from the moment: the page's clock shows that.
///
/// - Parameters:
///   - text: UTF-8: the language, `zh` or `en`; the programme's id; the SHA-256 of the published schema; the ids of
///     the winner list with a space between two of them; each in a line of its own; then the JSON of the complaint.
///   - count: the length of the text in bytes.
/// - Returns: a ``Message`` with a line for each refusal: the JSON pointer of the value, the rule, what is wrong and
///   what to write instead, with a tab between two of them; empty for a complaint that is in order. A pointer may hold
///   what the complaint holds; tabs and line breaks in it are left out.
@_cdecl("complaint_check")
func complaintCheck(_ text: UnsafePointer<UInt8>?, _ count: Int32) -> UnsafeMutableRawPointer? {
  let bytes = UnsafeBufferPointer(start: text, count: max(0, Int(count)))
  var place = 0
  func line() -> String {
    let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    defer { place = min(end + 1, bytes.count) }
    return String(decoding: bytes[place..<end], as: UTF8.self)
  }
  let isChinese = line().utf8.elementsEqual("zh".utf8)
  let form = ComplaintForm(programme: line())
  let schema = line()
  let entries = line().utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
  let circumstances = Circumstances(schemaHash: schema, entries: entries)
  var report: [UInt8] = []
  for refusal in form.refusals(of: Array(bytes[place...]), under: circumstances) {
    let message = isChinese ? refusal.message.zh : refusal.message.en
    let help = refusal.help.map { isChinese ? $0.zh : $0.en } ?? ""
    for (index, part) in [refusal.pointer, refusal.rule.id, message, help].enumerated() {
      if index > 0 { report.append(UInt8(ascii: "\t")) }
      for byte in part.utf8 where byte != UInt8(ascii: "\t") && byte != UInt8(ascii: "\n") {
        report.append(byte)
      }
    }
    report.append(UInt8(ascii: "\n"))
  }
  return Message.make(String(decoding: report, as: UTF8.self))
}
