import Complaint
import Diagnostics
import JSON
import Testing

/// The document by which a representative acts, which is handed in beside the evidence.
@Suite struct AuthorizationTests {
  private func listed(_ sample: String) throws -> [ListedFile] {
    let value = try JSONReader.read(try Samples.bytes("valid", sample), ComplaintForm.limits)
    return Samples.desk.form.listedFiles(in: value)
  }

  @Test(arguments: ["representative", "organization-with-representative"])
  func `It is looked for under its name, after the evidence`(_ sample: String) throws {
    let files = try listed(sample)
    #expect(files.map(\.kind) == [.evidence, .authorization])
    let file = try #require(files.last)
    #expect(String(decoding: file.name, as: UTF8.self) == "authorization.pdf")
    // The complaint says nothing else about it, so any content is taken.
    #expect(file.refusal(ofSize: 1) == nil)
    #expect(file.refusal(ofSHA256: String(repeating: "a", count: 64)) == nil)
  }

  @Test func `A complaint without a representative needs none`() throws {
    #expect(try listed("individual").map(\.kind) == [.evidence])
  }

  @Test func `One that has not arrived is refused at its field, in both languages`() throws {
    let refusal = try #require(try listed("representative").last).missing
    #expect(refusal.rule.id == "complaint/authorization")
    #expect(refusal.pointer == "/complainant/representative/authorization")
    #expect(refusal.message.zh == "没有收到授权委托书“authorization.pdf”。")
    #expect(refusal.message.en == "The authorisation “authorization.pdf” has not arrived.")
  }

  @Test func `Something else under its name is refused as no authorisation`() throws {
    let refusal = try #require(try listed("representative").last).noFile
    #expect(refusal.rule.id == "complaint/authorization")
    #expect(refusal.message.zh.contains("不是普通文件"))
  }

  @Test func `The name of an item of evidence is refused, whatever its capitals`() throws {
    let refusals = try Samples.refusals("invalid", "authorization-same-name")
    #expect(refusals.map(\.rule.id) == ["complaint/file-name"])
    #expect(refusals.first?.message.zh == "授权委托书“Contract-0.PDF”与一件证据同名。")
  }
}
