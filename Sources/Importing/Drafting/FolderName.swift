import Content

/// The folder of a programme, from the name of the file it is imported from.
package enum FolderName {
  /// Lower-case letters, digits and hyphens of the file's name; `imported` where it has no letters.
  package static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    var result = ""
    for byte in stem.utf8 {
      switch byte {
      case 65...90: result.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      case 97...122, 48...57: result.unicodeScalars.append(Unicode.Scalar(byte))
      default: if !result.isEmpty, !result.hasSuffix("-") { result += "-" }
      }
    }
    while result.hasSuffix("-") { result.removeLast() }
    let hasLetter = result.utf8.contains { (97...122).contains($0) }
    if !hasLetter { return result.isEmpty ? "imported" : "imported-" + result }
    return String(result.prefix(60).reversed().drop { $0 == "-" }.reversed())
  }
}
