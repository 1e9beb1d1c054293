import Diagnostics
import TestSupport
import Testing

@testable import YAML

@Suite struct MutationTests {
  static let sample = Array(
    """
    # 公告\r
    title: {zh: 公告, en: "Notice \\u516c"}\r
    note: |
      第一行
      第二行
    awards:
      - name: 一等奖
        count: 3
      - 'x'
    days: [2025-06-01, ~, *a, &b c, !d e]
    open: yes
    """.utf8)

  @Test(
    "Whatever is inserted, removed or repeated, findings and nodes stay inside the text", arguments: 0..<8)
  func mutations(seed: Int) {
    let pieces = [
      "\"", "'", "[", "]", "{", "}", ":", ": ", "：", "- ", "\t", "\n", "\r", "|", ">", "&", "*", "!", "%",
      "?", "#",
      "---\n", "...\n", "\\", "\\x", "公", "@", ",", "<<", " ", "\u{2028}", "\u{0}",
    ].map { Array($0.utf8) }
    var numbers = RandomSource(seed: seed + 1)
    var parsed = 0
    for _ in 0..<250 {
      var bytes = Self.sample
      for _ in 0...numbers.number(below: 3) {
        let index = numbers.number(below: bytes.count)
        switch numbers.number(below: 4) {
        case 0: bytes.remove(at: index)
        case 1: bytes.removeSubrange(index..<min(index + numbers.number(below: 30), bytes.count))
        default: bytes.insert(contentsOf: pieces[numbers.number(below: pieces.count)], at: index)
        }
        if bytes.isEmpty { bytes = [0x0A] }
      }
      let lower = numbers.number(below: 2) == 0 ? 0 : numbers.number(below: bytes.count)
      let file = SourceFile(path: "a.yml", bytes: bytes)
      let (root, findings) = YAMLDocument.parse(file, in: lower..<bytes.count)
      let decoding = Decoding(file)
      if let root {
        parsed += 1
        #expect(root.ranges.allSatisfy { $0.lowerBound >= lower && $0.upperBound <= bytes.count })
        read(root, decoding)
      }
      for finding in findings + decoding.findings {
        #expect(finding.place.range.lowerBound >= lower && finding.place.range.upperBound <= bytes.count)
        let start = finding.place.range.lowerBound
        let isInsideScalar = start < bytes.count && bytes[start] & 0xC0 == 0x80
        #expect(!isInsideScalar || finding.rule.id == "text/encoding")
      }
      if root == nil, findings.isEmpty {
        let lines = bytes[lower...].split { $0 == 0x0A || $0 == 0x0D }.map { $0.drop { $0 == 0x20 } }
        #expect(lines.allSatisfy { $0.isEmpty || $0.first == 0x23 }, "\(file.text(lower..<bytes.count))")
      }
    }
    #expect(parsed > 0)
  }

  private func read(_ root: Node, _ decoding: Decoding) {
    guard let fields = decoding.fields(root, of: notice) else { return }
    _ = (fields.bilingual("title"), fields.string("note"), fields.bool("open", default: false))
    _ = (fields.strings("days"), fields.int("count"), fields.optionalFields("schedule"))
    fields.each("awards", of: notice) { _ = ($0.string("name"), $0.optionalInt("count")) }
    fields.end()
  }
}
