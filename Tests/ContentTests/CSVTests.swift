import Diagnostics
import Testing

@testable import Content

@Suite struct CSVTests {
  @Test(
    "Cells are read as RFC 4180 says",
    arguments: [
      ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
      ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
      ("\u{FEFF}编号,项目\n1,\"一,二\"\n", [["编号", "项目"], ["1", "一,二"]]),
      ("\"a \"\"b\"\"\",\"c\nd\"\n", [["a \"b\"", "c\nd"]]),
      ("a,,\n\n,\n", [["a", "", ""], ["", ""]]),
      ("", []),
    ])
  func cells(text: String, expected: [[String]]) {
    let csv = CSV(SourceFile(path: "a.csv", text: text))
    #expect(csv.rows.map { $0.map(\.text) } == expected)
    #expect(csv.findings.isEmpty)
  }

  @Test("A cell's range is its place in the file")
  func ranges() {
    let file = SourceFile(path: "a.csv", text: "编号,\"项\"\nx,y\n")
    let csv = CSV(file)
    #expect(csv.rows.map { $0.map { file.text($0.range) } } == [["编号", "\"项\""], ["x", "y"]])
  }

  @Test(
    "A broken quote is a finding at its cell",
    arguments: [("a,\"b\n", 2..<5), ("\"a\"b,c\n", 0..<4)])
  func quotes(text: String, range: Range<Int>) {
    let csv = CSV(SourceFile(path: "a.csv", text: text))
    #expect(csv.findings.map(\.place.range) == [range])
  }

  @Test("A file that is not UTF-8 is refused")
  func encoding() {
    let csv = CSV(SourceFile(path: "a.csv", bytes: [0xB1, 0xE0, 0x2C, 0x31]))
    #expect(csv.findings.count == 1)
    #expect(csv.rows.isEmpty)
  }

  @Test(
    "A table of any length is read up to the cells it may have, and one more is a finding where it stands")
  func length() {
    func table(_ rows: Int) -> CSV {
      CSV(SourceFile(path: "a.csv", text: String(repeating: "a,b\n", count: rows)))
    }
    let most = CSV.mostCells / 2
    let whole = table(most)
    #expect(whole.rows.count == most && whole.findings.isEmpty)
    let longer = table(most + 1)
    #expect(longer.findings.map(\.rule.id) == ["content/table-shape"])
    #expect(longer.rows.count <= most)
    let row = CSV(SourceFile(path: "a.csv", text: String(repeating: ",", count: CSV.mostCells + 9)))
    #expect(row.findings.count == 1 && row.rows.isEmpty)
  }
}
