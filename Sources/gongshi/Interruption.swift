import CLinux
import Glibc
import Synchronization

/// Turns Ctrl-C and a request to end into something that can be waited for.
struct Interruption: ~Copyable {
  /// Readable once the program has been asked to end.
  let handle: Int32

  /// Begins to listen; a second Ctrl-C ends the program the hard way.
  init() {
    handle = eventfd(0, Int32(O_CLOEXEC | O_NONBLOCK))
    asked.store(handle, ordering: .sequentiallyConsistent)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in
        // Only what a signal handler may do (signal-safety(7)): one write.
        var one: UInt64 = 1
        _ = write(asked.load(ordering: .sequentiallyConsistent), &one, 8)
      }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
      sigaction(number, &action, nil)
    }
    // A browser that goes away, or a pipe nobody reads, is no reason to end.
    signal(SIGPIPE, SIG_IGN)
  }

  deinit {
    asked.store(-1, ordering: .sequentiallyConsistent)
    close(handle)
  }
}

/// The descriptor the signal handler writes to.
private let asked = Atomic<Int32>(-1)
