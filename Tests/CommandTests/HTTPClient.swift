import Foundation

/// A connection to a port of this machine that sends any bytes whatever.
final class Connection {
  struct Failure: Error { let reason: String }

  private let descriptor: Int32
  private var received: [UInt8] = []

  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var limit = timeval(tv_sec: 600, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafeBytes(of: address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) {
        connect(descriptor, $0.baseAddress, socklen_t(bytes.count))
      }
    }
    guard result == 0 else { throw Failure(reason: "connect: \(errno)") }
  }

  deinit { close(descriptor) }

  func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
      throw Failure(reason: "send: \(errno)")
    }
  }

  /// Reads up to an end mark, which is taken too; fails when nothing comes for ten minutes.
  func read(through mark: String) throws -> String {
    let mark = Data(mark.utf8)
    let began = ContinuousClock.now
    while true {
      if let found = Data(received).range(of: mark) {
        defer { received.removeFirst(found.upperBound) }
        return String(decoding: received[..<found.upperBound], as: UTF8.self)
      }
      // Signs of life keep a connection open that has nothing to say.
      if began.duration(to: .now) > .seconds(600) {
        throw Failure(reason: "nothing came for ten minutes")
      }
      guard try more() else { throw Failure(reason: "closed before \(mark.count) bytes of a mark came") }
    }
  }

  /// Reads until the other side closes.
  func readAll() throws -> [UInt8] {
    while try more() {}
    defer { received = [] }
    return received
  }

  private func more() throws -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    guard count >= 0 else { throw Failure(reason: "recv: \(errno)") }
    received += buffer[..<count]
    return count > 0
  }
}

/// An answer, taken apart.
struct HTTPAnswer {
  let status: Int
  let headers: [String: String]
  let body: [UInt8]

  var text: String { String(decoding: body, as: UTF8.self) }

  init(_ bytes: [UInt8]) throws {
    guard let end = Data(bytes).range(of: Data("\r\n\r\n".utf8)) else {
      throw Connection.Failure(reason: "no head in \(bytes.count) bytes")
    }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(
        in: .whitespaces)
    }
    self.headers = headers
    body = Array(bytes[end.upperBound...])
  }
}
