import Digest
import Disk
import Website

/// What one `gongshi build` leaves for the next: `.gongshi/` beside `Content/`, which may be deleted at any time.
///
/// A cache that cannot be read or written costs time and nothing else.
struct BuildCache {
  /// The longest that is read, in bytes: some hundred times what a large site leaves.
  private static let limit = 1 << 30

  private let folder: String
  private let program: SHA256

  /// - Parameter root: the folder that holds `Content/`.
  /// - Returns: nil where one build of the program cannot be told from another.
  init?(root: String) {
    do throws(FileError) {
      guard let program = try thisProgram() else { return nil }
      self.program = SHA256(of: Array((Version.text + "\n" + program).utf8))
    } catch { return nil }
    folder = root + "/.gongshi"
  }

  private var cache: String { folder + "/cache" }
  private var file: String { cache + "/pages" }

  /// What time it is for the files of the site, before any of them is looked at; nil where nothing can be written here.
  func moment() -> Int? {
    do throws(FileError) {
      try makeFolders(cache)
      return try fileTime(in: cache)
    } catch { return nil }
  }

  /// Where a build for some options reads and writes; nil before there is an output.
  func places(_ options: CommandOptions, output: String) -> BuildPlaces? {
    BuildPlaces(
      content: options.root + "/Content", templates: options.templates, output: output, cache: cache,
      program: program, hasSearch: options.hasSearch)
  }

  /// - Parameter published: what stands in the output; nil where nobody knows.
  func load(_ published: PublishedFiles?) -> BuildMemory {
    do throws(FileError) {
      return BuildMemory(try readFile(file, atMost: Self.limit), of: program, published)
    } catch {
      return BuildMemory()
    }
  }

  func save(_ memory: BuildMemory) {
    do throws(FileError) {
      let bytes = memory.bytes(of: program)
      guard bytes.count <= Self.limit else { return }
      try writeCacheFile(bytes, to: file)
      // Nobody wants to commit it.
      try writeCacheFile(Array("*\n".utf8), to: folder + "/.gitignore")
    } catch { return }
  }
}
