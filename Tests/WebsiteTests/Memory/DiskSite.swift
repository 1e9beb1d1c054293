import Digest
import Disk
import Foundation
import Testing

@testable import Website

/// A site in folders, built as one run of the program after the other builds it.
struct DiskSite {
  static let program = SHA256(of: [7])

  let folder: String
  private var written: (content: [String: [UInt8]], templates: [String: [UInt8]]) = ([:], [:])
  /// The memory that one run leaves for the next.
  private var memory: [UInt8] = []

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "gongshi-\(UUID().uuidString)").path
    try makeFolders(cache)
  }

  var output: String { folder + "/Output" }
  var cache: String { folder + "/.gongshi/cache" }
  private var content: String { folder + "/Content" }
  private var templates: String { folder + "/Templates" }

  var places: BuildPlaces? {
    BuildPlaces(
      content: content, templates: templates, output: output, cache: cache, program: Self.program,
      hasSearch: false)
  }

  func options(_ site: EditedSite, _ memory: BuildMemory? = nil) -> SiteBuilder.Options {
    .init(now: site.now, baseURL: site.baseURL, workers: 2, memory: memory)
  }

  func remove() { removeTree(folder) }

  /// Gives files other bytes where they have others, as editors do: in their place, or by a new file of the same name.
  mutating func write(_ site: EditedSite, replacing: Bool = false) throws {
    // A file system with a slow clock must tell apart what a test does faster than anybody.
    _ = try waitForLaterTime(in: folder, by: 10_000_000)
    try write(site.content, over: written.content, to: content, replacing)
    try write(site.templates, over: written.templates, to: templates, replacing)
    written = (site.content, site.templates)
  }

  private func write(
    _ files: [String: [UInt8]], over old: [String: [UInt8]], to root: String, _ replacing: Bool
  ) throws {
    for path in old.keys where files[path] == nil { removeFile(root + "/" + path) }
    for (path, bytes) in files where old[path] != bytes {
      let file = root + "/" + path
      try makeFolders(String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)]))
      if replacing {
        try writeFile(bytes, to: file + "~")
        #expect(rename(file + "~", file) == 0)
      } else {
        try writeFile(bytes, to: file)
      }
    }
  }

  /// Builds as the program does.
  mutating func build(_ site: EditedSite) async throws -> (report: SiteBuilder.Report, isPatch: Bool) {
    let patch = await places.map { SitePatch($0, options(site)) }?.run()
    if let report = patch?.report { return (report, true) }
    let since = try fileTime(in: cache)
    let remembered = BuildMemory(memory, of: Self.program, patch?.published)
    let builder = SiteBuilder(
      content: try Folder(content).tree(limits: .content),
      templates: try Folder(templates).tree(limits: Theme.limits), options: options(site, remembered))
    let places = { self.places }
    let report = try await builder.build(to: output, since: since, places: places)
    if report.isPublished { memory = remembered.bytes(of: Self.program) }
    return (report, false)
  }

  /// What the run before left; nil where that does not count.
  func record(_ site: EditedSite, _ places: BuildPlaces? = nil) -> BuildRecord? {
    do {
      guard let places = places ?? self.places, let file = try RecordFile(places.file),
        var record = try file.record(), record.key == places.key(options(site)), let output = file.output()
      else { return nil }
      record.output = output
      return record
    } catch { return nil }
  }

  /// Lets the next run believe what the system says of files that were written just now.
  func trust(_ site: EditedSite) {
    guard let places, var record = record(site) else { return }
    record.settled = .max
    places.save(record)
  }
}
