import Disk
import Glibc

/// Both ends of a channel to another program.
struct Channel: ~Copyable {
  let reading: Descriptor
  let writing: Descriptor

  /// Opens a channel, or gives nil and leaves the reason in `errno`.
  init?() {
    var ends: [Int32] = [-1, -1]
    // Unlike those of pipe(), these ends are at no moment inherited by a program another thread starts.
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { return nil }
    reading = Descriptor(ends[0])
    writing = Descriptor(ends[1])
    // The reader waits for two channels at once and must not be held up by one of them.
    _ = fcntl(reading.number, F_SETFL, O_NONBLOCK)
  }
}

/// The system's words for an error number, in English.
package func systemReason(_ code: Int32) -> String { String(cString: strerror(code)) }
