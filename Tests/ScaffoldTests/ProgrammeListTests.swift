import Diagnostics
import Testing

@testable import Scaffold

/// The list of programmes in `site.yml`, in whatever form people write it.
@Suite struct ProgrammeListTests {
  @Test(
    "A programme comes to the end of the list, and no other byte changes",
    arguments: [
      ("programmes: [a]\n", "programmes: [a, new]\n"),
      ("programmes: [a, b]  # 次序\nx: 1\n", "programmes: [a, b, new]  # 次序\nx: 1\n"),
      ("programmes: []\n", "programmes: [new]\n"),
      ("programmes:\n", "programmes: [new]\n"),
      ("programmes: [\n  a,\n  b\n]\n", "programmes: [\n  a,\n  b, new\n]\n"),
      ("programmes:\n  - a\n  - b  # 说明\ntitle: x\n", "programmes:\n  - a\n  - b  # 说明\n  - new\ntitle: x\n"),
      ("programmes:\n- a", "programmes:\n- a\n- new"),
      ("title: x", "title: x\nprogrammes: [new]\n"),
      ("title: x\n", "title: x\nprogrammes: [new]\n"),
    ])
  func added(text: String, expected: String) {
    let bytes = ProgrammeList.adding("new", to: SourceFile(path: "Content/site.yml", text: text))
    #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test(
    "A list that has it, or that cannot be understood, stays as it is",
    arguments: ["programmes: [a, new]\n", "programmes: {a: b}\n", "programmes: new\n", "a: [\n"])
  func unchanged(text: String) {
    #expect(ProgrammeList.adding("new", to: SourceFile(path: "Content/site.yml", text: text)) == nil)
  }

  @Test(
    "A title is quoted where YAML would read it otherwise",
    arguments: [
      ("无人机大赛", "无人机大赛"), ("Drone Contest", "Drone Contest"), ("2026年通知", "\"2026年通知\""),
      ("true", "\"true\""),
      ("a: b", "\"a: b\""), ("“引号”", "“引号”"), ("say \"x\" \\ y", "\"say \\\"x\\\" \\\\ y\""),
      ("- x", "\"- x\""),
      ("x ", "\"x \""), ("", "\"\""),
    ])
  func quoting(text: String, expected: String) {
    #expect(yaml(text) == expected)
  }
}
