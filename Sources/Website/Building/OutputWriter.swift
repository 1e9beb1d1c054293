import Digest
import Disk

/// One written file, as the manifest lists it.
struct OutputFile: Sendable {
  let path: String
  /// Bytes.
  let size: Int
  let digest: SHA256
  /// What is in it; nil where it stands on disk.
  var bytes: [UInt8]?
}

/// Where finished files go.
enum OutputWriter: Sendable {
  /// A site that is only checked is kept nowhere.
  case nowhere
  case folder(Staging)
  /// The files stay in memory; what is known of the same files of an earlier build is not worked out again.
  case memory(earlier: BuiltSite?)

  /// Whether anybody will see the files.
  var isWriting: Bool {
    if case .nowhere = self { false } else { true }
  }

  /// Leaves files as they are that an earlier build wrote.
  ///
  /// - Parameter published: tells which of them need not be read; nil where all must be.
  /// - Returns: false where they are no longer there, or no longer the same.
  func takeOver(_ files: [OutputFile], _ published: PublishedFiles?) throws(FileError) -> Bool {
    switch self {
    case .nowhere: return true
    case .memory: return files.allSatisfy { $0.bytes != nil }
    case .folder(let staging):
      for file in files {
        if let stamp = published?.stamp(of: file), staging.takeOver(file.path, knownAs: stamp) { continue }
        let isSame = try staging.takeOver(file.path, size: file.size) { SHA256(of: $0) == file.digest }
        if !isSame { return false }
      }
      return true
    }
  }

  /// Writes files whose digests are known.
  func write(hashed files: [OutputFile]) throws(FileError) -> [OutputFile] {
    switch self {
    case .nowhere: return []
    case .memory: return files
    case .folder(let staging):
      for file in files { try staging.write(file.bytes ?? [], to: file.path) }
      return files.map { OutputFile(path: $0.path, size: $0.size, digest: $0.digest) }
    }
  }

  func write(_ files: [(path: String, bytes: [UInt8])]) throws(FileError) -> [OutputFile] {
    var written: [OutputFile] = []
    switch self {
    case .nowhere: break
    case .folder(let staging):
      for (path, bytes) in files {
        try staging.write(bytes, to: path)
        written.append(OutputFile(path: path, size: bytes.count, digest: SHA256(of: bytes)))
      }
    case .memory(let earlier):
      for (path, bytes) in files {
        if let same = earlier?[path], same.bytes == bytes {
          written.append(OutputFile(path: path, size: bytes.count, digest: same.digest, bytes: same.bytes))
        } else {
          written.append(
            OutputFile(path: path, size: bytes.count, digest: SHA256(of: bytes), bytes: bytes))
        }
      }
    }
    return written
  }
}
