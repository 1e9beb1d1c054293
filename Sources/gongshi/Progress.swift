import Diagnostics
import Synchronization

/// Shows on a terminal how far a build has come, and nothing anywhere else.
final class Progress: Sendable {
  private let terminal: Terminal
  private let start = ContinuousClock.now
  private let line: Mutex<ProgressLine>

  init(_ terminal: Terminal) {
    self.terminal = terminal
    line = Mutex(ProgressLine(terminal.language))
  }

  /// Tells how many pages are done; may be called on any core.
  func pages(_ done: Int, _ total: Int) {
    show { $0.text(pages: done, of: total, elapsed: ContinuousClock.now - start) }
  }

  func step(zh: String, en: String) {
    show { $0.text(step: Bilingual(zh: zh, en: en), elapsed: ContinuousClock.now - start) }
  }

  /// Takes the line away, before anything else is written.
  func end() {
    show { $0.end() }
  }

  private func show(_ change: (inout ProgressLine) -> String?) {
    guard terminal.isInteractive else { return }
    // Within the lock, so that an older line never covers a newer one.
    line.withLock { line in if let text = change(&line) { terminal.complain(text) } }
  }
}
