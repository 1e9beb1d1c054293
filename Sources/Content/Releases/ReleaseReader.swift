import Diagnostics
import Disk

/// Reads the numbered folders of `Content/releases/`; what is frozen in them is left to be compared.
struct ReleaseReader: Sendable {
  let tree: FileTree
  let workers: Int

  func read(_ plan: inout ContentPlan, _ findings: inout [Finding]) async -> [Release] {
    let suffix = "/" + Release.file
    let paths = plan.paths(in: Release.folder).filter {
      $0.hasSuffix(suffix) && $0.utf8.filter { $0 == UInt8(ascii: "/") }.count == 2
    }
    let read = tree.read
    let results = await parallelMap(paths, workers: workers) { path -> (Release?, Finding?) in
      let place = SourceFile(path: ContentLoader.root + path, bytes: []).start
      let source: SourceFile
      do throws(FileError) {
        source = SourceFile(path: ContentLoader.root + path, bytes: try read(path))
      } catch {
        return (nil, .unreadable(path, error))
      }
      guard let release = Release(parsing: source), path == Release.path(release.number) + Release.file else {
        return (nil, Self.notAsWritten(place))
      }
      return (release, nil)
    }
    findings += results.compactMap(\.1)
    for path in paths {
      plan.take(path)
      // With a release that cannot be read, what belongs to it is not known.
      if findings.contains(where: { $0.place.file.path == ContentLoader.root + path }) {
        for part in plan.paths(in: String(path.dropLast(Release.file.utf8.count))) { plan.take(part) }
      }
    }
    let releases = results.compactMap(\.0).sorted { $0.number < $1.number }
    for file in releases.flatMap(\.files) { plan.take(Release.folder + file.path) }
    return releases
  }

  private static func notAsWritten(_ place: Place) -> Finding {
    Finding(
      ReleaseRules.altered, at: place, zh: "这个文件不是 gongshi release 写下的样子。",
      en: "This file is not as gongshi release wrote it.", help: ReleaseRules.restore)
  }
}
