import Diagnostics
import JSON

extension ComplaintDesk {
  /// The OpenAPI 3.1 document of the intake: what a bureau's own system has to do.
  package var openAPI: [UInt8] {
    let (server, path) = serverAndPath
    var writer = JSONWriter(.indented)
    writer.object { document in
      document.member("openapi", "3.1.0")
      document.object("info") { info in
        info.member("title", "\(title.zh)：举报受理接口 / Complaint intake: \(title.en)")
        info.member("version", ComplaintForm.version)
        info.member("description", introduction.joined)
      }
      document.member("jsonSchemaDialect", "https://json-schema.org/draft/2020-12/schema")
      if let server {
        document.array("servers") { $0.object { $0.member("url", server) } }
      }
      document.object("paths") { paths in
        paths.object(path) { $0.object("post", Self.operation) }
      }
      document.object("components") { components in
        components.object("schemas") { schemas in
          schemas.object("Complaint") { writeComplaint(into: &$0) }
          schemas.object("ComplaintUpload", UploadSchemas.json)
          schemas.object("ComplaintFormPost", UploadSchemas.html)
          schemas.object("Receipt", AnswerSchemas.receipt)
          schemas.object("Problem", AnswerSchemas.problem)
        }
      }
    }
    return writer.bytes
  }
}

extension ComplaintDesk {
  private var introduction: Bilingual {
    let none = Bilingual(
      zh: "本项目没有配置在线受理地址；这份文件供受理单位建设系统时使用。",
      en: "No online address is set up for this programme; the document is for whoever builds one.")
    let some = Bilingual(zh: "受理单位：\(receiver.zh)。", en: "Received by: \(receiver.en).")
    return Bilingual(
      zh: some.zh + (endpoint == nil ? none.zh : ""), en: some.en + (endpoint == nil ? " " + none.en : ""))
  }

  /// The endpoint's origin and path; without one, a path of its own on whatever server serves the document.
  private var serverAndPath: (server: String?, path: String) {
    guard let endpoint else { return (nil, "/complaints") }
    let bytes = Array(endpoint.utf8)
    let scheme = "https://".utf8.count
    guard bytes.count > scheme else { return (nil, "/complaints") }
    let slash = bytes[scheme...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
    let path = String(decoding: bytes[slash...], as: UTF8.self)
    return (String(decoding: bytes[..<slash], as: UTF8.self), path.isEmpty ? "/" : path)
  }

  private static func operation(_ post: inout JSONObject) {
    post.member("operationId", "submitComplaint")
    post.member("summary", "提交实名举报 / Submit a real-name complaint")
    post.object("requestBody") { body in
      body.member("required", true)
      body.object("content") { content in
        content.object("multipart/form-data") { media in
          media.object("schema") { schema in
            schema.array("anyOf") { choices in
              choices.object { $0.member("$ref", "#/components/schemas/ComplaintUpload") }
              choices.object { $0.member("$ref", "#/components/schemas/ComplaintFormPost") }
            }
          }
          media.object("encoding") { encoding in
            encoding.object("complaint") { $0.member("contentType", "application/json") }
            encoding.object("evidence") { evidence in
              evidence.member("contentType", EvidenceType.all.map(\.mediaType).joined(separator: ", "))
            }
          }
        }
      }
    }
    post.object("responses", responses)
  }

  private static func responses(_ responses: inout JSONObject) {
    responses.object("201") { created in
      created.member("description", "已收到，给出回执编号。Received; the answer has the number of the receipt.")
      content("application/json", "Receipt", &created)
    }
    for (status, description) in problems {
      responses.object(status) { response in
        response.member("description", description.joined)
        content("application/problem+json", "Problem", &response)
      }
    }
  }

  private static func content(_ type: String, _ schema: String, _ response: inout JSONObject) {
    response.object("content") { content in
      content.object(type) { media in
        media.object("schema") { $0.member("$ref", "#/components/schemas/\(schema)") }
      }
    }
  }

  private static var problems: [(String, Bilingual)] {
    [
      (
        "400",
        Bilingual(
          zh: "举报不符合要求，errors 逐条说明。", en: "The complaint is not in order; errors says why, point by point.")
      ),
      (
        "409",
        Bilingual(
          zh: "不在公示期内，说明何时开始或者何时已经结束。",
          en: "Outside the notice period; the answer says when it begins or when it ended.")
      ),
      ("413", Bilingual(zh: "举报或者证据文件太大。", en: "The complaint or the evidence is too large.")),
      ("415", Bilingual(zh: "不是 multipart/form-data。", en: "The request is not multipart/form-data.")),
    ]
  }
}
