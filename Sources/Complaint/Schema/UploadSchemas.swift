import JSON

/// The two bodies in which a complaint arrives, both as `multipart/form-data` (RFC 7578).
enum UploadSchemas {
  /// The complaint as one part, the files beside it.
  static func json(_ schema: inout JSONObject) {
    schema.member("title", "举报页面提交的内容 / What the complaint page sends")
    schema.member(
      "description",
      "complaint 是举报的 JSON，evidence 是文件，文件名与证据清单一致；授权委托书也作为 evidence 提交。"
        + " The part complaint is the JSON; the parts evidence are the files, named as on the list of evidence, and the authorisation of a representative."
    )
    schema.member("type", "object")
    schema.object("properties") { properties in
      properties.object("complaint") { $0.member("$ref", "#/components/schemas/Complaint") }
      properties.object("evidence") { evidence in
        evidence.member("type", "array")
        evidence.object("items", file)
        evidence.member("minItems", 1)
        evidence.member("maxItems", ComplaintForm.mostEvidence + 1)
      }
    }
    schema.array("required") {
      $0.string("complaint")
      $0.string("evidence")
    }
    schema.member("additionalProperties", false)
  }

  /// Every field as a part of its own, from a browser without scripts.
  static func html(_ schema: inout JSONObject) {
    schema.member("title", "不运行脚本的浏览器提交的表单 / What a browser without scripts sends")
    schema.member(
      "description",
      "各字段以在 JSON 里的位置命名，用点号连接，如 complainant.name、complaint.evidence.0.title。文件作为 complaint.evidence.0.file 提交，类型、大小和 SHA-256 由受理系统计算；没有填写的字段可以是空的。"
        + " Fields are named by their places in the JSON, joined by dots. A file is the part complaint.evidence.0.file; its type, size and SHA-256 are found by the intake. A field that is not filled in may be empty."
    )
    schema.member("type", "object")
    schema.object("patternProperties") { patterns in
      patterns.object("^complaint\\.evidence\\.(?:[0-9]|[1-4][0-9])\\.file$", file)
      patterns.object("^complainant\\.representative\\.authorization$", file)
      patterns.object("^complaint\\.grounds$") { grounds in
        grounds.array("type") {
          $0.string("string")
          $0.string("array")
        }
        grounds.object("items") { $0.member("type", "string") }
      }
      patterns.object(
        "^(?:schema|programme|complainant|complaint|declarations|date)(?:\\.[A-Za-z0-9]+)*$", { _ in })
    }
    schema.array("required") {
      for key in [
        "schema.version", "schema.sha256", "programme", "complainant.kind", "complaint.entry", "date",
      ] {
        $0.string(key)
      }
    }
    schema.object("not") { $0.array("required") { $0.string("complaint") } }
    schema.member("additionalProperties", false)
  }

  private static func file(_ schema: inout JSONObject) {
    schema.member("type", "string")
    schema.member("contentMediaType", "application/octet-stream")
  }
}
