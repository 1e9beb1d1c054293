// Built for WebAssembly together with the sources of its siblings, as one module.
#if canImport(CivilTime)
  import CivilTime
#endif

/// Finds how the times of a page stand.
///
/// - Parameters:
///   - text: UTF-8: a line with the language, `zh` or `en`, a space and the milliseconds since 1970; then the
///     page's timetable. A language that is neither is read as English.
///   - count: the length of the text in bytes.
/// - Returns: the report of the timetable as a ``Message``, followed by a line `?`, a tab and its number for
///   each line of the timetable that cannot be read; empty for a first line of another form or a moment outside 1970 to 2199.
@_cdecl("page_times")
func pageTimes(_ text: UnsafePointer<UInt8>?, _ count: Int32) -> UnsafeMutableRawPointer? {
  let bytes = Array(UnsafeBufferPointer(start: text, count: max(0, Int(count))))
  let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  var head = Words(bytes, 0..<end)
  let language: WordingLanguage = head.skip("zh") ? .zh : .en
  if language == .en, head.text() == nil { return Message.make("") }
  guard let milliseconds = head.number(), head.isAtEnd,
    let now = Instant(secondsSinceEpoch: milliseconds / 1_000)
  else { return Message.make("") }
  let (timetable, unreadable) = Timetable.read(bytes, from: min(end + 1, bytes.count))
  var report = timetable.report(
    at: now, withinSecond: milliseconds % 1_000 != 0, wording: Wording(language))
  for number in unreadable { report += "\n?\t\(number)" }
  return Message.make(report)
}
