import Disk
import Testing

@testable import Website

/// Full names in finished pages are marked as text that no program translates.
@Suite struct NameMarkingTests {
  static let city = "2026年“示例×”大赛示例市选拔赛"
  static let marking = NameMarking(["2026年“示例×”大赛", "2026 “A & B” Contest", city, ""])

  @Test(
    "Names in the text of the body are marked, the longest first, and nothing else changes",
    arguments: [
      ("<p>\(city)</p>", "<p><span translate=\"no\">\(city)</span></p>"),
      ("<p>关于\(city)的通知</p>", "<p>关于<span translate=\"no\">\(city)</span>的通知</p>"),
      (
        "2026年“示例×”大赛、\(city)",
        "<span translate=\"no\">2026年“示例×”大赛</span>、<span translate=\"no\">\(city)</span>"
      ),
      ("<p>2026 “A &amp; B” Contest</p>", "<p><span translate=\"no\">2026 “A &amp; B” Contest</span></p>"),
      ("<b title=\"\(city)\">a &gt; b</b>", nil),
      ("<b title='a > \(city)'>x</b>", nil),
      ("<h1 translate=\"no\">\(city)</h1>", nil),
      ("<div translate=\"no\"><p>\(city)</p><div>x</div>\(city)</div>", nil),
      ("<!-- \(city) > --><textarea>\(city)</textarea><script>\"\(city)\"</script>", nil),
      ("<br translate=\"no\">\(city)", "<br translate=\"no\"><span translate=\"no\">\(city)</span>"),
      ("12026年“示例×”大赛", nil),
      ("2026年“示例x”大赛 1 < 2 <", nil),
      ("2026 2026 <b>2026</b> <i title=\"2026\">2026年</i>", nil),
      (
        "2026 < \(city)<br>2026\(city)<b>\(city)",
        "2026 < <span translate=\"no\">\(city)</span><br>2026\(city)<b><span translate=\"no\">\(city)</span>"
      ),
      ("<p \(city)", nil),
      ("<!-- \(city)", nil),
      ("<script>\(city)", nil),
    ] as [(String, String?)])
  func mark(body: String, expected: String?) {
    let head = "<html><head><title>\(Self.city)</title></head><body>"
    let marked = Self.marking.mark(Array((head + body).utf8))
    #expect(String(decoding: marked, as: UTF8.self) == head + (expected ?? body))
    #expect(Self.marking.mark(marked) == marked)
  }

  @Test("The longest name that stands at a place is found, whatever lies between in byte order")
  func longest() {
    let list = NameList(["a", "ab", "abcd", "abcx", "b", ""].map { Array($0.utf8) })
    for (text, length) in [
      ("abcd!", 4), ("abcw", 2), ("abcdx", 4), ("abcz", 2), ("ac", 1), ("a", 1), ("bb", 1), ("c", nil),
      ("", nil),
    ] as [(String, Int?)] {
      let found = Array(text.utf8).withUnsafeBufferPointer { list.match($0, at: 0) }
      #expect(found == length, "\(text)")
    }
  }

  @Test("A page without a body, and a site without names, stay as they are")
  func nothing() {
    let page = Array("<p>\(Self.city)</p>".utf8)
    #expect(Self.marking.mark(page) == page)
    let whole = Array("<body>\(Self.city)".utf8)
    #expect(NameMarking([]).mark(whole) == whole)
  }

  @Test("No page of a site has a full name outside an element that is marked")
  func site() async throws {
    let site = try FixtureSite()
    let names = ["第三届示例市机器人大赛", "Third Sample City Robot Contest"]
    try await site.build { output, _ in
      let tree = try Folder(output).tree()
      var pages = 0
      for path in tree.paths where path.hasSuffix(".html") {
        let page = try tree.read(path)
        #expect(NameMarking(names).mark(page) == page, "\(path)")
        pages += 1
      }
      #expect(pages == 52)
      let home = String(decoding: try tree.read("index.html"), as: UTF8.self)
      #expect(home.contains("<span translate=\"no\">第三届示例市机器人大赛</span>"))
    }
  }
}
