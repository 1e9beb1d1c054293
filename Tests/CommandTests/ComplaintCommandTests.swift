import Foundation
import TestSupport
import Testing

/// `gongshi complaint check` with the real site and its Weifang programme.
@Suite struct ComplaintCommandTests {
  @Test func `A complaint in order with its files is taken`() throws {
    let desk = try Desk()
    let result = try desk.check()
    #expect(result.errors == "The complaint and its evidence files are in order.\n")
    #expect(result.code == 0)
  }

  @Test func `Evidence that differs, is missing or is not listed is named with its place`() throws {
    let desk = try Desk()
    try desk.write("evidence/contract-0.pdf", "another text")
    #expect(try desk.rules() == ["complaint/evidence-differs"])
    try desk.write("evidence/contract-0.pdf", "longer than the list says")
    #expect(try desk.rules() == ["complaint/evidence-differs"])
    try desk.write("evidence/more.pdf", "more")
    #expect(try desk.rules() == ["complaint/evidence-unlisted", "complaint/evidence-differs"])
    try FileManager.default.removeItem(atPath: desk.folder.path + "/evidence/more.pdf")
    try FileManager.default.removeItem(atPath: desk.folder.path + "/evidence/contract-0.pdf")
    #expect(try desk.rules() == ["complaint/evidence-missing"])
    try FileManager.default.createSymbolicLink(
      atPath: desk.folder.path + "/evidence/contract-0.pdf", withDestinationPath: "/etc/hostname")
    #expect(try desk.rules() == ["complaint/evidence-missing"])
  }

  @Test func `The authorisation of a representative has to arrive beside the evidence`() throws {
    let desk = try Desk(sample: "representative")
    #expect(try desk.rules() == ["complaint/authorization"])
    try desk.write("evidence/authorization.pdf", "sample authorisation")
    #expect(try desk.check().errors == "The complaint and its evidence files are in order.\n")
    let path = desk.folder.path + "/evidence/authorization.pdf"
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/etc/hostname")
    #expect(try desk.rules() == ["complaint/authorization"])
  }

  @Test(arguments: ["text", "json", "sarif", "github"])
  func `No report repeats the number of a document or a telephone`(_ format: String) throws {
    let desk = try Desk()
    let path = desk.folder.path + "/complaint.json"
    let json = try String(contentsOfFile: path, encoding: .utf8)
    let wrong = json.replacing("000000199001010018", with: "000000199001010019").replacing(
      "000-00000000", with: "tel-0000000")
    try #require(wrong != json)
    try desk.write("complaint.json", wrong)
    let result = try desk.check(at: "2026-08-05 16:20", ["--format", format])
    let report = result.output + result.errors
    #expect(report.contains("complaint/check-digit") && report.contains("complaint/phone"))
    #expect(!report.contains("000000199001010019"))
  }

  @Test func `After the period the same complaint is refused`() throws {
    let result = try Desk().check(at: "2026-08-11 00:00")
    #expect(result.code == 1)
    #expect(result.errors.contains("[complaint/period]"))
    #expect(result.errors.contains("it ended at 24:00, 10 August 2026 (Beijing Time)"))
  }

  @Test func `A file that is too large, missing or for no programme has its own answer`() throws {
    let desk = try Desk()
    try desk.write("complaint.json", String(repeating: " ", count: (1 << 20) + 1))
    #expect(try desk.rules() == ["complaint/too-large"])
    try desk.write("complaint.json", #"{"programme": "nowhere"}"#)
    #expect(try desk.rules() == ["complaint/programme"])
    try FileManager.default.removeItem(atPath: desk.folder.path + "/complaint.json")
    #expect(try desk.check().code == 3)
  }

  @Test(arguments: [["complaint"], ["complaint", "check"], ["complaint", "chekc", "a.json"]])
  func `Wrong usage is told apart from a wrong complaint`(_ arguments: [String]) throws {
    #expect(try Program.gongshi(arguments).code == 2)
  }
}

/// A folder with a complaint that is in order, and its evidence.
private struct Desk {
  let folder: TemporaryFolder

  init(sample name: String = "individual") throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/evidence", withIntermediateDirectories: false)
    try write("evidence/contract-0.pdf", "sample words")
    let sample = Program.root.appending(path: "Tests/Fixtures/complaints/valid/\(name).json")
    let zeros = String(repeating: "0", count: 64)
    var json = try String(contentsOf: sample, encoding: .utf8)
      .replacing("sample-2026", with: "weifang-2026").replacing("s-001", with: "wf2026-001")
      .replacing("1024", with: "12")
    // The hash of the schema, as the refusal of another one tells it.
    try write("complaint.json", json)
    let told = try check().errors.firstMatch(of: /the published one has ([0-9a-f]{64})/)
    let schema = String(try #require(told).1)
    json.replace(zeros, with: schema, maxReplacements: 1)
    try write("complaint.json", json)
    let found = try check().errors.firstMatch(of: /has the SHA-256 ([0-9a-f]{64})/)
    json.replace(zeros, with: String(try #require(found).1))
    try write("complaint.json", json)
  }

  func write(_ path: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder.path + "/" + path))
  }

  func check(at moment: String = "2026-08-05 16:20", _ more: [String] = []) throws -> Program.Result {
    try Program.gongshi(
      [
        "complaint", "check", folder.path + "/complaint.json", "--root", Program.root.path, "--evidence",
        folder.path + "/evidence", "--as-of", moment,
      ] + more)
  }

  func rules() throws -> [String] {
    let output = try check(at: "2026-08-05 16:20", ["--format", "json"]).output
    return output.matches(of: /"rule": ?"([a-z\/-]+)"/).map { String($0.1) }
  }
}
