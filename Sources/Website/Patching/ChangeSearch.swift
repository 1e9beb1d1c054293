import Content
import Disk
import Synchronization

/// A search for changes of a tree, part by part, which anybody who has time may join.
final class ChangeSearch: Sendable {
  private let tree: StampedTree
  private let root: String
  private let next = Atomic<Int>(0)
  private let found = Mutex(StampedTree.Changes())
  /// How many files somebody takes at a time: less than a millisecond's work.
  private static let part = 512

  init(of tree: StampedTree, below root: String) {
    self.tree = tree
    self.root = root
  }

  /// Looks at one part after the other until all are taken; others may still be at work on theirs then.
  func join() {
    // A tree without files has folders.
    let count = max(1, tree.files.paths.count)
    while true {
      let start = next.add(Self.part, ordering: .relaxed).oldValue
      guard start < count else { return }
      let part = tree.changes(in: start..<min(tree.files.paths.count, start + Self.part), below: root)
      found.withLock {
        $0.files += part.files
        $0.folders += part.folders
      }
    }
  }

  /// Lets all who joined come to their ends, where nobody wants to know any more.
  func stop() { next.store(max(1, tree.files.paths.count), ordering: .relaxed) }

  /// The same on several cores.
  func join(workers: Int) async {
    _ = await parallelMap(Array(0..<workers), workers: workers) { _ in self.join() }
  }

  /// What was found, in order; everything once all that joined have come to their ends.
  var changes: StampedTree.Changes {
    var changes = found.withLock { $0 }
    changes.files.sort()
    changes.folders.sort()
    return changes
  }
}

extension StampedTree {
  /// The files and folders whose stamps are not what they were, on several cores.
  func changes(below root: String, workers: Int) async -> Changes {
    let search = ChangeSearch(of: self, below: root)
    await search.join(workers: workers)
    return search.changes
  }
}
