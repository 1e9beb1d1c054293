import Content
import Diagnostics

extension ReleaseCheck {
  /// Every file that a release froze is there, to the byte.
  func frozenFiles() -> [Finding] {
    var seen: Set<String> = []
    var findings: [Finding] = []
    for release in site.releases {
      for file in release.files where seen.insert(file.path).inserted {
        let path = ContentLoader.root + Release.folder + file.path
        let place = SourceFile(path: path, bytes: []).start
        guard let read = frozen[file.path] else {
          findings.append(
            Finding(
              ReleaseRules.altered, at: place, zh: "第 \(release.number) 号发布记录的文件不见了。",
              en: "This file of release \(release.number) is missing.", help: ReleaseRules.restore))
          continue
        }
        if read.digest != file.digest || read.bytes.count != file.size {
          findings.append(
            Finding(
              ReleaseRules.altered, at: place, zh: "第 \(release.number) 号发布记录的文件被改动了。",
              en: "This file of release \(release.number) was changed.", help: ReleaseRules.restore))
        }
      }
    }
    return findings
  }
}
