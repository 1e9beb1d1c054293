import Content
import Diagnostics
import Naming

/// The rule about the numbers of official documents.
package enum DocumentRules {
  package static let brackets = Rule(
    "content/document-number",
    zh: "发文字号的年份用六角括号〔〕（U+3014、U+3015）。",
    en: "The year of a document number stands in tortoise-shell brackets (U+3014 and U+3015).")
}

/// The year of a document number stands in 〔〕 (U+3014, U+3015; GB/T 9704-2012, 7.2.5) in every data file of the site;
/// pages are looked at one by one.
func documentNumbers(_ site: Site) -> [Finding] {
  // The registry of names holds wrong forms on purpose, as examples.
  site.dataFiles.filter { $0.path != ContentLoader.root + "names.yml" }.flatMap(documentNumbers)
}

/// The wrong brackets of one text: after a Chinese character a year in other brackets, a number and 号.
package func documentNumbers(in file: SourceFile) -> [Finding] {
  var findings: [Finding] = []
  for wrong in file.bytes.withUnsafeBufferPointer(wrongBrackets) {
    let right = "〔" + String(decoding: file.bytes[wrong.year], as: UTF8.self) + "〕"
    let place = file.place(wrong.whole)
    findings.append(
      Finding(
        DocumentRules.brackets, at: place, zh: "“\(place.text)”应为“\(right)”：发文字号的年份用六角括号。",
        en: "“\(place.text)” should be “\(right)”: a document number has these brackets.", fix: Fix(right)))
  }
  return findings
}

private typealias Bytes = UnsafeBufferPointer<UInt8>
private typealias Brackets = (whole: Range<Int>, year: Range<Int>)

private let openings: [[UInt8]] = ["〔", "[", "(", "（", "［", "【", "〖"].map { Array($0.utf8) }
private let closings: [[UInt8]] = ["〕", "]", ")", "）", "］", "】", "〗"].map { Array($0.utf8) }

private func wrongBrackets(_ bytes: Bytes) -> [Brackets] {
  var found: [Brackets] = []
  var index = 0
  // 号 ends with the rarest of what such a number has.
  while let sign = bytes.next(0x8F, 0xB7, from: index) {
    index = sign + 2
    if sign > 0, bytes[sign - 1] == 0xE5, let wrong = wrongBrackets(bytes, before: sign - 1) {
      found.append(wrong)
    }
  }
  return found
}

/// The brackets of a number that ends before 号.
private func wrongBrackets(_ bytes: Bytes, before sign: Int) -> Brackets? {
  let number = digits(bytes, before: sign)
  guard (1...5).contains(number.count),
    let closing = closings.first(where: { ends($0, bytes, before: number.lowerBound) })
  else { return nil }
  let year = digits(bytes, before: number.lowerBound - closing.count)
  guard year.count == 4,
    bytes[year.lowerBound] == UInt8(ascii: "1") || bytes[year.lowerBound] == UInt8(ascii: "2"),
    let opening = openings.first(where: { ends($0, bytes, before: year.lowerBound) }),
    opening != openings[0] || closing != closings[0]
  else { return nil }
  let start = year.lowerBound - opening.count
  guard start >= 3, isHan(bytes[start - 3], bytes[start - 2]) else { return nil }
  return (start..<number.lowerBound, year)
}

private func ends(_ text: [UInt8], _ bytes: Bytes, before end: Int) -> Bool {
  text.count <= end && bytes[end - text.count..<end].elementsEqual(text)
}

/// The digits that end before an offset.
private func digits(_ bytes: Bytes, before end: Int) -> Range<Int> {
  var start = end
  while start > 0, (0x30...0x39).contains(bytes[start - 1]) { start -= 1 }
  return start..<end
}

/// Whether a character of three bytes is a Chinese one of the basic block, U+4E00 to U+9FFF.
private func isHan(_ first: UInt8, _ second: UInt8) -> Bool {
  (0xE5...0xE9).contains(first) || first == 0xE4 && second >= 0xB8
}
