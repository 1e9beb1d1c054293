import Content
import Digest
import Disk
import Ledger

/// Puts the parts of a site together: the result has the bytes of one build.
package struct ShardMerger: Sendable {
  /// The folders of the parts, in any order.
  let folders: [String]
  /// How many files are copied at once.
  let workers: Int

  package enum Outcome: Sendable, Equatable {
    case merged(pages: Int, files: Int)
    /// Nothing was written.
    case refused([ShardProblem])
  }

  package init(_ folders: [String], workers: Int) {
    self.folders = folders
    self.workers = workers
  }

  /// Puts the parts together and swaps the site in; where they do not fit, the old output stays untouched.
  ///
  /// - Parameter index: makes the search index of the finished folder at a path, before it is swapped in; called
  ///   only where the theme has a page to search on.
  package func merge(
    to output: String, index: (_ folder: String) -> Void = { _ in }
  ) async throws(FileError) -> Outcome {
    var (shards, problems): ([ShardFolder], [ShardProblem]) = ([], [])
    for folder in folders {
      let (shard, found) = try ShardFolder.read(folder)
      if let shard { shards.append(shard) }
      problems += found
    }
    problems += Self.misfits(shards, isWhole: problems.isEmpty)
    guard problems.isEmpty, let first = shards.first else { return .refused(problems) }
    let staging = try Staging(for: output, mark: Manifest.path)
    do {
      var (files, changes) = try await copy(shards, to: staging)
      guard changes.isEmpty else {
        staging.discard()
        return .refused(changes)
      }
      let (now, next) = (first.record.origin.now, first.record.nextChange)
      try files.write(Manifest.path, by: .folder(staging)) { files, pieces throws(FileError) in
        try Manifest(files: files, asOf: now, nextChange: next).write(to: &pieces)
      }
      let count = files.count
      if first.record.isSearchable { index(staging.path) }
      try await listFiles(
        &files, in: staging, mayHoldOthers: first.record.isSearchable, workers: workers)
      try staging.publish()
      return .merged(pages: shards.reduce(0) { $0 + $1.record.pages }, files: count)
    } catch {
      staging.discard()
      throw error
    }
  }
}

extension ShardMerger {
  /// What keeps parts from being those of one site, each of them once.
  ///
  /// - Parameter isWhole: whether all folders could be read; a part that is missing among the others may be one that
  ///   could not.
  private static func misfits(_ shards: [ShardFolder], isWhole: Bool) -> [ShardProblem] {
    guard let first = shards.first else { return [] }
    var problems: [ShardProblem] = []
    for shard in shards.dropFirst() {
      if shard.record.shard.count != first.record.shard.count {
        problems.append(
          .otherCount(folder: shard.path, shard.record.shard, first: first.path, first.record.shard))
      }
      problems += shard.record.origin.differences(from: first.record.origin).map {
        .foreign(folder: shard.path, first: first.path, $0)
      }
    }
    guard problems.isEmpty else { return problems }
    var folders: [Shard: [String]] = [:]
    for shard in shards { folders[shard.record.shard, default: []].append(shard.path) }
    for number in 1...first.record.shard.count {
      guard let shard = Shard(number: number, of: first.record.shard.count) else { continue }
      switch folders[shard]?.count {
      case nil: if isWhole { problems.append(.missing(shard)) }
      case 1: break
      default: problems.append(.repeated(shard, folders: folders[shard] ?? []))
      }
    }
    return problems.isEmpty ? overlaps(shards) : problems
  }

  private static func overlaps(_ shards: [ShardFolder]) -> [ShardProblem] {
    let files = shards.flatMap { shard in shard.files.map { (path: $0.path, folder: shard.path) } }
      .sorted { inByteOrder($0.path, $1.path) }
    return zip(files, files.dropFirst()).filter { $0.path.utf8.elementsEqual($1.path.utf8) }.map {
      .overlapping(path: $0.path, folders: [$0.folder, $1.folder])
    }
  }

  /// Copies every file and holds what was read against its digest.
  private func copy(
    _ shards: [ShardFolder], to staging: Staging
  ) async throws(FileError) -> (files: OutputList, changes: [ShardProblem]) {
    let wanted = shards.flatMap { shard in
      shard.files.map { (folder: shard.path, path: $0.path, digest: $0.digest) }
    }
    let copies = try await parallelMap(files: wanted, workers: workers) {
      file throws(FileError) -> OutputFile? in
      let bytes = try readFile(file.folder + "/" + file.path)
      guard SHA256(of: bytes) == file.digest else { return nil }
      try staging.write(bytes, to: file.path)
      return OutputFile(path: file.path, size: bytes.count, digest: file.digest)
    }
    let changes = zip(wanted, copies).filter { $1 == nil }.map {
      ShardProblem.changed(folder: $0.0.folder, path: $0.0.path)
    }
    var files = OutputList()
    files.append(contentsOf: copies.lazy.compactMap(\.self))
    return (files, changes)
  }
}
