import Content
import Diagnostics

/// The rule about the numbers of official documents.
package enum DocumentRules {
  package static let brackets = Rule(
    "content/document-number",
    zh: "发文字号的年份用六角括号〔〕（U+3014、U+3015）。",
    en: "The year of a document number stands in tortoise-shell brackets (U+3014 and U+3015).")
}

/// The year of a document number stands in 〔〕 (U+3014, U+3015; GB/T 9704-2012, 7.2.5) in every text of the site.
func documentNumbers(_ site: Site) -> [Finding] {
  let texts = site.addressedPages.flatMap { [$0.page.zh.file, $0.page.en.file] }
  // The registry of names holds wrong forms on purpose, as examples.
  let data = site.dataFiles.filter { $0.path != ContentLoader.root + "names.yml" }
  return (texts + data).flatMap(documentNumbers)
}

/// The wrong brackets of one text: after a Chinese character a year in other brackets, a number and 号.
func documentNumbers(in file: SourceFile) -> [Finding] {
  let bytes = file.bytes
  var findings: [Finding] = []
  var index = 0
  while index < bytes.count {
    guard let wrong = wrongBrackets(bytes, at: index) else {
      index += 1
      continue
    }
    let right = "〔" + String(decoding: bytes[wrong.year], as: UTF8.self) + "〕"
    let place = file.place(wrong.whole)
    findings.append(
      Finding(
        DocumentRules.brackets, at: place, zh: "“\(place.text)”应为“\(right)”：发文字号的年份用六角括号。",
        en: "“\(place.text)” should be “\(right)”: a document number has these brackets.", fix: Fix(right)))
    index = wrong.whole.upperBound
  }
  return findings
}

private let openings: [[UInt8]] = ["〔", "[", "(", "（", "［", "【", "〖"].map { Array($0.utf8) }
private let closings: [[UInt8]] = ["〕", "]", ")", "）", "］", "】", "〗"].map { Array($0.utf8) }

private func wrongBrackets(_ bytes: [UInt8], at index: Int) -> (whole: Range<Int>, year: Range<Int>)? {
  guard index >= 3, let opening = openings.first(where: { bytes[index...].starts(with: $0) }),
    isHan(bytes[(index - 3)..<index])
  else { return nil }
  let year = digits(bytes, from: index + opening.count)
  guard year.count == 4,
    bytes[year.lowerBound] == UInt8(ascii: "1") || bytes[year.lowerBound] == UInt8(ascii: "2"),
    let closing = closings.first(where: { bytes[year.upperBound...].starts(with: $0) }),
    opening != openings[0] || closing != closings[0]
  else { return nil }
  let end = year.upperBound + closing.count
  let number = digits(bytes, from: end)
  guard (1...5).contains(number.count), bytes[number.upperBound...].starts(with: "号".utf8) else { return nil }
  return (index..<end, year)
}

private func digits(_ bytes: [UInt8], from start: Int) -> Range<Int> {
  var end = start
  while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
  return start..<end
}

/// Whether three bytes are a Chinese character of the basic block, U+4E00 to U+9FFF.
private func isHan(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard let first = bytes.first, let second = bytes.dropFirst().first else { return false }
  return (0xE5...0xE9).contains(first) || first == 0xE4 && second >= 0xB8
}
