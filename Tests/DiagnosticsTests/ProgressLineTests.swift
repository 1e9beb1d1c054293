import Testing

@testable import Diagnostics

/// How far long work has come, on a terminal.
@Suite struct ProgressLineTests {
  @Test("Short work shows nothing, and has nothing to take away")
  func short() {
    var line = ProgressLine(.en)
    #expect(line.text(pages: 1, of: 2, elapsed: .milliseconds(499)) == nil)
    #expect(line.end() == nil)
  }

  @Test("Long work writes its line over, not more often than it can be read, and takes it away once")
  func long() {
    var line = ProgressLine(.en)
    #expect(line.text(pages: 3, of: 8, elapsed: .milliseconds(500)) == "\r\u{1B}[KMaking pages 3/8 (37%)")
    #expect(line.text(pages: 4, of: 8, elapsed: .milliseconds(599)) == nil)
    #expect(line.text(pages: 5, of: 8, elapsed: .milliseconds(600)) == "\r\u{1B}[KMaking pages 5/8 (62%)")
    #expect(line.end() == "\r\u{1B}[K")
    #expect(line.end() == nil)
  }

  @Test("A step of unknown length is shown at once, in the reader's language")
  func step() {
    var line = ProgressLine(.zh)
    #expect(line.text(step: Bilingual(zh: "索引", en: "index"), elapsed: .zero) == "\r\u{1B}[K索引")
    #expect(line.text(pages: 1, of: 0, elapsed: .seconds(1)) == "\r\u{1B}[K正在生成页面 1/0（100%）")
    #expect(line.end() != nil)
  }
}
