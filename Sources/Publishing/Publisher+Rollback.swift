import Disk
import Glibc

extension Publisher {
  /// Serves the version again that was served before the present one.
  ///
  /// It takes no room on the disk, so that it also works on a full one.
  package func rollBack(isDryRun: Bool) throws(FileError) -> PublishingOutcome {
    guard Folder(folder.path).exists else { return .refused(.nothingServed) }
    let lock = try FolderLock(folder.path, waiting: waiting)
    defer { withExtendedLifetime(lock) {} }
    let contents = try folder.contents()
    guard contents.foreign.isEmpty else { return .refused(.foreign(contents.foreign)) }
    guard let current = contents.current else { return .refused(.nothingServed) }
    guard let earlier = contents.version(current.follows),
      let files = try SiteFiles(of: folder.site(earlier.number))
    else { return .refused(.nothingEarlier(current)) }
    let changes = SiteChanges(from: try SiteFiles(of: folder.site(current.number)), to: files)
    if isDryRun { return .planned(changes) }
    // Readers of the pages that are taken back may still ask for what belongs to them.
    for file in try CarriedFile.all(in: folder.site(current.number)) {
      do throws(FileError) { try file.link(into: folder.site(earlier.number)) } catch {
        // To be without it is better than to be stuck with a version that has to go.
        guard error.code == ENOSPC || error.code == EDQUOT else { throw error }
      }
    }
    try folder.serve(earlier)
    return .rolledBack(from: current, to: earlier, changes)
  }
}
