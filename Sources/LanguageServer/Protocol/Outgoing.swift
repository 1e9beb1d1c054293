import JSON

/// Messages to the editor, each with its header.
enum Outgoing {
  /// The codes of JSON-RPC 2.0 and of LSP.
  enum ErrorCode: Int {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case notInitialized = -32002
  }

  /// The answer to a request; its body writes the members `result`.
  static func answer(_ id: RequestID, _ result: (inout JSONObject) -> Void) -> [UInt8] {
    message {
      $0.member("id", id)
      result(&$0)
    }
  }

  /// A refusal; of a message that could not be read, without an id.
  static func failure(_ id: RequestID?, _ code: ErrorCode, _ text: String) -> [UInt8] {
    message {
      if let id { $0.member("id", id) } else { $0.null("id") }
      $0.object("error") {
        $0.member("code", code.rawValue)
        $0.member("message", text)
      }
    }
  }

  static func notification(_ method: String, _ params: (inout JSONObject) -> Void) -> [UInt8] {
    message {
      $0.member("method", method)
      $0.object("params", params)
    }
  }

  static func request(_ id: String, _ method: String, _ params: (inout JSONObject) -> Void) -> [UInt8] {
    message {
      $0.member("id", id)
      $0.member("method", method)
      $0.object("params", params)
    }
  }

  private static func message(_ body: (inout JSONObject) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.member("jsonrpc", "2.0")
      body(&$0)
    }
    let bytes = writer.bytes
    return Array("Content-Length: \(bytes.count)\r\n\r\n".utf8) + bytes
  }
}

extension JSONObject {
  fileprivate mutating func member(_ key: String, _ id: RequestID) {
    switch id {
    case .number(let number): member(key, number)
    case .text(let text): member(key, text)
    }
  }
}
