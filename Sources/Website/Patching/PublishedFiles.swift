import Digest
import Disk

/// The files of the published site as the build before left them, so that one that is still the same need not be read.
package struct PublishedFiles: Sendable {
  private let files: StampedTree.Stamped
  private let digests: Digests
  private let folders: StampedTree.Stamped
  /// The version before, out of sight, with the same files; nil where there is none.
  let earlier: EarlierVersion?

  init(_ output: BuildRecord.Output, earlier: EarlierVersion? = nil) {
    files = output.tree.files
    digests = output.digests
    folders = output.tree.folders
    self.earlier = earlier
  }

  /// What was published, wherever it was moved since; nil where it does not have the files it had.
  func version(at path: String) -> EarlierVersion? {
    folders.paths.isSame(below: path, as: folders.stamps) ? EarlierVersion(at: path, files: files.paths) : nil
  }

  /// What the system said about a file when it had some bytes; nil where it had others, or nobody knows.
  func stamp(of file: OutputFile) -> FileStamp? {
    guard let index = files.paths.index(of: file.path), digests.holds(index, file.digest) else { return nil }
    let stamp = files.stamps[index]
    return stamp.size == file.size ? stamp : nil
  }
}
