import Digest
import Disk

/// One written file, as the manifest lists it.
struct OutputFile: Sendable {
  let path: String
  /// Bytes.
  let size: Int
  let digest: SHA256
}

/// Writes files into the staging folder, or nowhere when a site is only checked.
struct OutputWriter: Sendable {
  let staging: Staging?

  var isWriting: Bool { staging != nil }

  func write(_ files: [(path: String, bytes: [UInt8])]) throws(FileError) -> [OutputFile] {
    guard let staging else { return [] }
    var written: [OutputFile] = []
    for (path, bytes) in files {
      try staging.write(bytes, to: path)
      written.append(OutputFile(path: path, size: bytes.count, digest: SHA256(of: bytes)))
    }
    return written
  }
}
