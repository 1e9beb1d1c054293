import Digest
import Disk

/// The files of the published site as the build before left them, so that one that is still the same need not be read.
package struct PublishedFiles: Sendable {
  private let output: BuildRecord.Output
  /// The version before, out of sight, with the same files; nil where there is none.
  let earlier: EarlierVersion?

  /// - Parameter spare: where that would be.
  init(_ output: BuildRecord.Output, spare: String) {
    self.output = output
    earlier = output.version(at: spare, folders: output.spare)
  }

  /// What was published, wherever it was moved since; nil where it does not have the files it had.
  func version(at path: String) -> EarlierVersion? {
    output.version(at: path, folders: output.tree.folders.stamps)
  }

  /// What the system said about a file when it had some bytes; nil where it had others, or nobody knows.
  func stamp(of file: OutputFile) -> FileStamp? {
    let files = output.tree.files
    guard let index = files.paths.index(of: file.path), output.digests.holds(index, file.digest)
    else { return nil }
    let stamp = files.stamps[index]
    return stamp.size == file.size ? stamp : nil
  }
}
