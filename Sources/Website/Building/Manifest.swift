import CivilTime
import Digest
import Disk
import JSON

/// `manifest.json`: every file with its digest, and when any page will next read differently.
struct Manifest {
  static let path = "manifest.json"

  let files: [OutputFile]
  let asOf: Instant
  let nextChange: Instant?

  func json() -> [UInt8] {
    var writer = ManifestWriter(asOf: asOf, nextChange: nextChange)
    for file in files.sorted(by: { inByteOrder($0.path, $1.path) }) {
      writer.add(Array(file.path.utf8)[...], size: file.size, file.digest.bytes[...])
    }
    return writer.end()
  }
}

/// Writes a manifest file by file, as ``jsonFile(_:)`` would, without making a value of each.
struct ManifestWriter {
  private var bytes: [UInt8]
  private var isEmpty = true
  /// What stands behind the head where there are no files.
  private static let emptyList = Array("[]\n}\n".utf8)

  /// - Parameter capacity: how many bytes are expected in all.
  init(asOf: Instant, nextChange: Instant?, capacity: Int = 0) {
    bytes = jsonFile { manifest in
      manifest.member("version", 1)
      manifest.member("asOf", asOf.iso)
      if let nextChange { manifest.member("nextChange", nextChange.iso) } else { manifest.null("nextChange") }
      manifest.array("files") { _ in }
    }
    bytes.removeLast(Self.emptyList.count)
    bytes.reserveCapacity(capacity)
  }

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - path: in UTF-8, behind the one before in byte order.
  ///   - size: bytes.
  ///   - digest: 32 bytes.
  mutating func add(_ path: ArraySlice<UInt8>, size: Int, _ digest: ArraySlice<UInt8>) {
    bytes += (isEmpty ? "[" : ",").utf8
    isEmpty = false
    bytes += "\n    {\n      \"path\": ".utf8
    let isPlain = path.allSatisfy {
      (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain {
      bytes.append(UInt8(ascii: "\""))
      bytes += path
      bytes.append(UInt8(ascii: "\""))
    } else {
      var list = JSONWriter()
      list.array { $0.string(String(decoding: path, as: UTF8.self)) }
      bytes += list.bytes.dropFirst().dropLast()
    }
    bytes += ",\n      \"bytes\": ".utf8
    bytes += String(size).utf8
    bytes += ",\n      \"sha256\": \"".utf8
    Hexadecimal.append(digest, to: &bytes)
    bytes += "\"\n    }".utf8
  }

  /// All that was added, to the end of the file.
  consuming func end() -> [UInt8] {
    bytes += isEmpty ? Self.emptyList : Array("\n  ]\n}\n".utf8)
    return bytes
  }
}
