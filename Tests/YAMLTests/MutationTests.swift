import Diagnostics
import Testing

@testable import YAML

/// A small generator of numbers that are the same in every run.
private struct Numbers {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}

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
    var numbers = Numbers(state: UInt64(seed + 1))
    var parsed = 0
    for _ in 0..<250 {
      var bytes = Self.sample
      for _ in 0...numbers.next(below: 3) {
        let index = numbers.next(below: bytes.count)
        switch numbers.next(below: 4) {
        case 0: bytes.remove(at: index)
        case 1: bytes.removeSubrange(index..<min(index + numbers.next(below: 30), bytes.count))
        default: bytes.insert(contentsOf: pieces[numbers.next(below: pieces.count)], at: index)
        }
        if bytes.isEmpty { bytes = [0x0A] }
      }
      let lower = numbers.next(below: 2) == 0 ? 0 : numbers.next(below: bytes.count)
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
