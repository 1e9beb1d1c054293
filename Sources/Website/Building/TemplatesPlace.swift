import Disk

/// Where the templates of a site lie.
package enum TemplatesPlace {
  /// The site's own folder of templates; where it has none, those that were installed with the program.
  ///
  /// - Parameters:
  ///   - root: the site's folder.
  ///   - installed: nil where the program runs from where it was built.
  package static func folder(of root: String, installed: String?) -> String {
    let own = root + "/Templates"
    guard let installed, !Folder(own).exists, Folder(installed).exists else { return own }
    return installed
  }
}
