import CivilTime
import Diagnostics
import Digest
import Disk
import Synchronization

/// What earlier builds of a site made, so that the next one makes anew only what a change touches.
///
/// Everything in it is kept with all that it was made from, and handed out only where that is the same.
package final class BuildMemory: Sendable {
  private let pages = Mutex<Pages>(Pages())
  private let files = Mutex<[String: ReadFile]>([:])
  private let names = Mutex<[String: ReadNames]>([:])
  /// What this memory was read from.
  private let cache: [UInt8]

  private struct Pages {
    var all: [String: Kept] = [:]
    /// Counts the builds.
    var build = 0
  }

  private struct Kept {
    /// The last two ways the page was made, the newest first: a broken edit and its mending are two.
    var made: [Made]
    /// The last build that had such a page; 0 for one before this memory.
    var build: Int
  }

  private enum Made {
    case page(MadePage)
    /// As it lies in ``cache``, for most are wanted once at the most.
    case stored(Range<Int>)
  }

  /// A file that was read, without its bytes: of a large site they are more than a build may hold. Its checksum is
  /// enough to tell whether it was edited.
  private struct ReadFile {
    let sum: Int
    /// Nil where nobody asked for it.
    let digest: SHA256?
  }

  /// Names that were read in a file, with all that the reading rests on.
  struct ReadNames: Sendable {
    let site: SHA256
    let file: SHA256
    let reading: NameReading
  }

  /// What stands in the output; nil where nobody looked after it since it was written.
  let published: PublishedFiles?

  package init(_ published: PublishedFiles? = nil) {
    self.published = published
    cache = []
  }

  /// Makes a memory of what another one left.
  ///
  /// - Parameters:
  ///   - cache: holds pages as ``MadePage`` writes them.
  ///   - pages: where each lies, by its path in the output.
  init(
    _ cache: [UInt8], pages: [String: Range<Int>], names: [String: ReadNames], _ published: PublishedFiles?
  ) {
    self.cache = cache
    self.published = published
    self.pages.withLock { $0.all = pages.mapValues { Kept(made: [.stored($0)], build: 0) } }
    self.names.withLock { $0 = names }
  }

  /// The checksum of a file: of one that does not hold its bytes, without reading it.
  func sum(of file: SourceFile) -> Int {
    let sum = file.sum ?? checksum(of: file.bytes)
    files.withLock { files in
      if files[file.path]?.sum != sum { files[file.path] = ReadFile(sum: sum, digest: nil) }
    }
    return sum
  }

  /// The digest of a file, worked out once for as long as it has the same bytes.
  func digest(of file: SourceFile) -> SHA256 {
    let sum = sum(of: file)
    if let known = files.withLock({ $0[file.path] }), known.sum == sum, let digest = known.digest {
      return digest
    }
    let digest = SHA256(of: file.bytes)
    files.withLock { $0[file.path] = ReadFile(sum: sum, digest: digest) }
    return digest
  }

  /// The checksum of a file that this build looked at; nil for any other.
  func knownSum(at path: String) -> Int? { files.withLock { $0[path]?.sum } }

  /// What was made at a path of the output; nil unless it would be the same now.
  ///
  /// - Parameter book: tells where some links lead now; for nil, which addresses there are.
  func page(
    at path: String, _ key: MadePage.Key, now: Instant, book: (_ links: [PageLink]?) -> SHA256
  ) -> PageRenderer.Result? {
    let made = pages.withLock { pages in
      pages.all[path]?.build = pages.build
      return pages.all[path]?.made
    }
    return made?.lazy.compactMap(page).first {
      $0.key == key && $0.holds(at: now) && $0.book == book($0.links)
    }?.result
  }

  func keep(_ page: MadePage, at path: String) {
    pages.withLock { pages in
      pages.all[path] = Kept(
        made: [.page(page)] + (pages.all[path]?.made ?? []).prefix(1), build: pages.build)
    }
  }

  func keep(_ all: [String: MadePage]) {
    pages.withLock { $0.all = all.mapValues { Kept(made: [.page($0)], build: 0) } }
  }

  /// A page as it was made; nil where it cannot be read.
  private func page(_ made: Made) -> MadePage? {
    switch made {
    case .page(let page): return page
    case .stored(let range):
      var reader = ByteReader(cache[range])
      let page = MadePage(&reader)
      return reader.isAtEnd ? page : nil
    }
  }

  /// All pages as they were made last, in the byte order of their paths.
  var all: [(path: String, page: MadePage)] {
    pages.withLock { pages in
      pages.all.sorted { inByteOrder($0.key, $1.key) }.compactMap { path, kept in
        kept.made.first.flatMap(page).map { (path, $0) }
      }
    }
  }

  /// The same as bytes, without those on which something was found.
  var allStored: [(path: String, page: ArraySlice<UInt8>)] {
    pages.withLock { pages in
      pages.all.sorted { inByteOrder($0.key, $1.key) }.compactMap { path, kept in
        switch kept.made.first {
        case .stored(let range): (path, cache[range])
        case .page(let page) where page.isClean: (path, page.bytes[...])
        default: nil
        }
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

  /// All files whose names were read, in the byte order of their paths.
  var allNames: [(path: String, names: ReadNames)] {
    names.withLock { names in names.sorted { inByteOrder($0.key, $1.key) }.map { ($0.key, $0.value) } }
  }

  /// Begins another build.
  func begin() { pages.withLock { $0.build += 1 } }

  /// Forgets all pages that the build does not have.
  func forgetOthers() {
    pages.withLock { pages in
      guard pages.all.contains(where: { $0.value.build != pages.build }) else { return }
      pages.all = pages.all.filter { $0.value.build == pages.build }
    }
  }
}
