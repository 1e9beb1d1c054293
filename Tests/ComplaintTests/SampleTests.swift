import Complaint
import Foundation
import TestSupport
import Testing

@Suite struct SampleTests {
  @Test(arguments: try Samples.names("valid"))
  func `A valid sample is taken`(_ name: String) throws {
    let refusals = try Samples.refusals("valid", name)
    #expect(refusals.map { "\($0.pointer) \($0.rule.id): \($0.message.en)" } == [])
  }

  @Test func `Every invalid sample is refused for what is wrong with it and nothing else`() throws {
    let expected = try Samples.expected()
    #expect(expected.map(\.name) == (try Samples.names("invalid")))
    for sample in expected {
      let refusals = try Samples.refusals("invalid", sample.name)
      #expect(refusals.map { "\($0.pointer) \($0.rule.id)" } == sample.refusals, "\(sample.name)")
      let isRefused = refusals.contains { $0.isStructural }
      #expect(sample.schema == (isRefused ? "refuses" : sample.schema), "\(sample.name)")
      #expect(sample.schema != "refuses" || isRefused, "\(sample.name)")
    }
  }

  @Test func `Every refusal speaks both languages and names no number in full`() throws {
    for sample in try Samples.expected() {
      for refusal in try Samples.refusals("invalid", sample.name) {
        #expect(refusal.message.zh.hasSuffix("。"), "\(refusal.message.zh)")
        #expect(refusal.message.en.hasSuffix("."), "\(refusal.message.en)")
        #expect(!refusal.message.en.contains("00000019"), "\(sample.name)")
        #expect(!refusal.message.en.contains("91000000"), "\(sample.name)")
      }
    }
  }

  @Test func `Every rule but those about files that arrive has a sample`() throws {
    let seen = Set(
      try Samples.expected().flatMap(\.refusals).map { String($0.split(separator: " ").last ?? "") })
    let elsewhere: Set = [
      "complaint/too-large", "complaint/period", "complaint/evidence-missing", "complaint/evidence-differs",
      "complaint/evidence-unlisted", "complaint/authorization",
    ]
    #expect(Set(ComplaintRules.all.map(\.id)).subtracting(seen) == elsewhere)
  }
}

@Suite(.enabled(if: Python.isInstalled)) struct SchemaTests {
  @Test(arguments: ["valid", "invalid"])
  func `The schema judges every sample as the program does`(_ kind: String) throws {
    let folder = try TemporaryFolder()
    let schema = try folder.write("complaint.schema.json", Samples.desk.schema)
    let (status, output) = try Python.judge(["schema", schema, Samples.folder.appending(path: kind).path])
    #expect(status == 0, "\(output)")
    let wanted =
      kind == "valid"
      ? try Samples.names(kind).map { "\($0)\taccepts" }
      : try Samples.expected().map { "\($0.name)\t\($0.schema)" }
    #expect(output.split(separator: "\n").map(String.init) == wanted)
  }

  @Test func `The OpenAPI document is valid`() throws {
    let folder = try TemporaryFolder()
    let document = try folder.write("complaint.openapi.json", Samples.desk.openAPI)
    let (status, output) = try Python.judge(["openapi", document])
    #expect(output == "")
    #expect(status == 0)
  }

  @Test func `The OpenAPI document of a programme without an endpoint is valid and names no server`() throws {
    let desk = ComplaintDesk(
      programme: "sample-2026", title: Samples.desk.title, address: Samples.desk.address,
      receiver: Samples.desk.receiver, endpoint: nil)
    let folder = try TemporaryFolder()
    let document = try folder.write("complaint.openapi.json", desk.openAPI)
    let (_, output) = try Python.judge(["openapi", document])
    #expect(output == "")
    #expect(!String(decoding: desk.openAPI, as: UTF8.self).contains("\"servers\""))
  }
}
