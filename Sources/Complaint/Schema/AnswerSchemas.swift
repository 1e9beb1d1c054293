import JSON

/// The schemas of the intake's answers.
enum AnswerSchemas {
  static func receipt(_ schema: inout JSONObject) {
    schema.member("title", "回执 / Receipt")
    schema.member("type", "object")
    schema.object("properties") { properties in
      properties.object("receipt") { receipt in
        receipt.member("title", "回执编号 / Number of the receipt")
        receipt.member("type", "string")
        receipt.member("minLength", 1)
      }
      properties.object("received") { received in
        received.member("title", "收到的时间（北京时间）/ Moment of receipt (Beijing Time)")
        received.member("type", "string")
        received.member("format", "date-time")
        received.member("pattern", "\\+08:00$")
      }
    }
    schema.array("required") {
      $0.string("receipt")
      $0.string("received")
    }
  }

  /// RFC 9457, with every refusal and its place.
  static func problem(_ schema: inout JSONObject) {
    schema.member("title", "问题 / Problem (RFC 9457)")
    schema.member("type", "object")
    schema.object("properties") { properties in
      properties.object("type") {
        $0.member("type", "string")
        $0.member("format", "uri-reference")
      }
      properties.object("title") { $0.member("type", "string") }
      properties.object("status") {
        $0.member("type", "integer")
        $0.member("minimum", 400)
        $0.member("maximum", 599)
      }
      properties.object("detail") { $0.member("type", "string") }
      properties.object("errors") { errors in
        errors.member("type", "array")
        errors.object("items", refusal)
      }
    }
    schema.array("required") { for key in ["type", "title", "status"] { $0.string(key) } }
  }

  private static func refusal(_ schema: inout JSONObject) {
    schema.member("type", "object")
    schema.object("properties") { properties in
      properties.object("pointer") { pointer in
        pointer.member("description", "JSON Pointer (RFC 6901)")
        pointer.member("type", "string")
        pointer.member("pattern", "^(?:/.*)?$")
      }
      properties.object("rule") { rule in
        rule.member("description", ComplaintRules.all.map(\.id).joined(separator: ", "))
        rule.member("type", "string")
        rule.member("pattern", "^complaint/[a-z-]+$")
      }
      properties.object("zh") { $0.member("type", "string") }
      properties.object("en") { $0.member("type", "string") }
    }
    schema.array("required") { for key in ["pointer", "rule", "zh", "en"] { $0.string(key) } }
  }
}
