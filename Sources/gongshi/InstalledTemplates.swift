import Disk
import Website

extension CommandOptions {
  /// The folder of templates: that of the site or, where it has none, that of the program.
  var templates: String { TemplatesPlace.folder(of: root, installed: Self.installedTemplates) }

  /// `share/gongshi/Templates` beside the `bin` in which the program lies; nil where that cannot be told.
  static var installedTemplates: String? {
    guard let program = resolved("/proc/self/exe") else { return nil }
    let parts = program.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 2, parts[parts.count - 2] == "bin" else { return nil }
    return parts.dropLast(2).joined(separator: "/") + "/share/gongshi/Templates"
  }
}
