import CivilTime
import Digest
import Disk
import JSON

/// `manifest.json`: every file with its digest, and when any page will next read differently.
struct Manifest {
  let files: [OutputFile]
  let asOf: Instant
  let nextChange: Instant?

  func json() -> [UInt8] {
    let files = files.sorted { inByteOrder($0.path, $1.path) }
    return jsonFile { manifest in
      manifest.member("version", 1)
      manifest.member("asOf", asOf.iso)
      if let nextChange { manifest.member("nextChange", nextChange.iso) } else { manifest.null("nextChange") }
      manifest.array("files") { list in
        for file in files {
          list.object { entry in
            entry.member("path", file.path)
            entry.member("bytes", file.size)
            entry.member("sha256", file.digest.hex)
          }
        }
      }
    }
  }
}
