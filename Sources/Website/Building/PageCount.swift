import Synchronization

/// Counts pages as they are made, on whichever core, and tells how many are done.
final class PageCount: Sendable {
  private let done = Atomic<Int>(0)
  private let total: Int
  private let report: @Sendable (_ done: Int, _ total: Int) -> Void

  init(of total: Int, _ report: @escaping @Sendable (_ done: Int, _ total: Int) -> Void) {
    self.total = total
    self.report = report
  }

  func add() {
    let (_, now) = done.add(1, ordering: .relaxed)
    report(now, total)
  }
}
