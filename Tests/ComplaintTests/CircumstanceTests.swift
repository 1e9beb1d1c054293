import Complaint
import Diagnostics
import Foundation
import Testing

@Suite struct CircumstanceTests {
  @Test(arguments: [
    ("2026-08-05 00:00", []), ("2026-08-07 23:59:59", []), ("2026-08-07 24:00", ["complaint/period"]),
    ("2026-08-08 00:00", ["complaint/period"]),
  ])
  func `The moment of receipt decides whether the period runs`(_ moment: String, _ rules: [String]) throws {
    #expect(try Samples.refusals("valid", "individual", at: moment).map(\.rule.id) == rules)
  }

  @Test func `A period that is over is refused with its end and the other channels`() throws {
    let refusal = try #require(try Samples.refusals("valid", "individual", at: "2026-08-10 08:30").first)
    #expect(
      refusal.message.zh == "公示期已经结束：2026年8月7日24:00（北京时间）结束，收到时间是2026年8月10日08:30（北京时间）。")
    #expect(
      refusal.message.en
        == "The notice period is over: it ended at 24:00, 7 August 2026 (Beijing Time); the complaint was received at 08:30, 10 August 2026 (Beijing Time)."
    )
    #expect(refusal.help?.en.contains("12345") == true)
    #expect(refusal.status == 409)
  }

  @Test func `Before the period the refusal says when it begins`() throws {
    let refusals = try Samples.refusals("valid", "individual", at: "2026-08-02 23:59:59")
    #expect(refusals.map(\.rule.id) == ["complaint/period", "complaint/date"])
    #expect(refusals[0].message.en.contains("it begins at 00:00, 3 August 2026 (Beijing Time)"))
  }

  @Test func `Without a list on show nothing is received`() throws {
    var circumstances = try Samples.circumstances()
    circumstances.period = .notAnnounced
    let refusals = Samples.desk.form.refusals(
      of: try Samples.bytes("valid", "individual"), under: circumstances)
    #expect(refusals.map(\.rule.id) == ["complaint/period"])
  }

  @Test func `Another schema is refused with both hashes`() throws {
    var circumstances = try Samples.circumstances()
    circumstances.schemaHash = String(repeating: "a", count: 64)
    let refusal = try #require(
      Samples.desk.form.refusals(of: try Samples.bytes("valid", "individual"), under: circumstances).first)
    #expect(refusal.rule.id == "complaint/schema-version")
    for message in [refusal.message.zh, refusal.message.en] {
      #expect(message.contains(String(repeating: "0", count: 64)))
      #expect(message.contains(String(repeating: "a", count: 64)))
    }
  }

  @Test func `Ten thousand items of evidence are one refusal`() throws {
    let json = String(decoding: try Samples.bytes("valid", "individual"), as: UTF8.self)
    let start = try #require(json.range(of: "\"evidence\": [")?.upperBound)
    let many = json[..<start] + String(repeating: "{},", count: 10_000) + json[start...]
    let refusals = Samples.desk.form.refusals(of: Array(many.utf8), under: try Samples.circumstances())
    let counts = refusals.filter { $0.pointer == "/complaint/evidence" }
    #expect(counts.map(\.rule.id) == ["complaint/count"])
    #expect(counts.first?.message.en.contains("50 items at most, and here are 10001") == true)
    // Those beyond the most are not looked at one by one.
    #expect(refusals.count == 1 + 50 * 6)
  }

  @Test func `A megabyte and a byte is refused without being read`() throws {
    let bytes = [UInt8](repeating: 0x20, count: (1 << 20) + 1)
    let refusals = Samples.desk.form.refusals(of: bytes, under: try Samples.circumstances())
    #expect(refusals.map(\.rule.id) == ["complaint/too-large"])
    #expect(refusals.first?.status == 413)
  }

  @Test func `A refusal points at its value in the file`() throws {
    let bytes = try Samples.bytes("invalid", "id-check-digit")
    let file = SourceFile(path: "complaint.json", bytes: bytes)
    let refusal = try #require(try Samples.refusals("invalid", "id-check-digit").first)
    #expect(file.place(refusal.range).text == "\"000000199001010019\"")
  }
}
