import Diagnostics

/// A file that readers see as an image.
package struct ImageFile: Sendable {
  package let file: SourceFile
  /// The file's name in lower case, without folders.
  let name: String
  /// The name without its extension.
  let stem: String
  let isSVG: Bool

  /// - Returns: nil where the file's extension is that of no image.
  package init?(_ file: SourceFile) {
    let name = Self.name(of: file.path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...]
    guard Self.endings.contains(String(ending)) else { return nil }
    self.file = file
    self.name = name
    stem = String(name[..<dot])
    isSVG = ending == "svg"
  }

  /// What follows the last slash, in lower case.
  static func name(of path: String) -> String {
    (path.split(separator: "/").last ?? "").lowercased()
  }
}

extension ImageFile {
  private static let endings = [
    "svg", "png", "jpg", "jpeg", "jpe", "gif", "webp", "avif", "heic", "bmp", "ico", "tif", "tiff",
  ]
}
