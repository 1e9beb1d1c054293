import Content
import Disk
import Records

extension SiteBuilder {
  /// Reads and hashes every file that a release froze; one that is not there is left out, for the check to find.
  func frozenFiles(of site: Site) async throws(FileError) -> [String: FrozenFile] {
    var paths: [String] = []
    var seen: Set<String> = []
    for file in site.releases.flatMap(\.files)
    where site.files.contains(Release.folder + file.path) && seen.insert(file.path).inserted {
      paths.append(file.path)
    }
    let read = content.read
    let files = try await parallelMap(files: paths, workers: options.workers) { path throws(FileError) in
      FrozenFile(bytes: try read(Release.folder + path))
    }
    return Dictionary(uniqueKeysWithValues: zip(paths, files))
  }
}
