import Digest
import Disk

/// The files of an earlier version, with which a new one shares those that are the same.
struct SharedFiles: Sendable {
  let site: SiteFiles
  /// The time of the newest file there can be.
  private let newest: Int
  private let digests: [String: SHA256]

  init(_ site: SiteFiles, newest: Int) {
    self.site = site
    self.newest = newest
    digests = Dictionary(site.files.map { ($0.path, $0.digest) }) { first, _ in first }
  }

  /// Whether a file with this digest lies there as it was written.
  ///
  /// - Parameter size: in bytes, as it has to be.
  func holds(_ file: SiteFiles.File, size: Int?) -> Bool {
    digests[file.path] == file.digest && isUntouched(file.path, size: size)
  }

  /// Whether a file is as it was written: sealed, and at a time that only this program sets.
  func isUntouched(_ path: String, size: Int? = nil) -> Bool {
    guard let state = FileState(of: site.folder + "/" + path), state.isSealed, let second = state.second
    else { return false }
    return second <= newest && (size == nil || size == state.size)
  }
}
