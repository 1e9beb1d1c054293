/// Which names this machine answers to.
///
/// A page elsewhere can point a name of its own at 127.0.0.1 and then read what is served there (DNS
/// rebinding). Its requests carry that name, so only the names of the loopback itself are answered.
struct HostCheck {
  let port: UInt16

  /// Whether the headers `Host` of a request are one that names this server (RFC 9110, section 7.2).
  func allows(_ hosts: [String]) -> Bool {
    guard hosts.count == 1 else { return false }
    let host = hosts[0].lowercased()
    return ["localhost", "127.0.0.1", "[::1]"].contains { name in
      host == "\(name):\(port)" || (port == 80 && host == name)
    }
  }
}
