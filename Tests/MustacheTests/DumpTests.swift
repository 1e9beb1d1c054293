import Testing

@testable import Mustache

@Suite struct DumpTests {
  @Test("Data prints as a tree with its keys in order")
  func tree() {
    let page: Object = [
      "title": "关于“数据要素×”大赛", "open": true, "count": 3, "subtitle": .missing,
      "body": .html(HTML(trusted: "<p>公示</p>")),
      "tracks": [["name": "工业", "days": [1, 2]], "text", [], .object([:]), [[4]]],
      "site": ["name": "济南", "links": ["home": "/"]], "empty": .object([:]), "none": [],
    ]
    #expect(
      dump([page]) == """
        title: "关于“数据要素×”大赛"
        open: true
        count: 3
        subtitle: -
        body: <13 bytes>
        tracks: [5]
          - name: "工业"
            days: [2]
              - 1
              - 2
          - "text"
          - [0]
          - {}
          - [1]
            - [1]
              - 4
        site:
          name: "济南"
          links:
            home: "/"
        empty: {}
        none: [0]

        """)
  }

  @Test("Several frames are numbered, outermost first")
  func frames() {
    #expect(dump([["a": 1], [:]]) == "--- 1\na: 1\n--- 2\n{}\n")
    #expect(dump([]) == "")
  }

  @Test("Long texts are cut, control characters escaped, odd keys quoted")
  func texts() {
    let long = String(repeating: "公", count: 81)
    let object: Object = [
      "a b": .text("\u{1B}[31m\n\t\"\\\u{202E}\u{0}"), "": "x", "long": .text(long),
      "just": .text(String(long.dropLast())),
    ]
    #expect(
      dump([object]) == """
        "a b": "\\u{1B}[31m\\n\\t\\"\\\\\\u{202E}\\u{0}"
        "": "x"
        long: "\(String(repeating: "公", count: 80))…" (81)
        just: "\(String(repeating: "公", count: 80))"

        """)
  }

  @Test("Data nested very deep is cut")
  func depth() {
    var value: Value = "x"
    for _ in 0..<200 { value = ["a": value] }
    #expect(dump([["a": value]]).hasSuffix(" ...\n"))
    for _ in 0..<200 { value = [value] }
    #expect(dump([["a": value]]).hasSuffix("- [1]\n"))
  }
}
