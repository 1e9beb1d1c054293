import CivilTime
import Disk
import JSON

/// `manifest.json`: every file with its digest, and when any page will next read differently.
struct Manifest {
  let files: [OutputFile]
  let asOf: Instant
  let nextChange: Instant?
}
