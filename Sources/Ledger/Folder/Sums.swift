import Digest

/// `SHA256SUMS`: every file of a folder with its digest, as `sha256sum --check` reads it.
package struct Sums: Sendable {
  package static let file = "SHA256SUMS"
  /// The signature beside it, as minisign makes it.
  package static let signature = "SHA256SUMS.minisig"
  /// The most bytes of a list that is read: that of half a million files.
  package static let largest = 64 << 20

  /// Whether a file is added or grows after the list is made, because signatures go into it.
  package static func isUnlisted(_ path: String) -> Bool {
    path == file || path == signature || path == Checkpoint.path || ReleaseProof.isProof(path)
  }

  /// The same for a path in UTF-8.
  package static func isUnlisted(_ path: ArraySlice<UInt8>) -> Bool {
    isUnlisted(String(decoding: path, as: UTF8.self))
  }

  /// In byte order of their paths.
  package let files: [(path: String, digest: SHA256)]

  package init(_ files: [(path: String, digest: SHA256)]) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  package var bytes: [UInt8] {
    var list: [UInt8] = []
    for file in files { Self.append(Array(file.path.utf8)[...], file.digest.bytes[...], to: &list) }
    return list
  }

  /// Appends the line of one file to a list.
  ///
  /// - Parameters:
  ///   - path: its path in UTF-8.
  ///   - digest: 32 bytes.
  package static func append(
    _ path: ArraySlice<UInt8>, _ digest: ArraySlice<UInt8>, to list: inout [UInt8]
  ) {
    let isPlain = path.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\\") }
    let escaped = isPlain ? [] : Array(Self.escaped(String(decoding: path, as: UTF8.self)).utf8)
    if !isPlain, escaped.count != path.count { list.append(UInt8(ascii: "\\")) }
    Hexadecimal.append(digest, to: &list)
    list += "  ".utf8
    if isPlain { list += path } else { list += escaped }
    list.append(UInt8(ascii: "\n"))
  }

  /// Reads a list; nil unless it is exactly what `bytes` writes: in order, no path twice, none that leads out of
  /// the folder.
  package init?(_ bytes: [UInt8]) {
    var files: [(path: String, digest: SHA256)] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let line = line.first == UInt8(ascii: "\\") ? line.dropFirst() : line
      guard line.count > 66, let digest = SHA256(hex: line.prefix(64)),
        let path = String(validating: line.dropFirst(66), as: UTF8.self)
      else { return nil }
      let plain = Self.unescaped(path)
      guard Self.isInside(plain) else { return nil }
      if let last = files.last, !last.path.utf8.lexicographicallyPrecedes(plain.utf8) { return nil }
      files.append((plain, digest))
    }
    self.init(files)
    guard self.bytes == bytes else { return nil }
  }
}

extension Sums {
  private static func isInside(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
    }
  }

  /// GNU coreutils writes a line feed in a name as `\n`, and marks the line with a backslash at its start.
  private static func escaped(_ path: String) -> String {
    var text = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func unescaped(_ path: String) -> String {
    var text = ""
    var isEscape = false
    for scalar in path.unicodeScalars {
      if isEscape {
        text.unicodeScalars.append(scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
        isEscape = false
      } else if scalar == "\\" {
        isEscape = true
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
