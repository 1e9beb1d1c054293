import CivilTime
import Diagnostics
import Digest
import Disk
import Synchronization

/// What earlier builds of a site made, so that the next one makes anew only what a change touches.
///
/// Everything in it is kept with all that it was made from, and handed out only where that is the same.
package final class BuildMemory: Sendable {
  /// The last two ways each page was made, the newest first: a broken edit and its mending are two.
  private let pages = Mutex<[String: [MadePage]]>([:])
  private let digests = Mutex<[String: ReadFile]>([:])

  private let names = Mutex<[String: ReadNames]>([:])

  /// A file that was read, without its bytes: of a large site they are more than a build may hold.
  private struct ReadFile {
    /// Enough to tell an edited file from the one that was read: who edits texts has no need to deceive their build.
    let sum: Int
    let digest: SHA256
  }

  /// Names that were read in a file, with all that the reading rests on.
  struct ReadNames: Sendable {
    let site: SHA256
    let file: SHA256
    let reading: NameReading
  }

  package init() {}

  /// The digest of a file, worked out once for as long as it has the same bytes.
  func digest(of file: SourceFile) -> SHA256 {
    let bytes = file.bytes
    let sum = checksum(of: bytes)
    if let known = digests.withLock({ $0[file.path] }), known.sum == sum { return known.digest }
    let digest = SHA256(of: bytes)
    digests.withLock { $0[file.path] = ReadFile(sum: sum, digest: digest) }
    return digest
  }

  /// The digest of a file that this build looked at; nil for any other.
  func knownDigest(at path: String) -> SHA256? { digests.withLock { $0[path]?.digest } }

  /// What was made at a path of the output; nil unless it would be the same now.
  ///
  /// - Parameter book: tells where some links lead now; for nil, which addresses there are.
  func page(
    at path: String, _ key: MadePage.Key, now: Instant, book: (_ links: [PageLink]?) -> SHA256
  ) -> PageRenderer.Result? {
    let made = pages.withLock { $0[path] }
    return made?.first { $0.key == key && $0.holds(at: now) && $0.book == book($0.links) }?.result
  }

  func keep(_ page: MadePage, at path: String) {
    pages.withLock { $0[path] = [page] + ($0[path] ?? []).prefix(1) }
  }

  func keep(_ all: [String: MadePage]) {
    pages.withLock { $0 = all.mapValues { [$0] } }
  }

  /// All pages as they were made last, in the byte order of their paths.
  var all: [(path: String, page: MadePage)] {
    pages.withLock { pages in
      pages.sorted { inByteOrder($0.key, $1.key) }.compactMap { path, made in
        made.first.map { (path, $0) }
      }
    }
  }

  /// The names in a file, read once for as long as it and all that every page may look at stay the same.
  func names(in file: SourceFile, under site: SHA256, _ read: () -> NameReading) -> NameReading {
    let digest = digest(of: file)
    if let known = names.withLock({ $0[file.path] }), known.file == digest, known.site == site {
      return known.reading
    }
    let reading = read()
    names.withLock { $0[file.path] = ReadNames(site: site, file: digest, reading: reading) }
    return reading
  }

  func keep(_ all: [String: ReadNames]) {
    names.withLock { $0 = all }
  }

  /// All files whose names were read, in the byte order of their paths.
  var allNames: [(path: String, names: ReadNames)] {
    names.withLock { names in names.sorted { inByteOrder($0.key, $1.key) }.map { ($0.key, $0.value) } }
  }

  /// Forgets all pages but those at some paths.
  func keepOnly(_ paths: Set<String>) {
    pages.withLock { pages in pages = pages.filter { paths.contains($0.key) } }
  }
}
