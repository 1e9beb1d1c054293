import Disk
import Glibc

/// Sockets that listen on this machine's loopback and nowhere else.
enum LoopbackSocket {
  /// Listens on 127.0.0.1 and, where the machine has it, on ::1, at one port.
  ///
  /// - Parameter port: 0 for one that is free.
  static func listen(on port: UInt16) throws(FileError) -> (sockets: [Int32], port: UInt16) {
    // A port that was free on one address may be taken on the other.
    var attempts = port == 0 ? 16 : 1
    while true {
      attempts -= 1
      let first = try listen(address4(port), at: "127.0.0.1:\(port)")
      let chosen = self.port(of: first)
      do throws(FileError) {
        return ([first, try listen(address6(chosen), at: "[::1]:\(chosen)")], chosen)
      } catch {
        if error.code == EADDRNOTAVAIL || error.code == EAFNOSUPPORT { return ([first], chosen) }
        close(first)
        if attempts == 0 || error.code != EADDRINUSE { throw error }
      }
    }
  }
}

extension LoopbackSocket {
  private static func address4(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  private static func address6(_ port: UInt16) -> sockaddr_in6 {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = port.bigEndian
    address.sin6_addr = in6addr_loopback
    return address
  }

  private static func listen<Address>(_ address: Address, at name: String) throws(FileError) -> Int32 {
    let isSix = Address.self == sockaddr_in6.self
    let descriptor = socket(
      isSix ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw FileError(path: name, action: .listen, code: errno) }
    var yes: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    // So that a preview can be started again at once; on Linux two programs never share a port by this.
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, size)
    if isSix { setsockopt(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &yes, size) }
    let bound = withUnsafeBytes(of: address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) {
        bind(descriptor, $0.baseAddress, socklen_t(bytes.count))
      }
    }
    guard bound == 0, Glibc.listen(descriptor, 64) == 0 else {
      let code = errno
      close(descriptor)
      throw FileError(path: name, action: .listen, code: code)
    }
    return descriptor
  }

  private static func port(of descriptor: Int32) -> UInt16 {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutableBytes(of: &address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) { _ = getsockname(descriptor, $0.baseAddress, &size) }
    }
    return UInt16(bigEndian: address.sin_port)
  }
}
