import Digest
import Disk

/// The files of the published site as the build before left them, so that one that is still the same need not be read.
package struct PublishedFiles: Sendable {
  private let files: StampedTree.Stamped
  private let digests: Digests

  init(_ output: BuildRecord.Output) {
    files = output.tree.files
    digests = output.digests
  }

  /// What the system said about a file when it had some bytes; nil where it had others, or nobody knows.
  func stamp(of file: OutputFile) -> FileStamp? {
    guard let index = files.paths.index(of: file.path), digests.holds(index, file.digest) else { return nil }
    let stamp = files.stamps[index]
    return stamp.size == file.size ? stamp : nil
  }
}
