import Naming
import Synchronization

/// What texts were found to hold, for several threads: each check takes a memory of its own and gives it back.
final class NameMemory: Sendable {
  private let idle = Mutex<[ScanMemory]>([])

  func use<Result>(_ body: (inout ScanMemory) -> Result) -> Result {
    var memory = idle.withLock { $0.popLast() } ?? ScanMemory()
    let result = body(&memory)
    let used = memory
    idle.withLock { $0.append(used) }
    return result
  }
}
