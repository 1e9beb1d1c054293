import Content
import Digest
import Disk
import Ledger

/// Lists every file with its digest, so that a copy can be checked without this program.
func sums(of files: [OutputFile]) -> Sums {
  Sums(files.filter { !Sums.isUnlisted($0.path) }.map { ($0.path, $0.digest) })
}

/// Writes the list of a finished folder, with what other programs, such as the search index, put there.
///
/// - Returns: the list, and how many files others put there.
@discardableResult
func listFiles(
  _ files: [OutputFile], in staging: Staging, workers: Int
) async throws(FileError) -> (list: OutputFile, others: Int) {
  let known = Set(files.map(\.path))
  let tree = try Folder(staging.path).listing()
  let others = tree.paths.filter { !known.contains($0) }
  let read = tree.read
  let added = try await parallelMap(files: others, workers: workers) { path throws(FileError) in
    let bytes = try read(path)
    return OutputFile(path: path, size: bytes.count, digest: SHA256(of: bytes))
  }
  let bytes = sums(of: files + added).bytes
  try staging.write(bytes, to: Sums.file)
  return (OutputFile(path: Sums.file, size: bytes.count, digest: SHA256(of: bytes)), others.count)
}
