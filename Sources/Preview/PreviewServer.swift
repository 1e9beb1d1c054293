import CMicrohttpd
import CPreview
import Diagnostics
import Disk
import Glibc

/// Serves the preview to browsers on this machine: the only user of libmicrohttpd.
package final class PreviewServer {
  package let port: UInt16
  private let exchange: Exchange
  private let desk: Desk
  private var daemons: [OpaquePointer] = []

  private static let connectionLimit: UInt32 = 200
  /// Seconds without a byte either way.
  private static let timeout: UInt32 = 30

  /// Begins to serve.
  ///
  /// - Parameter port: 0 for one that is free.
  package init(_ exchange: Exchange, port wanted: UInt16, _ language: Language) throws(FileError) {
    let (sockets, port) = try LoopbackSocket.listen(on: wanted)
    self.port = port
    self.exchange = exchange
    desk = Desk(Responder(exchange: exchange, language: language, hosts: HostCheck(port: port)))
    for (index, socket) in sockets.enumerated() {
      // The desk outlives the daemons: `stop` ends them before it lets go.
      let context = Unmanaged.passUnretained(desk).toOpaque()
      guard
        let daemon = start_preview_daemon(
          socket, answerRequest, context, Self.connectionLimit, Self.timeout)
      else {
        let code = errno == 0 ? ENOMEM : errno
        for left in sockets[index...] { close(left) }
        stop()
        throw FileError(path: "localhost:\(port)", action: .listen, code: code)
      }
      daemons.append(daemon)
    }
  }

  deinit { stop() }

  /// Ends all connections and gives the port back.
  package func stop() {
    exchange.close()
    for daemon in daemons { MHD_stop_daemon(daemon) }
    daemons = []
  }
}

/// What the server's threads share: it never changes.
private final class Desk: Sendable {
  let responder: Responder

  init(_ responder: Responder) { self.responder = responder }
}

/// Called by libmicrohttpd for each request, on the thread of its connection.
private func answerRequest(
  context: UnsafeMutableRawPointer?, connection: OpaquePointer?, url: UnsafePointer<CChar>?,
  method: UnsafePointer<CChar>?, version: UnsafePointer<CChar>?, upload: UnsafePointer<CChar>?,
  uploadSize: UnsafeMutablePointer<Int>?, state: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
  guard let context, let connection, let url, let method else { return .NO }
  let desk = Unmanaged<Desk>.fromOpaque(context).takeUnretainedValue()
  // An answer to the first call, with the request not yet read to its end, closes the connection: right for
  // what has a body nobody wants, a waste for the rest.
  if let state, state.pointee == nil, ["GET", "HEAD"].contains(String(cString: method)) {
    state.pointee = context
    return .YES
  }
  let request = Request(
    method: String(cString: method), target: String(cString: url), hosts: hosts(of: connection),
    ifNoneMatch: value(connection, .HEADER_KIND, "If-None-Match"),
    page: value(connection, .GET_ARGUMENT_KIND, "page"))
  return send(desk.responder.answer(request), from: desk.responder, over: connection)
}

private func value(_ connection: OpaquePointer, _ kind: MHD_ValueKind, _ key: String) -> String? {
  MHD_lookup_connection_value(connection, kind, key).map { String(cString: $0) }
}

private func hosts(of connection: OpaquePointer) -> [String] {
  var hosts: [String] = []
  withUnsafeMutablePointer(to: &hosts) { pointer in
    _ = MHD_get_connection_values(
      connection, .HEADER_KIND,
      { context, _, key, value in
        guard let context, let key, strcasecmp(key, "Host") == 0 else { return .YES }
        let text = value.map { String(cString: $0) } ?? ""
        context.assumingMemoryBound(to: [String].self).pointee.append(text)
        return .YES
      }, pointer)
  }
  return hosts
}

private func send(_ answer: Answer, from responder: Responder, over connection: OpaquePointer) -> MHD_Result {
  guard let response = response(answer.body, responder) else { return .NO }
  defer { MHD_destroy_response(response) }
  for (name, value) in answer.headers { _ = MHD_add_response_header(response, name, value) }
  return MHD_queue_response(connection, answer.status, response)
}

private func response(_ body: Answer.Body, _ responder: Responder) -> OpaquePointer? {
  switch body {
  case .bytes(let bytes):
    return bytes.withUnsafeBytes {
      // Copied and not written to, whatever the parameter's type says.
      MHD_create_response_from_buffer(
        $0.count, UnsafeMutableRawPointer(mutating: $0.baseAddress), .RESPMEM_MUST_COPY)
    }
  case .events(let page):
    guard let stream = EventStream(responder.exchange, page: page, responder.language) else { return nil }
    let context = Unmanaged.passRetained(stream)
    let response = MHD_create_response_from_callback(
      UInt64.max, 16 * 1024,
      { context, _, buffer, room in
        guard let context, let buffer else { return -1 }
        let stream = Unmanaged<EventStream>.fromOpaque(context).takeUnretainedValue()
        return stream.fill(UnsafeMutableRawBufferPointer(start: buffer, count: room)) ?? -1
      }, context.toOpaque(),
      { context in
        guard let context else { return }
        Unmanaged<EventStream>.fromOpaque(context).release()
      })
    if response == nil { context.release() }
    return response
  }
}
