import Diagnostics
import JSON

/// What a programme's complaint documents say about it.
package struct ComplaintDesk: Sendable {
  /// The id of the programme.
  package let programme: String
  package let title: Bilingual
  /// The absolute address of the complaint page, with a slash at its end.
  package let address: String
  package let receiver: Bilingual
  /// Where a complaint is posted, an https address; nil where nothing is received online.
  package let endpoint: String?

  package init(
    programme: String, title: Bilingual, address: String, receiver: Bilingual, endpoint: String?
  ) {
    self.programme = programme
    self.title = title
    self.address = address
    self.receiver = receiver
    self.endpoint = endpoint
  }

  package var form: ComplaintForm { ComplaintForm(programme: programme) }
}

extension ComplaintDesk {
  /// The published JSON Schema (draft 2020-12), byte for byte: its SHA-256 is what complaints name.
  package var schema: [UInt8] {
    var writer = JSONWriter(.indented)
    writer.object { schema in
      schema.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      schema.member("$id", address + "complaint.schema.json")
      writeComplaint(into: &schema)
    }
    return writer.bytes
  }

  /// Writes the schema of a complaint without its identification.
  func writeComplaint(into schema: inout JSONObject) {
    schema.member("title", "\(title.zh)：实名举报 / Real-name complaint: \(title.en)")
    schema.member("description", Self.beyond.joined)
    SchemaWriter.members(of: form.fields, into: &schema)
  }

  private static var beyond: Bilingual {
    Bilingual(
      zh: """
        规范文件之外另行检查：文件不超过 1 MiB，没有重复的键；schema.sha256 是这个文件的 SHA-256；收到的时间在公示期内；\
        证据文件名各不相同，后缀与类型一致，合计不超过 100 MiB，收到的文件与所列大小和 SHA-256 一致；授权委托书已收到。
        """,
      en: """
        Checked beside this schema: the JSON has 1 MiB at most and no key twice; schema.sha256 is the SHA-256 of this \
        file; the complaint is received within the notice period; no file name stands twice, its ending fits its \
        type, all files have 100 MiB at most together, and what arrives has the size and SHA-256 that are listed; the \
        authorisation of a representative has arrived.
        """)
  }
}
