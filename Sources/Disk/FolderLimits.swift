/// How much of a folder is read: what is more is refused before any of it is in memory.
package struct FolderLimits: Sendable {
  /// Files, of whatever kind.
  package let files: Int
  /// Bytes of all files together.
  package let bytes: Int
  /// Bytes of one file, by its path from the folder.
  package let fileBytes: @Sendable (_ path: String) -> Int

  package init(files: Int, bytes: Int, fileBytes: @escaping @Sendable (_ path: String) -> Int) {
    self.files = files
    self.bytes = bytes
    self.fileBytes = fileBytes
  }

  /// For folders whose files are read part by part, or not at all.
  package static let listing = FolderLimits(files: 1_000_000, bytes: .max, fileBytes: { _ in .max })
}

/// Counts the files of a folder as it is listed.
struct FolderCount {
  private let limits: FolderLimits
  private var files = 0
  private var bytes = 0

  init(_ limits: FolderLimits) {
    self.limits = limits
  }

  /// Counts one more file.
  ///
  /// - Returns: why it, or the folder with it, is too large; nil where it is not.
  mutating func add(_ path: String, size: Int) -> FileTree.Refused? {
    files += 1
    guard files <= limits.files else { return .init(path: "", reason: .tooManyFiles(limit: limits.files)) }
    let limit = limits.fileBytes(path)
    guard size <= limit else { return .init(path: path, reason: .tooLarge(limit: limit)) }
    // The sizes of a thin file system may be anything; a sum of them must not trap.
    let (sum, overflow) = bytes.addingReportingOverflow(size)
    guard !overflow, sum <= limits.bytes else {
      return .init(path: "", reason: .tooManyBytes(limit: limits.bytes))
    }
    bytes = sum
    return nil
  }
}
