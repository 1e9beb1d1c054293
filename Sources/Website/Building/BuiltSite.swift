import CivilTime
import Digest

/// A finished site that is held in memory: the files a build would have written, to the byte.
package struct BuiltSite: Sendable {
  package struct File: Sendable {
    package let bytes: [UInt8]
    package let digest: SHA256
  }

  /// The path of the site's root on its host, with a slash at both ends.
  package let basePath: String
  /// The next moment at which any page reads differently; nil when nothing is left to change.
  package let nextChange: Instant?
  /// The headers that its files are answered with, besides those of each file.
  package let headers: [ResponseHeaders.Header]
  /// How the files write the moment they were built for.
  private let moment: [UInt8]
  // Keys are bytes: as texts, two different paths could count as one.
  private let files: [[UInt8]: File]

  init(files: OutputList, basePath: String, now: Instant, nextChange: Instant?, formActions: [String]) {
    headers = ResponseHeaders.security(formActions: formActions)
    moment = Array(now.iso.utf8)
    self.basePath = basePath
    self.nextChange = nextChange
    var byPath: [[UInt8]: File] = [:]
    byPath.reserveCapacity(files.count)
    for file in files {
      byPath[Array(file.path.utf8)] = file.bytes.map { File(bytes: $0, digest: file.digest) }
    }
    self.files = byPath
  }

  /// The file at a path from the site's root, nil where there is none.
  package subscript(path: some StringProtocol) -> File? { self[Array(path.utf8)] }

  /// The file at a path from the site's root, in UTF-8.
  package subscript(path: [UInt8]) -> File? { files[path] }

  package var count: Int { files.count }

  /// The digest of a file without the moment it was built for, which alone is no change to a reader.
  package func timeless(_ file: File) -> SHA256 {
    var rest: [UInt8] = []
    var start = 0
    var index = 0
    while index + moment.count <= file.bytes.count {
      if file.bytes[index] == moment[0], file.bytes[index..<index + moment.count].elementsEqual(moment) {
        rest += file.bytes[start..<index]
        index += moment.count
        start = index
      } else {
        index += 1
      }
    }
    return start == 0 ? file.digest : SHA256(of: rest + file.bytes[start...])
  }

  /// How many files are new, gone or read differently from those of another site.
  package func changes(since earlier: BuiltSite) -> Int {
    let changed = files.reduce(0) { sum, file in
      guard let old = earlier.files[file.key] else { return sum + 1 }
      let isSame = old.digest == file.value.digest || earlier.timeless(old) == timeless(file.value)
      return isSame ? sum : sum + 1
    }
    return changed + earlier.files.keys.reduce(0) { $0 + (files[$1] == nil ? 1 : 0) }
  }
}
