import CivilTime
import Digest
import Disk
import JSON
import Ledger

/// `manifest.json`: every file with its digest, and when any page will next read differently.
struct Manifest {
  static let path = "manifest.json"

  /// Those that no list names are left out.
  let files: OutputList
  let asOf: Instant
  let nextChange: Instant?

  func write(to pieces: inout OutputPieces) throws(FileError) {
    var writer = ManifestWriter(asOf: asOf, nextChange: nextChange)
    for index in files.order() where !Sums.isUnlisted(files.path(index)) {
      writer.add(files.path(index), size: files.size(index), files.digest(index).bytes[...])
      if writer.count >= OutputPieces.length { try pieces.add(writer.take()) }
    }
    try pieces.add(writer.end())
  }
}

/// Writes a manifest file by file, as ``jsonFile(_:)`` would, without making a value of each.
struct ManifestWriter {
  private var bytes: [UInt8]
  private var isEmpty = true
  /// What stands behind the head where there are no files.
  private static let emptyList = Array("[]\n}\n".utf8)

  init(asOf: Instant, nextChange: Instant?) {
    bytes = jsonFile { manifest in
      manifest.member("version", 1)
      manifest.member("asOf", asOf.iso)
      if let nextChange { manifest.member("nextChange", nextChange.iso) } else { manifest.null("nextChange") }
      manifest.array("files") { _ in }
    }
    bytes.removeLast(Self.emptyList.count)
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
    Self.append(path, size: size, digest, to: &bytes)
  }

  /// Appends what a list says about one file, without what stands between it and others.
  static func append(
    _ path: ArraySlice<UInt8>, size: Int, _ digest: ArraySlice<UInt8>, to bytes: inout [UInt8]
  ) {
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

  /// How many bytes were added and not taken yet.
  var count: Int { bytes.count }

  /// Takes away what was added so far.
  mutating func take() -> [UInt8] {
    let taken = bytes
    bytes.removeAll(keepingCapacity: true)
    return taken
  }

  /// All that was added and not taken, to the end of the file.
  consuming func end() -> [UInt8] {
    bytes += isEmpty ? Self.emptyList : Array("\n  ]\n}\n".utf8)
    return bytes
  }
}
