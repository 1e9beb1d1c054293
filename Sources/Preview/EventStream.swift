import CLinux
import Diagnostics
import Glibc
import JSON

/// What one open page hears: first how things stand, then every change (WHATWG HTML, “Server-sent events”).
///
/// Runs on the thread of its connection, which waits here.
final class EventStream {
  private let exchange: Exchange
  private let path: RequestPath?
  private let language: Language
  private let descriptor: Int32
  private var told = -1
  private var pending = Array("retry: 500\n\n".utf8)[...]

  /// Milliseconds after which a line is sent that says nothing, so that a page that is gone is noticed.
  private static let silence: Int32 = 5_000

  /// - Returns: nil when the system has no descriptors left.
  init?(_ exchange: Exchange, page: String?, _ language: Language) {
    descriptor = exchange.listen()
    guard descriptor >= 0 else { return nil }
    self.exchange = exchange
    self.language = language
    path = page.flatMap(RequestPath.init)
  }

  deinit { exchange.stopListening(descriptor) }

  /// Fills a buffer with what there is to say, waiting for it; nil when the stream is at its end.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int? {
    while pending.isEmpty {
      guard !exchange.isClosed else { return nil }
      let state = exchange.state
      if state.revision != told {
        told = state.revision
        pending = event(state)[...]
      } else {
        wait()
      }
    }
    guard !exchange.isClosed else { return nil }
    let part = pending.prefix(buffer.count)
    buffer.copyBytes(from: part)
    pending = pending.dropFirst(part.count)
    return part.count
  }

  private func wait() {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let count = poll(&request, 1, Self.silence)
    if count > 0 {
      var value: eventfd_t = 0
      eventfd_read(descriptor, &value)
    } else {
      pending = Array(":\n\n".utf8)[...]
    }
  }

  private func event(_ state: PreviewState) -> [UInt8] {
    var writer = JSONWriter(.compact)
    let summary = Summary(state.findings)
    writer.object { event in
      event.member("revision", state.revision)
      if let path { event.member("page", PageMark.of(path, in: state)) } else { event.null("page") }
      event.member("current", state.isCurrent)
      event.member("errors", summary.errors)
      event.member("warnings", summary.warnings)
      event.member("summary", summary.text[language])
    }
    var data = writer.bytes
    while data.last == UInt8(ascii: "\n") { data.removeLast() }
    return Array("data: ".utf8) + data + Array("\n\n".utf8)
  }
}
