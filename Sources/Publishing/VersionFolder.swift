import Disk
import Glibc

/// The folder in which versions of a site lie, with a link to the one that is served.
///
///     DIR/current -> versions/000002/site
///     DIR/versions/000001/site/…      what readers get
///     DIR/versions/000001/version.json
struct VersionFolder {
  /// As it was given: it stands in messages.
  let path: String

  static let link = "current"
  private static let versions = "versions"
  /// A version that is being written, and one that is being removed.
  private static let unfinished = ".new"
  private static let doomed = ".old"

  var current: String { path + "/" + Self.link }
  var unfinished: String { path + "/" + Self.versions + "/" + Self.unfinished }

  func folder(_ number: Int) -> String { path + "/" + Self.versions + "/" + SiteVersion.name(number) }

  /// The files that are served of a version.
  func site(_ number: Int) -> String { folder(number) + "/" + SiteVersion.siteFolder }

  /// Where the link leads when a version is served.
  private static func servedPath(_ number: Int) -> String {
    versions + "/" + SiteVersion.name(number) + "/" + SiteVersion.siteFolder
  }
}

extension VersionFolder {
  /// What lies in the folder.
  struct Contents {
    /// By their numbers, the lowest first.
    var versions: [SiteVersion] = []
    /// The one that is served; nil where none is.
    var current: SiteVersion?
    /// Files and folders that this program did not make, where only its own may be.
    var foreign: [String] = []

    var newest: SiteVersion? { versions.last }

    func version(_ number: Int?) -> SiteVersion? { versions.first { $0.number == number } }
  }

  /// Reads what is there; a folder that does not exist yet is empty.
  func contents() throws(FileError) -> Contents {
    var contents = Contents()
    let names: [String]
    do throws(FileError) { names = try Folder(path + "/" + Self.versions).names() } catch {
      guard error.code == ENOENT else { throw error }
      names = []
    }
    for name in names where name != Self.unfinished && name != Self.doomed {
      let record = path + "/" + Self.versions + "/" + name + "/" + SiteVersion.recordFile
      guard let number = SiteVersion.number(name), FileState(of: record) != nil,
        let version = SiteVersion(try readFile(record, atMost: 1 << 30)), version.number == number
      else {
        contents.foreign.append(path + "/" + Self.versions + "/" + name)
        continue
      }
      contents.versions.append(version)
    }
    contents.versions.sort { $0.number < $1.number }
    guard let target = try currentTarget(&contents) else { return contents }
    contents.current = contents.versions.first { Self.servedPath($0.number) == target }
    if contents.current == nil { contents.foreign.append(current) }
    return contents
  }

  private func currentTarget(_ contents: inout Contents) throws(FileError) -> String? {
    do throws(FileError) { return try target(ofLink: current) } catch {
      guard error.code == EEXIST else { throw error }
      contents.foreign.append(current)
      return nil
    }
  }

  /// Removes what publishing left behind that was interrupted; only for whoever holds the lock.
  func removeLeftovers() {
    removeTree(unfinished)
    removeTree(path + "/" + Self.versions + "/" + Self.doomed)
    unlink(current + ".new")
  }

  /// Makes the folders in which a version is written.
  func begin() throws(FileError) {
    try makePublicFolder(path + "/" + Self.versions)
    try makePublicFolder(unfinished)
    try makePublicFolder(unfinished + "/" + SiteVersion.siteFolder)
  }

  /// Gives a version that is written its number.
  func finish(_ version: SiteVersion) throws(FileError) {
    try writeSealed(version.json, to: unfinished + "/" + SiteVersion.recordFile, at: version.second)
    try settle(path, isDeep: true)
    try move(unfinished, to: folder(version.number))
  }

  /// Lets readers get a version, from one moment to the next.
  func serve(_ version: SiteVersion) throws(FileError) {
    try pointLink(current, to: Self.servedPath(version.number))
    try settle(path, isDeep: false)
  }

  /// Removes a version; when that is interrupted, the rest is removed the next time.
  func remove(_ version: SiteVersion) throws(FileError) {
    let doomed = path + "/" + Self.versions + "/" + Self.doomed
    try move(folder(version.number), to: doomed)
    removeTree(doomed)
  }
}
