import Content
import Digest
import Disk
import Glibc
import Website

/// Writes the files of a new version.
struct VersionWriter: Sendable {
  let site: SiteFiles
  /// The folder that is to be served.
  let folder: String
  /// Earlier versions to share files with, the likeliest first.
  let shared: [SharedFiles]
  let isCompressed: Bool
  /// When new files count as written, in seconds since 1970.
  let second: Int

  enum Failure: Error {
    case file(FileError)
    /// The site that is being published is no longer what was verified.
    case changedMeanwhile(path: String)
  }

  /// Writes all files.
  ///
  /// - Parameters:
  ///   - carried: files of earlier versions that are kept, with the folders they lie in.
  ///   - workers: how many files are written at once.
  func write(
    carrying carried: [CarriedFile], workers: Int
  ) async throws(FileError) -> Result<PublishingTally, Failure> {
    try makeFolders()
    // A file that is made by name could also be one of the site's own.
    let forms = Set(site.files.map(\.path).filter { $0.hasSuffix(".gz") || $0.hasSuffix(".br") })
    let results = await parallelMap(site.files, workers: workers) { file in
      Result<PublishingTally, Failure> { () throws(Failure) in try write(file, except: forms) }
    }
    var tally = PublishingTally()
    for result in results {
      switch result {
      case .success(let part): tally += part
      case .failure: return result
      }
    }
    tally.carried = carried.count
    for file in carried { try file.link(into: folder) }
    return .success(tally)
  }
}

extension VersionWriter {
  private func makeFolders() throws(FileError) {
    var made: Set<Substring> = []
    for file in site.files {
      var missing: [Substring] = []
      var path = file.path[...]
      while let slash = path.lastIndex(of: "/") {
        path = path[..<slash]
        guard made.insert(path).inserted else { break }
        missing.append(path)
      }
      for path in missing.reversed() { try makePublicFolder(folder + "/" + path) }
    }
  }

  private func write(_ file: SiteFiles.File, except forms: Set<String>) throws(Failure) -> PublishingTally {
    var tally = PublishingTally()
    let size = site.unlisted[file.path]?.count ?? FileState(of: site.folder + "/" + file.path)?.size
    var source = shared.first { $0.holds(file, size: size) }
    var bytes: [UInt8]?
    if let found = source, try !attempt({ () throws(FileError) in try link(file.path, from: found) }) {
      source = nil
    }
    if source == nil {
      let read = try read(file)
      try attempt { () throws(FileError) in try writeSealed(read, to: folder + "/" + file.path, at: second) }
      tally.written += 1
      tally.bytes += read.count
      bytes = read
    }
    guard isCompressed, MediaType.isCompressible(file.path) else { return tally }
    for form in CompressedForm.allCases where !forms.contains(file.path + form.ending) {
      let name = file.path + form.ending
      if let source, source.isUntouched(name),
        try attempt({ () throws(FileError) in try link(name, from: source) })
      {
        continue
      }
      let whole = if let bytes { bytes } else { try read(file) }
      bytes = whole
      guard let made = form.bytes(of: whole, path: file.path) else {
        throw .file(FileError(path: folder + "/" + name, action: .write, code: ENOMEM))
      }
      tally.compressed += 1
      // A form that saves nothing would only cost the reader time.
      guard made.count < whole.count else { continue }
      try attempt { () throws(FileError) in try writeSealed(made, to: folder + "/" + name, at: second) }
      tally.bytes += made.count
    }
    return tally
  }

  private func link(_ path: String, from source: SharedFiles) throws(FileError) -> Bool {
    try linkFile(source.site.folder + "/" + path, as: folder + "/" + path)
  }

  /// The bytes of a file, which are those that were verified.
  private func read(_ file: SiteFiles.File) throws(Failure) -> [UInt8] {
    if let bytes = site.unlisted[file.path] { return bytes }
    let bytes: [UInt8]
    do throws(FileError) { bytes = try readFile(site.folder + "/" + file.path) } catch {
      guard error.code != ENOENT else { throw .changedMeanwhile(path: file.path) }
      throw .file(error)
    }
    guard SHA256(of: bytes) == file.digest else { throw .changedMeanwhile(path: file.path) }
    return bytes
  }

  @discardableResult
  private func attempt<Value>(_ work: () throws(FileError) -> Value) throws(Failure) -> Value {
    do throws(FileError) { return try work() } catch { throw .file(error) }
  }
}
