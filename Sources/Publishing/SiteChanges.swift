import Digest
import Ledger

/// What differs between two versions of a site, each list in byte order.
package struct SiteChanges: Sendable, Equatable {
  package var added: [String] = []
  package var changed: [String] = []
  package var removed: [String] = []
  /// How many files are the same.
  package var same = 0

  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

  /// - Parameter old: nil where there was none.
  init(from old: SiteFiles?, to new: SiteFiles) {
    let (before, after) = (old?.files ?? [], new.files)
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if right == after.count || (left < before.count && precedes(before[left], after[right])) {
        removed.append(before[left].path)
        left += 1
      } else if left == before.count || precedes(after[right], before[left]) {
        added.append(after[right].path)
        right += 1
      } else {
        if before[left].digest == after[right].digest { same += 1 } else { changed.append(after[right].path) }
        left += 1
        right += 1
      }
    }
  }

  private func precedes(_ one: SiteFiles.File, _ other: SiteFiles.File) -> Bool {
    one.path.utf8.lexicographicallyPrecedes(other.path.utf8)
  }
}
