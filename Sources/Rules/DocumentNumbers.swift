import Content
import Diagnostics

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

private let beginnings = ByteSet(openings.map { $0[0] })

private func wrongBrackets(_ bytes: Bytes) -> [Brackets] {
  var found: [Brackets] = []
  var index = beginnings.next(in: bytes, from: 3)
  while index < bytes.count {
    if isHan(bytes[index - 3], bytes[index - 2]), let wrong = wrongBrackets(bytes, at: index) {
      found.append(wrong)
      index = wrong.whole.upperBound
    } else {
      index += 1
    }
    index = beginnings.next(in: bytes, from: index)
  }
  return found
}

private func wrongBrackets(_ bytes: Bytes, at index: Int) -> Brackets? {
  guard let opening = openings.first(where: { reads($0, bytes, at: index) }) else { return nil }
  let year = digits(bytes, from: index + opening.count)
  guard year.count == 4,
    bytes[year.lowerBound] == UInt8(ascii: "1") || bytes[year.lowerBound] == UInt8(ascii: "2"),
    let closing = closings.first(where: { reads($0, bytes, at: year.upperBound) }),
    opening != openings[0] || closing != closings[0]
  else { return nil }
  let end = year.upperBound + closing.count
  let number = digits(bytes, from: end)
  guard (1...5).contains(number.count), reads(Array("号".utf8), bytes, at: number.upperBound) else {
    return nil
  }
  return (index..<end, year)
}

private func reads(_ text: [UInt8], _ bytes: Bytes, at index: Int) -> Bool {
  index + text.count <= bytes.count && bytes[index..<index + text.count].elementsEqual(text)
}

private func digits(_ bytes: Bytes, from start: Int) -> Range<Int> {
  var end = start
  while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
  return start..<end
}

/// Whether a character of three bytes is a Chinese one of the basic block, U+4E00 to U+9FFF.
private func isHan(_ first: UInt8, _ second: UInt8) -> Bool {
  (0xE5...0xE9).contains(first) || first == 0xE4 && second >= 0xB8
}
