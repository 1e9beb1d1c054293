import CLinux
import Glibc
import Synchronization

/// Where the builder puts what it has made, and where answers and open pages find it.
package final class Exchange: Sendable {
  private struct Content {
    var state = PreviewState()
    /// Descriptors of the event streams that wait for news (Linux eventfd).
    var listeners: Set<Int32> = []
    var isClosed = false
  }

  private let content = Mutex(Content())

  package init() {}

  package var state: PreviewState { content.withLock { $0.state } }

  /// Changes the state and tells every open page.
  package func update(_ change: (inout PreviewState) -> Void) {
    content.withLock { content in
      change(&content.state)
      content.state.revision += 1
      Self.wake(content.listeners)
    }
  }

  /// Ends all event streams; those that begin later end at once.
  package func close() {
    content.withLock { content in
      content.isClosed = true
      Self.wake(content.listeners)
    }
  }

  var isClosed: Bool { content.withLock { $0.isClosed } }

  /// Makes a descriptor that becomes readable with each change; negative when the system has none left.
  func listen() -> Int32 {
    let descriptor = eventfd(0, Int32(O_CLOEXEC | O_NONBLOCK))
    if descriptor >= 0 { _ = content.withLock { $0.listeners.insert(descriptor) } }
    return descriptor
  }

  func stopListening(_ descriptor: Int32) {
    // Closed under the lock: its number may mean another file right after.
    content.withLock { content in
      if content.listeners.remove(descriptor) != nil { Glibc.close(descriptor) }
    }
  }

  private static func wake(_ listeners: Set<Int32>) {
    for descriptor in listeners { eventfd_write(descriptor, 1) }
  }
}
