import Content
import Digest
import Disk
import Ledger

/// `SHA256SUMS` of all written files: every one with its digest, so that a copy can be checked without this program.
struct SumsFile {
  let files: OutputList

  func write(to pieces: inout OutputPieces) throws(FileError) {
    var lines: [UInt8] = []
    for index in files.order() where !Sums.isUnlisted(files.path(index)) {
      Sums.append(files.path(index), files.digest(index).bytes[...], to: &lines)
      if lines.count >= OutputPieces.length {
        try pieces.add(lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
    try pieces.add(lines)
  }
}

/// Writes the list of a finished folder, with what other programs, such as the search index, put there.
///
/// - Parameters:
///   - files: all that this program wrote; the list is added.
///   - mayHoldOthers: whether another program had a chance to write there; otherwise nobody looks.
/// - Returns: how many files others put there.
@discardableResult
func listFiles(
  _ files: inout OutputList, in staging: Staging, mayHoldOthers: Bool, workers: Int
) async throws(FileError) -> Int {
  let others = mayHoldOthers ? try othersFiles(than: files, in: staging) : []
  let folder = staging.path
  let added = try await parallelMap(files: others, workers: workers) { path throws(FileError) in
    let bytes = try readFile(folder + "/" + path)
    return OutputFile(path: path, size: bytes.count, digest: SHA256(of: bytes))
  }
  try files.write(Sums.file, by: .folder(staging)) { files, pieces throws(FileError) in
    var all = files
    all.append(contentsOf: added)
    try SumsFile(files: all).write(to: &pieces)
  }
  return others.count
}

/// The files in a folder that are none of some, in byte order.
private func othersFiles(than files: OutputList, in staging: Staging) throws(FileError) -> [String] {
  let order = files.order()
  return try Folder(staging.path).paths { path in
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if files.path(order[middle]).lexicographicallyPrecedes(path) { low = middle + 1 } else { high = middle }
    }
    return low == order.count || !files.path(order[low]).elementsEqual(path)
  }
}
